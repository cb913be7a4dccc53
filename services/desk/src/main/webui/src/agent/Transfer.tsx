import { Popover } from '@mantine/core';
import { IconArrowBackUp, IconArrowsRightLeft } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { queuesOf } from '../api/questions';
import type { Queue } from '../api/types';
import { useDesk } from '../session/Desk';
import { fits, Picker, type Choice } from '../shell/Picker';
import { Failure } from '../shell/States';
import { Cap } from '../shell/parts';
import { useWords } from '../words/Words';
import type { InHand } from './useMyWork';

interface Props {
  inHand: InHand;
  open: boolean;
  setOpen: (open: boolean) => void;
  left: () => void;
}

/** Gives the contact to others: back to its own queue, or to another one of the same tenant. */
export function Transfer({ inHand, open, setOpen, left }: Props) {
  const { api } = useDesk();
  const { say } = useWords();
  // Asked for before it is needed: who opens this types at once.
  const queues = useQuery(queuesOf(api, inHand.contact.tenant));
  return (
    <Popover opened={open} onChange={setOpen} width={348} position="bottom-end" trapFocus returnFocus shadow="md" transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <IconArrowsRightLeft size={16} stroke={1.75} aria-hidden /> {say('contact.transfer')} <Cap>T</Cap>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('transfer.title')} className="asking">
        {open && (
          <Where
            inHand={inHand}
            queues={queues}
            done={() => {
              setOpen(false);
              left();
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function Where({ inHand, queues, done }: { inHand: InHand; queues: UseQueryResult<Queue[]>; done: () => void }) {
  const { api } = useDesk();
  const { say } = useWords();
  const queries = useQueryClient();
  const { contact } = inHand;
  const [typed, setTyped] = useState('');
  const give = useMutation({
    mutationFn: (queueId: string) =>
      api.call(`/${contact.tenant}/work/${contact.contactId}/release`, {
        method: 'POST',
        key: crypto.randomUUID(),
        body: queueId === contact.queueId ? { reason: 'agent' } : { reason: 'transfer', queueId },
      }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['work'] });
      done();
    },
  });
  const own: Choice = {
    id: contact.queueId,
    label: contact.queueName ?? contact.queueId,
    group: say('transfer.back'),
    icon: <IconArrowBackUp size={16} stroke={1.75} aria-hidden />,
  };
  const others = (queues.data ?? [])
    .filter((queue) => queue.id !== contact.queueId && (!queue.media?.length || queue.media.includes(contact.medium)))
    .map((queue): Choice => ({ id: queue.id, label: queue.name, group: say('transfer.to') }));
  return (
    <>
      <p className="ask-title">{say('transfer.title')}</p>
      <p className="soft">{say('transfer.text')}</p>
      <Picker
        label={say('transfer.title')}
        placeholder={say('transfer.placeholder')}
        text={typed}
        write={setTyped}
        choices={[own, ...others].filter((choice) => fits(choice.label, typed))}
        pick={(choice) => !give.isPending && give.mutate(choice.id)}
        nothing={say(queues.isPending ? 'app.loading' : 'transfer.nothing')}
        focused
      />
      {queues.isError && <Failure error={queues.error} retry={() => void queues.refetch()} />}
      {give.error && <Failure error={give.error} kept />}
    </>
  );
}

import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { queuesOf } from '../api/questions';
import { useDesk } from '../session/Desk';
import { fits, Picker, type Choice } from '../shell/Picker';
import { Failure } from '../shell/States';
import { useWords } from '../words/Words';
import type { HeldContact } from './Held';

/** Takes a contact out of somebody's hands: back to its queue, or to another one that takes its medium. */
export function Move({ contact, close }: { contact: HeldContact; close: () => void }) {
  const { api } = useDesk();
  const { say } = useWords();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const key = useRef(crypto.randomUUID());
  const queues = useQuery(queuesOf(api, contact.tenant));
  const move = useMutation({
    mutationFn: (queueId: string) =>
      api.call(`/${contact.tenant}/work/${contact.contactId}/release`, {
        method: 'POST',
        key: `${key.current}-${queueId}`,
        body: { reason: 'supervisor', ...(queueId === contact.queueId ? {} : { queueId }) },
      }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['queues'] });
      void queries.invalidateQueries({ queryKey: ['agents'] });
      close();
    },
  });
  const choices: Choice[] = [
    { id: contact.queueId, label: say('board.move.back', { queue: contact.queueName }) },
    ...(queues.data ?? [])
      .filter((queue) => queue.id !== contact.queueId && (queue.media === undefined || queue.media.includes(contact.medium)))
      .map((queue) => ({ id: queue.id, label: queue.name, group: say('board.move.to') })),
  ];
  return (
    <Modal opened onClose={close} title={say('board.move.title')} size={480} padding={0} overlayProps={{ backgroundOpacity: 0.3 }} closeButtonProps={{ 'aria-label': say('app.close') }} transitionProps={{ duration: 0 }}>
      <p className="ask-text">{say('board.move.text', { agent: contact.agent ?? say('board.move.somebody') })}</p>
      {move.isError && <div className="ask-text"><Failure error={move.error} /></div>}
      <Picker
        focused
        label={say('board.move.title')}
        placeholder={say('transfer.placeholder')}
        icon={<IconSearch size={16} stroke={1.75} aria-hidden />}
        text={text}
        write={setText}
        choices={choices.filter((choice) => fits(choice.label, text))}
        pick={(choice) => !move.isPending && move.mutate(choice.id)}
        nothing={say('transfer.nothing')}
      />
    </Modal>
  );
}

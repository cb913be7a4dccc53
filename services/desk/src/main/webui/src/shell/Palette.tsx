import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { customersFound } from '../api/questions';
import { useDesk } from '../session/Desk';
import { useWords } from '../words/Words';
import { fits, Picker, type Choice } from './Picker';

interface Props {
  opened: boolean;
  close: () => void;
  /** What this page can do and what is in hand; customers are found by the palette itself. */
  choices: readonly Choice[];
}

/** Ctrl K: one field that finds contacts, customers and actions. */
export function Palette({ opened, close, choices }: Props) {
  const { say } = useWords();
  return (
    <Modal.Root opened={opened} onClose={close} size={560} yOffset={96} padding={0} transitionProps={{ duration: 0 }}>
      <Modal.Overlay backgroundOpacity={0.3} />
      <Modal.Content aria-label={say('palette.title')}>
        <Modal.Body>{opened && <Search choices={choices} close={close} />}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Search({ choices, close }: Omit<Props, 'opened'>) {
  const { api, where } = useDesk();
  const { say } = useWords();
  const [text, setText] = useState('');
  const words = useDeferredValue(text.trim());
  const tenants = where('agent', 'supervisor').filter((each) => each.kind === 'tenant');
  const found = useQueries({ queries: tenants.map((tenant) => customersFound(api, tenant.id, words)) });
  const customers = found.flatMap((answer, index) =>
    (answer.data ?? []).map((customer): Choice => ({
      id: `customer-${customer.id}`,
      label: customer.name ?? customer.identities?.[0]?.value ?? customer.id,
      group: say('palette.customers'),
      aside: `${customer.identities?.find((each) => each.kind !== 'visitor')?.value ?? ''} · ${tenants[index]?.name ?? ''}`,
    })),
  );
  const list = [...choices.filter((choice) => fits(choice.label, text)), ...(words.length >= 3 ? customers : [])];
  const searching = words.length >= 3 && found.some((answer) => answer.isFetching);
  return (
    <Picker
      label={say('palette.title')}
      placeholder={say('palette.placeholder')}
      icon={<IconSearch size={16} stroke={1.75} aria-hidden />}
      text={text}
      write={setText}
      choices={list}
      pick={(choice) => {
        close();
        choice.run?.();
      }}
      nothing={say(searching ? 'palette.searching' : text.length < 3 ? 'palette.hint' : 'palette.nothing')}
    />
  );
}

import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Medium } from '../api/types';
import { exact, span, timeOfDay } from '../clock/clock';
import { useNow } from '../clock/useNow';
import { useDesk } from '../session/Desk';
import { DataTable, type Column } from '../shell/DataTable';
import { Cap, MediumIcon } from '../shell/parts';
import { useKeys } from '../shell/keys';
import { Empty } from '../shell/States';
import { useWords } from '../words/Words';
import type { WordKey } from '../words/it';
import { Move } from './Move';

/** A contact that waits, rings, or is somebody's. */
export interface HeldContact {
  tenant: string;
  contactId: string;
  queueId: string;
  queueName: string;
  medium: Medium;
  state: string;
  since: string;
  agent?: string;
}

const TAKEN = new Set(['assigned', 'wrapping', 'parked']);

interface Props {
  contacts: readonly HeldContact[];
  label: string;
  empty: string;
  /** The queue stands above already; a contact is named by its medium. */
  inOneQueue?: boolean;
}

/** The contacts of a queue or of a person; those in somebody's hands can be given back to a queue. */
export function Held({ contacts, label, empty, inOneQueue = false }: Props) {
  const { where, organisation } = useDesk();
  const { say, sayIfKnown, locale } = useWords();
  const now = useNow();
  const navigate = useNavigate();
  const [moving, setMoving] = useState<HeldContact>();
  const supervised = new Set(where('supervisor').map((each) => each.id));
  const movable = (contact: HeldContact) => TAKEN.has(contact.state) && supervised.has(contact.tenant);
  useKeys([
    {
      code: 'KeyM',
      run: () => {
        const at = document.activeElement?.closest<HTMLElement>('tr[data-key]')?.dataset['key'];
        const contact = contacts.find((each) => each.contactId === at) ?? contacts.find(movable);
        if (contact && movable(contact)) setMoving(contact);
      },
    },
  ]);
  const columns: Column<HeldContact>[] = [
    {
      id: 'contact',
      head: say('board.col.contact'),
      value: (contact) => contact.contactId,
      cell: (contact) => (
        <>
          <MediumIcon medium={contact.medium} named={!inOneQueue} />
          <span className="two-lines">
            <span className="cut">{inOneQueue ? say(`medium.${contact.medium}`) : contact.queueName}</span>
            <span className="meta cut">{inOneQueue ? contact.contactId.slice(-12) : organisation(contact.tenant).name}</span>
          </span>
        </>
      ),
    },
    { id: 'state', head: say('board.col.state'), value: (contact) => sayIfKnown(`work.state.${contact.state}` as WordKey, contact.state) },
    {
      id: 'since',
      head: say('board.col.since'),
      right: true,
      value: (contact) => contact.since,
      cell: (contact) => {
        const zone = organisation(contact.tenant).timeZone;
        return (
          <time dateTime={contact.since} title={`${exact(contact.since, locale, zone)}, ${timeOfDay(contact.since, locale, zone)}`}>
            {span(now - Date.parse(contact.since))}
          </time>
        );
      },
    },
    { id: 'agent', head: say('board.col.agent'), value: (contact) => contact.agent },
    {
      id: 'actions',
      head: say('board.col.actions'),
      cell: (contact) =>
        movable(contact) ? (
          <button type="button" className="button" onClick={() => setMoving(contact)}>
            {say('board.move')} <Cap>M</Cap>
          </button>
        ) : (
          <span className="meta">{say(contact.state === 'waiting' || contact.state === 'offered' ? 'board.move.waiting' : 'board.move.not-yours')}</span>
        ),
    },
  ];
  if (contacts.length === 0) return <Empty title={empty} />;
  return (
    <>
      <DataTable
        label={label}
        className="held"
        columns={columns}
        rows={contacts}
        keyOf={(contact) => contact.contactId}
        open={(contact) => void navigate({ to: '/traces/$org/$contactId', params: { org: contact.tenant, contactId: contact.contactId } })}
      />
      {moving && <Move contact={moving} close={() => setMoving(undefined)} />}
    </>
  );
}

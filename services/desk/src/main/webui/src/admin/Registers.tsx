import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { registerOf } from '../api/questions';
import type { Account, ApiClient, Calendar, Contract } from '../api/types';
import { percent } from '../clock/clock';
import { useDesk } from '../session/Desk';
import { DataTable, type Column } from '../shell/DataTable';
import { MediumIcon } from '../shell/parts';
import { fits } from '../shell/Picker';
import { Bones, Empty, Failure } from '../shell/States';
import { useWords } from '../words/Words';
import type { WordKey } from '../words/it';
import { weekOf } from './week';

export interface Part {
  org: string;
  words: string;
}

interface RegisterProps<Row> extends Part {
  name: string;
  word: WordKey;
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  /** What the search looks at. */
  text: (row: Row) => string;
}

/** A register to look into: found by words, sorted, taken along. */
export function Register<Row>({ org, words, name, word, columns, keyOf, text }: RegisterProps<Row>): ReactNode {
  const { api } = useDesk();
  const { say } = useWords();
  const register = useQuery(registerOf<Row>(api, org, name));
  if (register.isError) return <Failure error={register.error} retry={() => void register.refetch()} />;
  const rows = (register.data ?? []).filter((row) => fits(text(row), words));
  return (
    <section className="panel" aria-label={say(word)}>
      <header className="panel-head">
        <h2>{say('admin.count', { count: rows.length })}</h2>
      </header>
      {register.isPending ? (
        <Bones lines={4} height={28} />
      ) : rows.length === 0 ? (
        <Empty title={say('admin.nothing')} text={words ? say('admin.nothing.text') : undefined} />
      ) : (
        <DataTable main label={say(word)} className="register" file={`${org}-${name}.csv`} columns={columns} rows={rows} keyOf={keyOf} />
      )}
    </section>
  );
}

export function Clients(part: Part) {
  const { say } = useWords();
  const columns: Column<ApiClient>[] = [
    { id: 'name', head: say('admin.col.name'), value: (client) => client.name },
    { id: 'id', head: say('admin.col.id'), value: (client) => client.id },
    { id: 'subject', head: say('admin.col.subject'), value: (client) => client.subject, cell: (client) => <code>{client.subject}</code> },
  ];
  return <Register {...part} name="clients" word="admin.clients" columns={columns} keyOf={(client) => client.id} text={(client) => `${client.name} ${client.id} ${client.subject}`} />;
}

export function Contracts(part: Part) {
  const { organisation } = useDesk();
  const { say, locale } = useWords();
  const shares = (contract: Contract) => contract.queues.map((each) => say('admin.share', { queue: each.queue, percent: percent(each.sharePercent, locale) })).join(', ');
  const columns: Column<Contract>[] = [
    { id: 'id', head: say('admin.col.contract'), value: (contract) => contract.id },
    { id: 'tenant', head: say('admin.col.tenant'), value: (contract) => organisation(contract.tenant).name },
    { id: 'vendor', head: say('admin.col.vendor'), value: (contract) => organisation(contract.vendorId).name },
    { id: 'queues', head: say('admin.col.shares'), value: shares },
    { id: 'targetPercent', head: say('figures.col.promise'), right: true, value: (contract) => contract.serviceLevel.targetPercent, cell: ({ serviceLevel }) => say('figures.promise', { percent: percent(serviceLevel.targetPercent, locale), seconds: serviceLevel.withinSeconds }) },
    { id: 'withinSeconds', head: '', fileOnly: true, value: (contract) => contract.serviceLevel.withinSeconds },
  ];
  return <Register {...part} name="contracts" word="admin.contracts" columns={columns} keyOf={(contract) => `${contract.tenant}/${contract.id}`} text={(contract) => `${contract.id} ${organisation(contract.vendorId).name} ${organisation(contract.tenant).name} ${shares(contract)}`} />;
}

export function Calendars(part: Part) {
  const { say, locale } = useWords();
  const hours = (calendar: Calendar) => weekOf(calendar.weekly, locale).map((line) => `${line.days} ${line.hours}`).join('; ');
  const columns: Column<Calendar>[] = [
    { id: 'name', head: say('admin.col.name'), value: (calendar) => calendar.name },
    { id: 'timeZone', head: say('admin.col.zone'), value: (calendar) => calendar.timeZone },
    {
      id: 'weekly',
      head: say('admin.col.hours'),
      value: hours,
      cell: (calendar) => (
        <ul className="lines figures">
          {weekOf(calendar.weekly, locale).map((line) => <li key={line.days}>{line.days} <strong>{line.hours}</strong></li>)}
        </ul>
      ),
    },
    {
      id: 'exceptions',
      head: say('admin.col.exceptions'),
      value: (calendar) => calendar.exceptions.map((each) => `${each.date} ${each.name ?? ''}`).join('; '),
      cell: (calendar) => (
        <ul className="lines figures">
          {calendar.exceptions.map((each) => (
            <li key={each.date}>
              {new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${each.date}T00:00:00Z`))} {each.name}{' '}
              <span className="meta">{each.open.length === 0 ? say('admin.closed') : each.open.map((open) => `${open.from}–${open.to}`).join(', ')}</span>
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return <Register {...part} name="calendars" word="admin.calendars" columns={columns} keyOf={(calendar) => calendar.id} text={(calendar) => `${calendar.name} ${calendar.id}`} />;
}

export function Accounts(part: Part) {
  const { say } = useWords();
  const columns: Column<Account>[] = [
    { id: 'name', head: say('admin.col.name'), value: (account) => account.name, cell: (account) => <><MediumIcon medium={account.medium} /> {account.name}</> },
    { id: 'medium', head: say('admin.col.medium'), value: (account) => say(`medium.${account.medium}`) },
    { id: 'address', head: say('admin.col.address'), value: (account) => account.address },
    { id: 'language', head: say('admin.col.language'), value: (account) => account.language },
    { id: 'open', head: say('admin.col.open'), value: (account) => say(account.open ? 'admin.open' : 'admin.shut') },
    { id: 'id', head: say('admin.col.id'), value: (account) => account.id },
  ];
  return <Register {...part} name="accounts" word="admin.accounts" columns={columns} keyOf={(account) => account.id} text={(account) => `${account.name} ${account.id} ${account.address ?? ''} ${account.medium}`} />;
}

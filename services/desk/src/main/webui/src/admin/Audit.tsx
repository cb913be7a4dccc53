import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { registerOf } from '../api/questions';
import type { AuditEntry, Person } from '../api/types';
import { useDesk } from '../session/Desk';
import { DataTable, type Column } from '../shell/DataTable';
import { fits } from '../shell/Picker';
import { Bones, Empty, Failure } from '../shell/States';
import { useWords } from '../words/Words';
import { changes } from './changes';
import type { Part } from './Registers';
import { When } from './When';

/** Who changed what and when, the newest first; older ones on request. */
export function Audit({ org, words }: Part) {
  const { api, me } = useDesk();
  const { say, sayIfKnown } = useWords();
  const people = useQuery(registerOf<Person>(api, org, 'people'));
  const audit = useInfiniteQuery({
    queryKey: ['audit', org],
    queryFn: ({ pageParam, signal }) => api.call<{ items: AuditEntry[]; next?: string | null }>(`/${org}/audit${pageParam ? `?cursor=${encodeURIComponent(pageParam)}` : ''}`, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (audit.isError) return <Failure error={audit.error} retry={() => void audit.refetch()} />;
  const names = new Map(people.data?.map((person) => [person.id, person.name]));
  const who = (entry: AuditEntry) => (entry.person === me.id ? say('admin.you') : (names.get(entry.person) ?? say('admin.unnamed', { short: entry.person.slice(-6) })));
  const changed = (entry: AuditEntry) => changes(entry.before, entry.after).join(', ');
  const all = audit.data?.pages.flatMap((page) => page.items) ?? [];
  const rows = all.filter((entry) => fits(`${who(entry)} ${entry.operation} ${entry.thing} ${entry.object} ${changed(entry)}`, words));
  const columns: Column<AuditEntry>[] = [
    { id: 'at', head: say('admin.col.when'), value: (entry) => entry.at, cell: (entry) => <When at={entry.at} /> },
    { id: 'person', head: say('admin.col.who'), value: who },
    { id: 'operation', head: say('admin.col.operation'), value: (entry) => sayIfKnown(`admin.audit.${entry.operation}`, entry.operation) },
    { id: 'thing', head: say('admin.col.thing'), value: (entry) => entry.thing },
    { id: 'object', head: say('admin.col.id'), value: (entry) => entry.object, cell: (entry) => <code>{entry.object}</code> },
    { id: 'changed', head: say('admin.col.changed'), value: changed },
  ];
  return (
    <section className="panel" aria-label={say('admin.audit')}>
      <header className="panel-head"><h2>{say('admin.count', { count: rows.length })}</h2></header>
      {audit.isPending ? (
        <Bones lines={6} height={28} />
      ) : rows.length === 0 ? (
        <Empty title={say('admin.nothing')} text={words ? say('admin.nothing.text') : undefined} />
      ) : (
        <DataTable main label={say('admin.audit')} className="register" file={`${org}-audit.csv`} columns={columns} rows={rows} keyOf={(entry) => entry.id} />
      )}
      {audit.hasNextPage && (
        <p className="panel-note">
          <button type="button" className="button" disabled={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>{say('admin.audit.older')}</button>
        </p>
      )}
    </section>
  );
}

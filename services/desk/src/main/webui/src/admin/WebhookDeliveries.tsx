import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Delivery, Webhook } from '../api/types';
import { useDesk } from '../session/Desk';
import { DataTable, type Column } from '../shell/DataTable';
import { Bones, Empty, Failure } from '../shell/States';
import { useWords } from '../words/Words';
import { When } from './When';

/** What became of each fact one receiver was to be told of, and why; any of them can be sent again. */
export function WebhookDeliveries({ org, webhook }: { org: string; webhook: Webhook }) {
  const { api } = useDesk();
  const { say, sayIfKnown } = useWords();
  const queries = useQueryClient();
  const log = useInfiniteQuery({
    queryKey: ['webhook-deliveries', org, webhook.id],
    queryFn: ({ pageParam, signal }) =>
      api.call<{ items: Delivery[]; next?: string | null }>(`/${org}/webhook-deliveries?webhook=${webhook.id}${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const replay = useMutation({
    mutationFn: (id: string) => api.call(`/${org}/webhook-deliveries/${id}/replay`, { method: 'POST', key: crypto.randomUUID() }),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['webhook-deliveries', org, webhook.id] }),
  });
  if (log.isError) return <Failure error={log.error} retry={() => void log.refetch()} />;
  const rows = log.data?.pages.flatMap((page) => page.items) ?? [];
  const reason = (each: Delivery) => [each.lastStatus, each.lastFault && sayIfKnown(`admin.webhook.fault.${each.lastFault}`, each.lastFault), each.lastAnswer].filter(Boolean).join(' · ');
  const columns: Column<Delivery>[] = [
    { id: 'bookedAt', head: say('admin.col.when'), value: (each) => each.bookedAt, cell: (each) => <When at={each.bookedAt} /> },
    { id: 'type', head: say('admin.col.facts'), value: (each) => each.type },
    { id: 'id', head: '', fileOnly: true, value: (each) => each.id },
    { id: 'state', head: say('admin.col.state'), value: (each) => say(`admin.delivery.${each.state}`), cell: (each) => <span className={each.state === 'parked' ? 'loud breach' : undefined}>{say(`admin.delivery.${each.state}`)}</span> },
    { id: 'attempts', head: say('admin.col.attempts'), right: true, value: (each) => each.attempts },
    { id: 'reason', head: say('admin.col.answer'), value: reason },
    { id: 'replay', head: '', right: true, cell: (each) => <button type="button" className="button" disabled={replay.isPending} onClick={() => replay.mutate(each.id)}>{say('admin.webhook.replay')}</button> },
  ];
  return (
    <section className="panel" aria-label={say('admin.deliveries')}>
      <header className="panel-head"><h2>{say('admin.deliveries')}</h2><span className="meta cut">{webhook.url}</span></header>
      {replay.error && <Failure error={replay.error} />}
      {log.isPending ? (
        <Bones lines={4} height={28} />
      ) : rows.length === 0 ? (
        <Empty title={say('admin.nothing')} text={say('admin.deliveries.none')} />
      ) : (
        <DataTable label={say('admin.deliveries')} className="members" file={`${org}-deliveries.csv`} columns={columns} rows={rows} keyOf={(each) => each.id} />
      )}
      {log.hasNextPage && (
        <p className="panel-note">
          <button type="button" className="button" disabled={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>{say('admin.deliveries.older')}</button>
        </p>
      )}
    </section>
  );
}

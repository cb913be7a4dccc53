import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { traceOf } from '../api/questions';
import type { TraceStep } from '../api/types';
import { timeOfDay } from '../clock/clock';
import { useDesk } from '../session/Desk';
import { DataTable, type Column } from '../shell/DataTable';
import { Frame } from '../shell/Frame';
import { Bones, Empty, Failure } from '../shell/States';
import { tenantStyle } from '../shell/parts';
import { useWords } from '../words/Words';

/** What an event says, without the ids and times that stand in the other columns. */
function detailOf(detail: unknown): string {
  if (typeof detail === 'string') return detail;
  if (detail === null || typeof detail !== 'object') return '';
  return Object.entries(detail)
    .flatMap(([name, value]) => {
      if (value !== null && typeof value === 'object') return detailOf(value) || [];
      return /(Id|At)$/.test(name) ? [] : `${name} ${String(value)}`;
    })
    .join(', ');
}

/** Every step of one contact through the house, with its milliseconds. */
export function TracePage() {
  const { api, organisation } = useDesk();
  const { say, locale } = useWords();
  const { org, contactId } = useParams({ from: '/traces/$org/$contactId' });
  const trace = useQuery(traceOf(api, org, contactId));
  const steps = trace.data ?? [];
  const total = steps.at(-1)?.ms ?? 0;
  const tenant = organisation(org);
  const ms = (value: number | null | undefined) => (value === undefined || value === null ? '–' : say('trace.ms', { ms: value }));
  const columns: Column<TraceStep>[] = [
    { id: 'event', head: say('trace.col.event'), value: (step) => step.event },
    { id: 'at', head: say('trace.col.at'), value: (step) => step.at, cell: (step) => <time dateTime={step.at}>{timeOfDay(step.at, locale, tenant.timeZone, true)}</time> },
    { id: 'ms', head: say('trace.col.ms'), right: true, value: (step) => step.ms, cell: (step) => ms(step.ms) },
    { id: 'service', head: say('trace.col.service'), value: (step) => step.service },
    { id: 'relayMs', head: say('trace.col.relay'), right: true, value: (step) => step.relayMs, cell: (step) => ms(step.relayMs) },
    { id: 'id', head: '', fileOnly: true, value: (step) => step.id },
    { id: 'detail', head: say('trace.col.detail'), className: 'soft', value: (step) => detailOf(step.detail) },
  ];
  return (
    <Frame title={say('trace.title')}>
      <div className="board-head">
        <div className="tenant" style={tenantStyle(tenant)}>
          <h1>{say('trace.title')}</h1>
          <p className="meta">
            <strong className="tenant-name">{tenant.name}</strong> · {contactId}
          </p>
        </div>
        <p className="meta">{say('trace.subtitle', { count: steps.length, total: say('trace.ms', { ms: total }) })}</p>
      </div>
      {trace.isError && <Failure error={trace.error} retry={() => void trace.refetch()} />}
      {!trace.isError && (
        <section className="panel">
          {trace.isPending ? (
            <Bones lines={8} height={20} />
          ) : steps.length === 0 ? (
            <Empty title={say('trace.empty')} />
          ) : (
            <DataTable main label={say('trace.title')} className="trace" file={`${contactId}.csv`} columns={columns} rows={steps} keyOf={(step) => step.id + step.event} />
          )}
        </section>
      )}
    </Frame>
  );
}

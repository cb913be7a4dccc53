import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { heatOf } from '../agent/urgency';
import { percent, span } from '../clock/clock';
import { DataTable, type Column } from '../shell/DataTable';
import { Figure } from '../shell/Figure';
import { MediumIcon, tenantStyle } from '../shell/parts';
import { useWords } from '../words/Words';
import type { QueueRow } from './rows';

interface Props {
  rows: readonly QueueRow[];
  now: number;
  chosen: string | undefined;
  open: (row: QueueRow) => void;
}

/** One row a queue: who waits, how long, how it stands towards what was promised. */
export function QueueTable({ rows, now, chosen, open }: Props) {
  const { say, locale } = useWords();
  const waited = (row: QueueRow) => (row.oldestQueuedAt ? now - Date.parse(row.oldestQueuedAt) : undefined);
  const columns: Column<QueueRow>[] = [
    { id: 'tenant', head: '', fileOnly: true, value: (row) => row.tenant.id },
    {
      id: 'queue',
      head: say('board.col.queue'),
      value: (row) => row.name,
      cell: (row) => (
        <>
          <span className="row-edge" aria-hidden />
          <MediumIcon medium={row.medium} />
          <span className="two-lines">
            <span className="cut">{row.name}</span>
            <span className="meta cut">{row.tenant.name}</span>
          </span>
        </>
      ),
    },
    { id: 'waiting', head: say('board.col.waiting'), right: true, value: (row) => row.waiting, cell: (row) => <span className="big">{row.waiting}</span> },
    {
      id: 'oldest',
      head: say('board.col.oldest'),
      right: true,
      value: (row) => (waited(row) === undefined ? undefined : Math.round((waited(row) ?? 0) / 1_000)),
      cell: (row) => <Waited ms={waited(row)} promise={row.target?.withinSeconds} />,
    },
    { id: 'oldestQueuedAt', head: '', fileOnly: true, value: (row) => row.oldestQueuedAt },
    { id: 'serviceLevel', head: say('board.col.service'), className: 'level-head', value: (row) => row.serviceLevel?.value ?? undefined, cell: (row) => <Level row={row} /> },
    { id: 'target', head: '', fileOnly: true, value: (row) => row.target?.targetPercent },
    { id: 'withinSeconds', head: '', fileOnly: true, value: (row) => row.target?.withinSeconds },
    {
      id: 'offered',
      head: say('board.col.offered'),
      right: true,
      value: (row) => row.offered?.value ?? undefined,
      cell: (row) => (
        <Figure metric={row.offered} name={say('board.metric.offered')} org={row.tenant.id} zone={row.tenant.timeZone}>
          {row.offered?.value ?? row.offered?.numerator ?? '–'}
        </Figure>
      ),
    },
    {
      id: 'abandonRate',
      head: say('board.col.abandoned'),
      right: true,
      value: (row) => row.abandonRate?.value ?? undefined,
      cell: (row) => (
        <Figure metric={row.abandonRate} name={say('board.metric.abandon-rate')} org={row.tenant.id} zone={row.tenant.timeZone}>
          {typeof row.abandonRate?.value === 'number' ? percent(row.abandonRate.value, locale) : '–'}
        </Figure>
      ),
    },
    { id: 'inHand', head: say('board.col.in-hand'), right: true, value: (row) => row.inHand, cell: (row) => <Count of={row.inHand} /> },
    { id: 'parked', head: say('board.col.parked'), right: true, value: (row) => row.parked, cell: (row) => <Count of={row.parked} /> },
    { id: 'agentsAvailable', head: say('board.col.agents'), right: true, value: (row) => row.available },
    { id: 'definitionVersion', head: '', fileOnly: true, value: (row) => row.serviceLevel?.version },
    { id: 'from', head: '', fileOnly: true, value: (row) => row.serviceLevel?.from },
    { id: 'to', head: '', fileOnly: true, value: (row) => row.serviceLevel?.to },
    { id: 'asOf', head: '', fileOnly: true, value: (row) => row.serviceLevel?.asOf },
  ];
  return (
    <DataTable
      main
      label={say('board.queues')}
      className="queues"
      file="code.csv"
      columns={columns}
      rows={rows}
      keyOf={(row) => row.key}
      open={open}
      chosen={chosen ?? ''}
      look={(row) => ({ className: 'tenant', style: tenantStyle(row.tenant) })}
    />
  );
}

/** A number that recedes where it is none. */
const Count = ({ of }: { of: number }) => <span className={of === 0 ? 'nothing' : ''}>{of}</span>;

/** How long somebody waits, loud once two thirds of the promise are gone. */
export function Waited({ ms, promise }: { ms: number | undefined; promise: number | undefined }) {
  if (ms === undefined) return <>–</>;
  const heat = promise ? heatOf(ms, promise * 1_000) : 'calm';
  return <span className={heat === 'calm' ? '' : `loud ${heat}`}>{span(ms)}</span>;
}

/** The service level beside its target: bar, tick, number, and in words for who sees none of these. */
export function Level({ row }: { row: Pick<QueueRow, 'serviceLevel' | 'target' | 'heat' | 'tenant'> }) {
  const { say } = useWords();
  return (
    <Figure metric={row.serviceLevel} name={say('board.metric.service-level')} org={row.tenant.id} zone={row.tenant.timeZone}>
      <LevelBar value={row.serviceLevel?.value ?? undefined} target={row.target?.targetPercent} heat={row.heat} />
    </Figure>
  );
}

export function LevelBar({ value, target, heat }: { value: number | undefined; target: number | undefined; heat: QueueRow['heat'] }) {
  const { say, locale } = useWords();
  if (value === undefined) return <span className="meta">{say('board.nothing-yet')}</span>;
  const words = heat === 'calm' ? say('board.met') : say(heat === 'breach' ? 'board.far-below' : 'board.below');
  return (
    <span className={`level ${heat}`}>
      <span className="level-bar" aria-hidden>
        <i style={{ width: `${Math.min(100, value)}%` }} />
        {target !== undefined && <b style={{ left: `${target}%` }} />}
      </span>
      <span className="level-value figures">{percent(value, locale)}</span>
      {heat === 'calm' ? <IconCheck size={16} stroke={1.75} aria-hidden /> : <IconAlertTriangle size={16} stroke={1.75} aria-hidden />}
      <span className="unseen">
        {target === undefined ? '' : `${words}, ${say('board.target', { percent: percent(target, locale) })}`}
      </span>
    </span>
  );
}

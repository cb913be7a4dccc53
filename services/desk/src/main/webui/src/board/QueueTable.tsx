import { IconAlertTriangle, IconCheck, IconDownload } from '@tabler/icons-react';
import { heatOf } from '../agent/urgency';
import { percent, span } from '../clock/clock';
import { MediumIcon, tenantStyle } from '../shell/parts';
import { useWords } from '../words/Words';
import { Figure } from './Figure';
import { csv, type QueueRow } from './rows';

/** One row a queue: who waits, how long, how it stands towards what was promised. */
export function QueueTable({ rows, now }: { rows: QueueRow[]; now: number }) {
  const { say } = useWords();
  return (
    <>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={say('board.queues')}>
        <table className="grid queues">
          <thead>
            <tr>
              <th scope="col">{say('board.col.queue')}</th>
              <th scope="col" className="right">{say('board.col.waiting')}</th>
              <th scope="col" className="right">{say('board.col.oldest')}</th>
              <th scope="col" className="level-head">{say('board.col.service')}</th>
              <th scope="col" className="right">{say('board.col.offered')}</th>
              <th scope="col" className="right">{say('board.col.abandoned')}</th>
              <th scope="col" className="right">{say('board.col.in-hand')}</th>
              <th scope="col" className="right">{say('board.col.agents')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} now={now} />
            ))}
          </tbody>
        </table>
      </div>
      <footer className="panel-foot">
        <button type="button" className="button plain" onClick={() => save(rows)}>
          <IconDownload size={16} stroke={1.75} aria-hidden /> {say('board.export')}
        </button>
      </footer>
    </>
  );
}

function Row({ row, now }: { row: QueueRow; now: number }) {
  const { say, locale } = useWords();
  const waited = row.oldestQueuedAt ? now - Date.parse(row.oldestQueuedAt) : undefined;
  const heat = waited !== undefined && row.target ? heatOf(waited, row.target.withinSeconds * 1_000) : 'calm';
  return (
    <tr className="tenant" style={tenantStyle(row.tenant)}>
      <th scope="row">
        <span className="row-edge" aria-hidden />
        <MediumIcon medium={row.medium} />
        <span className="two-lines">
          <span className="cut">{row.name}</span>
          <span className="meta cut">{row.tenant.name}</span>
        </span>
      </th>
      <td className="right figures big">{row.waiting}</td>
      <td className={`right figures ${heat !== 'calm' ? `loud ${heat}` : ''}`}>{waited !== undefined ? span(waited) : '–'}</td>
      <td><Level row={row} /></td>
      <td className="right figures">
        <Figure metric={row.offered} name={say('board.metric.offered')}>{row.offered?.value ?? row.offered?.numerator ?? '–'}</Figure>
      </td>
      <td className="right figures">
        <Figure metric={row.abandonRate} name={say('board.metric.abandon-rate')}>
          {typeof row.abandonRate?.value === 'number' ? percent(row.abandonRate.value, locale) : '–'}
        </Figure>
      </td>
      <td className="right figures">{row.inHand}</td>
      <td className="right figures">{row.available}</td>
    </tr>
  );
}

function Level({ row }: { row: QueueRow }) {
  const { say, locale } = useWords();
  const value = row.serviceLevel?.value ?? undefined;
  const target = row.target?.targetPercent;
  const words = row.heat === 'calm' ? say('board.met') : say(row.heat === 'breach' ? 'board.far-below' : 'board.below');
  return (
    <Figure metric={row.serviceLevel} name={say('board.metric.service-level')}>
      {value === undefined ? (
        <span className="meta">{say('board.nothing-yet')}</span>
      ) : (
        <span className={`level ${row.heat}`}>
          <span className="level-bar" aria-hidden>
            <i style={{ width: `${Math.min(100, value)}%` }} />
            {target !== undefined && <b style={{ left: `${target}%` }} />}
          </span>
          <span className="level-value figures">{percent(value, locale)}</span>
          {row.heat === 'calm' ? <IconCheck size={16} stroke={1.75} aria-hidden /> : <IconAlertTriangle size={16} stroke={1.75} aria-hidden />}
          <span className="unseen">
            {words}{target !== undefined ? `, ${say('board.target', { percent: percent(target, locale) })}` : ''}
          </span>
        </span>
      )}
    </Figure>
  );
}

/** The table as it stands, with the figures' versions and times. */
function save(rows: QueueRow[]): void {
  const head = ['tenant', 'queue', 'waiting', 'oldestQueuedAt', 'serviceLevel', 'target', 'withinSeconds', 'offered', 'abandonRate', 'inHand', 'agentsAvailable', 'definitionVersion', 'from', 'to', 'asOf'];
  const lines = rows.map((row) => [
    row.tenant.id, row.id, row.waiting, row.oldestQueuedAt, row.serviceLevel?.value ?? undefined, row.target?.targetPercent, row.target?.withinSeconds,
    row.offered?.value ?? undefined, row.abandonRate?.value ?? undefined, row.inHand, row.available, row.serviceLevel?.version, row.serviceLevel?.from, row.serviceLevel?.to, row.serviceLevel?.asOf ?? undefined,
  ]);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csv([head, ...lines])], { type: 'text/csv;charset=utf-8' }));
  link.download = 'code.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

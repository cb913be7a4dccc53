import { IconAlertTriangle, IconAlertTriangleFilled } from '@tabler/icons-react';
import { heatOf } from '../agent/urgency';
import { percent, span } from '../clock/clock';
import { useNow } from '../clock/useNow';
import { useWords } from '../words/Words';
import type { Floor } from './useFloor';
import type { QueueRow } from './rows';

/** The floor in four figures. */
export function Summary({ rows, floor }: { rows: readonly QueueRow[]; floor: Floor }) {
  const { say, locale } = useWords();
  const now = useNow();
  const waiting = rows.reduce((sum, row) => sum + row.waiting, 0);
  const oldest = rows.filter((row) => row.oldestQueuedAt).sort((a, b) => (a.oldestQueuedAt ?? '').localeCompare(b.oldestQueuedAt ?? ''))[0];
  const waited = oldest?.oldestQueuedAt ? now - Date.parse(oldest.oldestQueuedAt) : 0;
  const heat = oldest?.target ? heatOf(waited, oldest.target.withinSeconds * 1_000) : 'calm';
  const [within, answered] = rows.reduce(
    (sum, row) => [sum[0] + (row.serviceLevel?.numerator ?? 0), sum[1] + (row.serviceLevel?.denominator ?? 0)] as const,
    [0, 0] as readonly [number, number],
  );
  const available = floor.team.filter((each) => each.state === 'available').length;
  return (
    <ul className="summary">
      <li>
        <strong>{waiting}</strong>
        <span>{say('board.waiting')}<br /><span className="meta">{say('board.waiting.in', { count: rows.length })}</span></span>
      </li>
      {oldest && (
        <li className={heat}>
          {heat !== 'calm' && <IconAlertTriangle size={20} stroke={1.75} aria-hidden />}
          <strong>{span(waited)}</strong>
          <span>{say('board.oldest', { medium: say(`medium.${oldest.medium}`) })}<br /><span className="meta">{oldest.name}</span></span>
        </li>
      )}
      {answered > 0 && (
        <li>
          <strong>{percent((within / answered) * 100, locale)}</strong>
          <span>{say('board.service')}<br /><span className="meta">{say('board.metric.fraction', { numerator: within, denominator: answered })}</span></span>
        </li>
      )}
      {floor.supervised.length > 0 && (
        <li>
          <strong>{available}</strong>
          <span>{say('board.online')}<br /><span className="meta">{say('board.online.of', { count: floor.online.length })}</span></span>
        </li>
      )}
    </ul>
  );
}

/** One bar at most: the queue that needs somebody now, and what stands behind it. */
export function Alert({ row, open }: { row: QueueRow; open?: () => void }) {
  const { say, locale } = useWords();
  return (
    <section className="alert" role="status">
      <IconAlertTriangleFilled size={20} aria-hidden />
      <div>
        <p className="alert-title">
          {say('board.alert', {
            queue: row.name,
            value: percent(row.serviceLevel?.value ?? 0, locale),
            target: percent(row.target?.targetPercent ?? 0, locale),
          })}
        </p>
        <p>{row.tenant.name}. {say('board.alert.text', { waiting: row.waiting, agents: row.available })}</p>
      </div>
      {open && <button type="button" className="button" onClick={open}>{say('board.alert.open')}</button>}
    </section>
  );
}

import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { timeOfDay } from '../clock/clock';
import { useNow } from '../clock/useNow';
import { useKeys } from '../shell/keys';
import { MediumIcon, tenantStyle } from '../shell/parts';
import { Bones, Empty } from '../shell/States';
import { useWords } from '../words/Words';
import { LevelBar, Waited } from './QueueTable';
import { Summary } from './Summary';
import { useFloor } from './useFloor';

/** The floor on a screen at the wall: large, without a mouse, nothing to open. Esc leads back. */
export function WallPage() {
  const { say, locale } = useWords();
  const now = useNow();
  const floor = useFloor();
  const navigate = useNavigate();
  useKeys([{ key: 'Escape', run: () => void navigate({ to: '/board' }) }]);
  useEffect(() => {
    document.title = `${say('board.wall')} · ${say('app.name')}`;
  }, [say]);
  return (
    <main className="wall">
      <header className="board-head">
        <h1>{say('board.title')}</h1>
        <Summary rows={floor.rows} floor={floor} />
        <strong className="figures wall-clock">{timeOfDay(now, locale, floor.zone)}</strong>
      </header>
      {floor.loading ? (
        <Bones lines={6} height={56} />
      ) : floor.rows.length === 0 ? (
        <Empty title={say('board.queues.empty')} text={say('board.queues.empty.text')} />
      ) : (
        <table className="grid wall-queues">
          <thead>
            <tr>
              <th scope="col">{say('board.col.queue')}</th>
              <th scope="col" className="right">{say('board.col.waiting')}</th>
              <th scope="col" className="right">{say('board.col.oldest')}</th>
              <th scope="col">{say('board.col.service')}</th>
              <th scope="col" className="right">{say('board.col.agents')}</th>
            </tr>
          </thead>
          <tbody>
            {floor.rows.map((row) => (
              <tr key={row.key} className="tenant" style={tenantStyle(row.tenant)}>
                <th scope="row">
                  <span className="row-edge" aria-hidden />
                  <MediumIcon medium={row.medium} size={24} />
                  <span className="two-lines"><span>{row.name}</span><span className="meta">{row.tenant.name}</span></span>
                </th>
                <td className="right figures">{row.waiting}</td>
                <td className="right figures">
                  <Waited ms={row.oldestQueuedAt ? now - Date.parse(row.oldestQueuedAt) : undefined} promise={row.target?.withinSeconds} />
                </td>
                <td><LevelBar value={row.serviceLevel?.value ?? undefined} target={row.target?.targetPercent} heat={row.heat} /></td>
                <td className="right figures">{row.available}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <footer className="meta wall-foot">
        {floor.asOf && <span className="figures">{say('board.as-of', { time: timeOfDay(floor.asOf, locale, floor.zone, true) })}</span>}
        <Link to="/board">{say('board.wall.back')}</Link>
      </footer>
    </main>
  );
}

import { IconDeviceTv } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { longDay, timeOfDay } from '../clock/clock';
import { useNow } from '../clock/useNow';
import { Frame } from '../shell/Frame';
import { Cap } from '../shell/parts';
import { Bones, Empty, Failure } from '../shell/States';
import { useWords } from '../words/Words';
import { AgentPanel } from './AgentPanel';
import { AgentTable } from './AgentTable';
import { QueuePanel } from './QueuePanel';
import { QueueTable } from './QueueTable';
import { Alert, Summary } from './Summary';
import { useFloor } from './useFloor';

/** What is looked into below the tables: a queue or a person. */
type Chosen = { queue: string } | { agent: string };

/** The floor: a row per queue, a row per agent, alive by the socket's hints; each row opens to what stands in it. */
export function BoardPage() {
  const { say, locale } = useWords();
  const now = useNow();
  const floor = useFloor();
  const navigate = useNavigate();
  const [only, setOnly] = useState<string>();
  const [chosen, setChosen] = useState<Chosen>();
  const rows = floor.rows.filter((row) => only === undefined || row.tenant.id === only);
  const worst = rows.find((row) => row.heat === 'breach');
  const queue = chosen === undefined ? rows[0] : 'queue' in chosen ? rows.find((row) => row.key === chosen.queue) : undefined;
  const agent = chosen && 'agent' in chosen ? floor.team.find((each) => each.personId === chosen.agent) : undefined;
  useEffect(() => {
    if (chosen) document.getElementById('opened')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const wall = () => void navigate({ to: '/wall' });
  return (
    <Frame
      at="/board"
      title={say('app.board')}
      keys={[{ code: 'KeyW', cap: 'W', does: 'keys.wall', run: wall }]}
      choices={[
        { id: 'everybody', label: say('board.all-tenants'), group: say('board.filter'), run: () => setOnly(undefined) },
        ...floor.tenants.map((each) => ({ id: each.id, label: each.name, group: say('board.filter'), run: () => setOnly(each.id) })),
        ...floor.rows.map((row) => ({ id: row.key, label: row.name, group: say('board.queues'), aside: row.tenant.name, run: () => setChosen({ queue: row.key }) })),
        ...floor.team.map((each) => ({ id: each.personId, label: each.name ?? each.personId, group: say('board.agents'), run: () => setChosen({ agent: each.personId }) })),
      ]}
      aside={
        <>
          {floor.asOf && <span className="meta figures">{say('board.as-of', { time: timeOfDay(floor.asOf, locale, floor.zone, true) })}</span>}
          <strong className="board-clock figures">{timeOfDay(now, locale, floor.zone)}</strong>
        </>
      }
    >
      <div className="board-head">
        <div>
          <h1>{say('board.title')}</h1>
          <p className="meta">{say('board.subtitle', { day: longDay(now, now, locale, floor.zone), tenants: floor.tenants.length })}</p>
        </div>
        <Summary rows={rows} floor={floor} />
      </div>
      {worst && <Alert row={worst} open={() => setChosen({ queue: worst.key })} />}
      {floor.failure && <Failure error={floor.failure.error} retry={() => void floor.failure?.refetch()} />}
      <div className="board-panels">
        <div className="stack">
          <section className="panel" aria-labelledby="queues-title">
            <header className="panel-head">
              <h2 id="queues-title">{say('board.queues')}</h2>
              <span className="meta">{say('board.queues.order')}</span>
              <span className="panel-ways">
                {floor.tenants.length > 1 && (
                  <label className="filter">
                    <span className="unseen">{say('board.filter')}</span>
                    <select value={only ?? ''} onChange={(event) => setOnly(event.target.value || undefined)}>
                      <option value="">{say('board.all-tenants')}</option>
                      {floor.tenants.map((each) => (
                        <option key={each.id} value={each.id}>{each.name}</option>
                      ))}
                    </select>
                  </label>
                )}
                <Link to="/wall" className="button">
                  <IconDeviceTv size={16} stroke={1.75} aria-hidden /> {say('board.wall')} <Cap>W</Cap>
                </Link>
              </span>
            </header>
            {floor.loading ? (
              <Bones lines={5} height={28} />
            ) : rows.length === 0 ? (
              <Empty title={say('board.queues.empty')} text={say('board.queues.empty.text')} />
            ) : (
              <QueueTable rows={rows} now={now} chosen={queue?.key} open={(row) => setChosen({ queue: row.key })} />
            )}
          </section>
          {queue && <QueuePanel key={queue.key} row={queue} floor={floor} />}
          {agent && <AgentPanel key={agent.personId} agent={agent} floor={floor} />}
        </div>
        {floor.supervised.length > 0 && (
          <section className="panel" aria-labelledby="agents-title">
            <header className="panel-head">
              <h2 id="agents-title">{say('board.agents')}</h2>
              <span className="meta">{say('board.agents.order', { count: floor.online.length })}</span>
            </header>
            {floor.online.length === 0 ? (
              floor.loadingTeam ? <Bones lines={4} height={28} /> : <Empty title={say('board.agents.empty')} text={say('board.agents.empty.text')} />
            ) : (
              <AgentTable agents={floor.online} now={now} chosen={agent?.personId} open={(each) => setChosen({ agent: each.personId })} />
            )}
          </section>
        )}
      </div>
    </Frame>
  );
}

import { IconAlertTriangle, IconAlertTriangleFilled } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ConnectionState, Me, SearchButton } from '../agent/TopBar';
import { heatOf } from '../agent/urgency';
import { agentStatusOf, figuresOf, peopleOf, queuesOf, queueStatusOf } from '../api/questions';
import { longDay, percent, span, timeOfDay } from '../clock/clock';
import { useNow } from '../clock/useNow';
import { useDesk } from '../session/Desk';
import { Palette } from '../shell/Palette';
import { useKeys } from '../shell/keys';
import { Bones, Empty, Failure } from '../shell/States';
import { useWords } from '../words/Words';
import { AgentTable } from './AgentTable';
import { QueueTable } from './QueueTable';
import { byDistance, byNeed, people, queueRows, type QueueRow } from './rows';

/** The floor: a row per queue, a row per agent, alive by the socket's hints. */
export function BoardPage() {
  const { api, where } = useDesk();
  const { say, locale } = useWords();
  const now = useNow();
  const [only, setOnly] = useState<string>();
  const [palette, setPalette] = useState(false);
  const watched = where('supervisor', 'admin', 'client', 'planner', 'quality');
  const tenants = watched.filter((each) => each.kind === 'tenant');
  const supervised = where('supervisor', 'admin');
  const statuses = useQueries({ queries: tenants.map((each) => queueStatusOf(api, each.id)) });
  const queues = useQueries({ queries: tenants.map((each) => queuesOf(api, each.id)) });
  const figures = useQueries({ queries: tenants.map((each) => figuresOf(api, each.id)) });
  const agents = useQueries({ queries: supervised.map((each) => agentStatusOf(api, each.id)) });
  const names = useQueries({ queries: supervised.map((each) => peopleOf(api, each.id)) });

  const rows = tenants
    .flatMap((tenant, index) =>
      queueRows(tenant, statuses[index]?.data ?? [], queues[index]?.data ?? [], figures[index]?.data ?? []),
    )
    .filter((row) => only === undefined || row.tenant.id === only)
    .sort(byDistance);
  const known = useMemo(() => new Map(names.flatMap((each) => each.data ?? []).map((each) => [each.id, each.name])), [names]);
  const team = people(agents.map((each) => each.data ?? [])).map((each) => ({ ...each, name: each.name ?? known.get(each.personId) }));
  const online = team.filter((each) => each.state !== 'offline').sort(byNeed);
  const worst = rows.find((row) => row.heat === 'breach');
  const asOf = figures.flatMap((each) => each.data ?? []).map((each) => each.asOf).filter((each) => typeof each === 'string').sort().at(-1);
  const failure = [...statuses, ...figures].find((each) => each.isError);
  const loading = statuses.some((each) => each.isPending);
  useKeys([{ code: 'KeyK', ctrl: true, run: () => setPalette(true) }]);

  return (
    <div className="board">
      <header className="topbar board-bar">
        <div className="topbar-left">
          <Link to="/" className="logo" aria-label={say('app.name')}>
            <img src="/mark.svg" alt="" width={24} height={24} />
          </Link>
          <strong>{say('app.board')}</strong>
          {where('agent').length > 0 && (
            <Link to="/desk" className="button plain">{say('app.agent')}</Link>
          )}
        </div>
        <div className="topbar-search"><SearchButton open={() => setPalette(true)} /></div>
        <div className="topbar-right">
          <ConnectionState />
          <span className="meta figures">{asOf ? say('board.as-of', { time: timeOfDay(asOf, locale, undefined, true) }) : ''}</span>
          <strong className="board-clock figures">{timeOfDay(now, locale)}</strong>
          <Me />
        </div>
      </header>
      <main className="board-main" id="content">
        <div className="board-head">
          <div>
            <h1>{say('board.title')}</h1>
            <p className="meta">{say('board.subtitle', { day: longDay(now, now, locale), tenants: tenants.length })}</p>
          </div>
          <Summary rows={rows} available={team.filter((each) => each.state === 'available').length} online={online.length} />
        </div>
        {worst && <Alert row={worst} />}
        {failure && <Failure error={failure.error} retry={() => void failure.refetch()} />}
        <div className="board-panels">
          <section className="panel" aria-labelledby="queues-title">
            <header className="panel-head">
              <h2 id="queues-title">{say('board.queues')}</h2>
              <span className="meta">{say('board.queues.order')}</span>
              <label className="filter">
                <span className="unseen">{say('board.filter')}</span>
                <select value={only ?? ''} onChange={(event) => setOnly(event.target.value || undefined)}>
                  <option value="">{say('board.all-tenants')}</option>
                  {tenants.map((each) => (
                    <option key={each.id} value={each.id}>{each.name}</option>
                  ))}
                </select>
              </label>
            </header>
            {loading ? (
              <Bones lines={5} height={28} />
            ) : rows.length === 0 ? (
              <Empty title={say('board.queues.empty')} text={say('board.queues.empty.text')} />
            ) : (
              <QueueTable rows={rows} now={now} />
            )}
          </section>
          {supervised.length > 0 && (
            <section className="panel" aria-labelledby="agents-title">
              <header className="panel-head">
                <h2 id="agents-title">{say('board.agents')}</h2>
                <span className="meta">{say('board.agents.order', { count: online.length })}</span>
              </header>
              {online.length === 0 ? (
                agents.some((each) => each.isPending) ? <Bones lines={4} height={28} /> : <Empty title={say('board.agents.empty')} text={say('board.agents.empty.text')} />
              ) : (
                <AgentTable agents={online} now={now} />
              )}
            </section>
          )}
        </div>
      </main>
      <Palette
        opened={palette}
        close={() => setPalette(false)}
        choices={tenants.map((each) => ({ id: each.id, label: each.name, group: say('board.filter'), run: () => setOnly(each.id) }))}
      />
    </div>
  );
}

function Summary({ rows, available, online }: { rows: QueueRow[]; available: number; online: number }) {
  const { say, locale } = useWords();
  const now = useNow();
  const waiting = rows.reduce((sum, row) => sum + row.waiting, 0);
  const oldest = rows.filter((row) => row.oldestQueuedAt).sort((a, b) => (a.oldestQueuedAt ?? '').localeCompare(b.oldestQueuedAt ?? ''))[0];
  const waited = oldest?.oldestQueuedAt ? now - Date.parse(oldest.oldestQueuedAt) : 0;
  const heat = oldest?.target ? heatOf(waited, oldest.target.withinSeconds * 1_000) : 'calm';
  const sums = rows.reduce(
    (sum, row) => [sum[0] + (row.serviceLevel?.numerator ?? 0), sum[1] + (row.serviceLevel?.denominator ?? 0)] as const,
    [0, 0] as readonly [number, number],
  );
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
      {sums[1] > 0 && (
        <li>
          <strong>{percent((sums[0] / sums[1]) * 100, locale)}</strong>
          <span>{say('board.service')}<br /><span className="meta">{say('board.metric.fraction', { numerator: sums[0], denominator: sums[1] })}</span></span>
        </li>
      )}
      <li>
        <strong>{available}</strong>
        <span>{say('board.online')}<br /><span className="meta">{say('board.online.of', { count: online })}</span></span>
      </li>
    </ul>
  );
}

/** One bar at most: the queue that needs somebody now, and what stands behind it. */
function Alert({ row }: { row: QueueRow }) {
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
    </section>
  );
}


import { useQuery } from '@tanstack/react-query';
import { standingIn } from '../api/questions';
import { percent } from '../clock/clock';
import { Course } from '../figures/Course';
import { useDesk } from '../session/Desk';
import { tenantStyle } from '../shell/parts';
import { Bones, Failure } from '../shell/States';
import { useWords } from '../words/Words';
import { Held } from './Held';
import type { QueueRow } from './rows';
import type { Floor } from './useFloor';

/** One queue looked into: how its day went so far, and the contacts that stand in it now. */
export function QueuePanel({ row, floor }: { row: QueueRow; floor: Floor }) {
  const { api } = useDesk();
  const { say, locale } = useWords();
  const standing = useQuery(standingIn(api, row.tenant.id, row.id));
  const contacts = (standing.data ?? []).map((work) => {
    const agent = floor.nameOf(work.agentId);
    return {
      tenant: work.tenant,
      contactId: work.contactId,
      queueId: work.queueId,
      queueName: row.name,
      medium: work.medium,
      state: work.state,
      since: work.state === 'waiting' ? (work.queuedAt ?? work.since) : work.since,
      ...(agent ? { agent } : {}),
    };
  });
  return (
    <section className="panel tenant" id="opened" style={tenantStyle(row.tenant)} aria-labelledby="queue-title">
      <header className="panel-head">
        <h2 id="queue-title">{row.name}</h2>
        <span className="meta"><span className="tenant-name">{row.tenant.name}</span></span>
        {row.target && (
          <span className="meta panel-ways">
            {say('board.promise', { percent: percent(row.target.targetPercent, locale), seconds: row.target.withinSeconds })}
          </span>
        )}
      </header>
      <Course org={row.tenant.id} queue={row.id} zone={row.tenant.timeZone} metric="offered" />
      {standing.isError && <Failure error={standing.error} retry={() => void standing.refetch()} />}
      {standing.isPending ? <Bones lines={2} height={28} /> : <Held inOneQueue contacts={contacts} label={say('board.standing', { queue: row.name })} empty={say('board.standing.empty')} />}
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { profileOf } from '../api/questions';
import type { AgentStatus, Medium } from '../api/types';
import { useDesk } from '../session/Desk';
import { MediumIcon } from '../shell/parts';
import { useWords } from '../words/Words';
import { useStateWords } from './AgentTable';
import { Held } from './Held';
import type { Floor } from './useFloor';

/** One person looked into: what they can do, and what they hold. */
export function AgentPanel({ agent, floor }: { agent: AgentStatus; floor: Floor }) {
  const { api, organisation, where } = useDesk();
  const { say } = useWords();
  const wordsOf = useStateWords();
  const employer = where('supervisor', 'planner', 'quality', 'admin').find((each) => each.kind === 'vendor' && each.id === agent.vendor);
  const profile = useQuery({ ...profileOf(api, employer?.id ?? '', agent.personId), enabled: employer !== undefined });
  const contacts = (agent.contacts ?? []).flatMap((each) =>
    each.contactId && each.tenant
      ? [
          {
            tenant: each.tenant,
            contactId: each.contactId,
            queueId: each.queueId ?? '',
            queueName: floor.rows.find((row) => row.tenant.id === each.tenant && row.id === each.queueId)?.name ?? each.queueId ?? '',
            medium: each.medium,
            state: each.state ?? 'assigned',
            since: each.since ?? agent.since ?? new Date().toISOString(),
            agent: agent.name ?? agent.personId,
          },
        ]
      : [],
  );
  const room = Object.entries(profile.data?.capacity ?? {}) as [Medium, number][];
  return (
    <section className="panel" id="opened" aria-labelledby="agent-title">
      <header className="panel-head">
        <h2 id="agent-title">{agent.name ?? agent.personId}</h2>
        <span className="meta">{[employer?.name, wordsOf(agent)].filter(Boolean).join(' · ')}</span>
      </header>
      {profile.data && (
        <dl className="facts panel-facts">
          <div>
            <dt>{say('board.capacity')}</dt>
            <dd className="tags">
              {room.filter(([, max]) => max > 0).map(([medium, max]) => (
                <span className="tag" key={medium}><MediumIcon medium={medium} /> {max}</span>
              ))}
            </dd>
          </div>
          <div>
            <dt>{say('board.skills')}</dt>
            <dd className="tags">
              {profile.data.skills.length === 0 && '–'}
              {profile.data.skills.map((each) => (
                <span className="tag" key={`${each.tenant}/${each.skill}`} title={organisation(each.tenant).name}>
                  {say('board.skill', { skill: each.skill, level: each.level })}
                </span>
              ))}
            </dd>
          </div>
        </dl>
      )}
      <Held contacts={contacts} label={say('board.held', { agent: agent.name ?? '' })} empty={say('board.held.empty')} />
    </section>
  );
}

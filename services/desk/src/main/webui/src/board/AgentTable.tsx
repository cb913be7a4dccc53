import { IconBell, IconCircleCheck, IconCircleOff, IconCoffee, IconFlag3, IconMessages, type TablerIcon } from '@tabler/icons-react';
import type { AgentStatus } from '../api/types';
import { span } from '../clock/clock';
import { MediumIcon } from '../shell/parts';
import { useWords } from '../words/Words';
import { mediaInHand, parkedBy, sinceOf, stateOf, type AgentState } from './rows';

const LOOK: Record<AgentState, { icon: TablerIcon; tone: string }> = {
  wrapping: { icon: IconFlag3, tone: 'progress' },
  offered: { icon: IconBell, tone: 'good' },
  busy: { icon: IconMessages, tone: 'progress' },
  available: { icon: IconCircleCheck, tone: 'good' },
  away: { icon: IconCoffee, tone: '' },
  offline: { icon: IconCircleOff, tone: '' },
};

/** One row a person: what they do, since when, what they hold. */
export function AgentTable({ agents, now }: { agents: AgentStatus[]; now: number }) {
  const { say, sayIfKnown } = useWords();
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={say('board.agents')}>
      <table className="grid agents">
        <thead>
          <tr>
            <th scope="col">{say('board.col.agent')}</th>
            <th scope="col">{say('board.col.state')}</th>
            <th scope="col" className="right">{say('board.col.since')}</th>
            <th scope="col">{say('board.col.in-hand')}</th>
          </tr>
        </thead>
        <tbody>
          {agents.map((agent) => {
            const state = stateOf(agent);
            const { icon: Icon, tone } = LOOK[state];
            const media = mediaInHand(agent);
            const parked = parkedBy(agent);
            const since = sinceOf(agent);
            const words =
              state === 'available' || state === 'away' || state === 'offline'
                ? agent.reason && state === 'away'
                  ? sayIfKnown(`presence.away.${agent.reason}`, agent.reason)
                  : say(`presence.${state}`)
                : say(`board.state.${state}`);
            return (
              <tr key={agent.personId}>
                <th scope="row" className="cut">{agent.name ?? agent.personId.slice(-6)}</th>
                <td>
                  <span className="state">
                    <Icon size={16} stroke={1.75} aria-hidden className={tone} /> {words}
                  </span>
                </td>
                <td className="right figures">{since ? span(now - Date.parse(since)) : '–'}</td>
                <td>
                  <span className="media">
                    {media.length === 0 && parked === 0 ? '–' : media.map((medium, index) => <MediumIcon key={index} medium={medium} />)}
                    {parked > 0 && <span className="meta">{say('board.parked', { count: parked })}</span>}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

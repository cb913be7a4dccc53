import { IconBell, IconCircleCheck, IconCircleOff, IconCoffee, IconFlag3, IconMessages, type TablerIcon } from '@tabler/icons-react';
import type { AgentStatus } from '../api/types';
import { span } from '../clock/clock';
import { useDesk } from '../session/Desk';
import { DataTable, type Column } from '../shell/DataTable';
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

interface Props {
  agents: readonly AgentStatus[];
  now: number;
  chosen: string | undefined;
  open: (agent: AgentStatus) => void;
}

/** One row a person: what they do, since when, what they hold. */
export function AgentTable({ agents, now, chosen, open }: Props) {
  const { organisation } = useDesk();
  const { say } = useWords();
  const wordsOf = useStateWords();
  const columns: Column<AgentStatus>[] = [
    {
      id: 'agent',
      head: say('board.col.agent'),
      value: (agent) => agent.name ?? agent.personId,
      cell: (agent) => (
        <span className="two-lines">
          <span className="cut">{agent.name ?? agent.personId.slice(-6)}</span>
          {agent.vendor && <span className="meta cut">{organisation(agent.vendor).name}</span>}
        </span>
      ),
    },
    { id: 'personId', head: '', fileOnly: true, value: (agent) => agent.personId },
    { id: 'state', head: say('board.col.state'), value: wordsOf, cell: (agent) => <State agent={agent} words={wordsOf(agent)} /> },
    {
      id: 'seconds',
      head: say('board.col.since'),
      right: true,
      value: (agent) => secondsSince(agent, now),
      cell: (agent) => {
        const seconds = secondsSince(agent, now);
        return seconds === undefined ? '–' : span(seconds * 1_000);
      },
    },
    { id: 'since', head: '', fileOnly: true, value: sinceOf },
    {
      id: 'inHand',
      head: say('board.col.in-hand'),
      value: (agent) => mediaInHand(agent).length,
      cell: (agent) => {
        const [media, parked] = [mediaInHand(agent), parkedBy(agent)];
        return (
          <span className="media">
            {media.length === 0 && parked === 0 ? '–' : media.map((medium, index) => <MediumIcon key={index} medium={medium} />)}
            {parked > 0 && <span className="meta">{say('board.parked', { count: parked })}</span>}
          </span>
        );
      },
    },
    { id: 'parked', head: '', fileOnly: true, value: parkedBy },
  ];
  return (
    <DataTable label={say('board.agents')} className="agents" file="agenti.csv" columns={columns} rows={agents} keyOf={(agent) => agent.personId} open={open} chosen={chosen ?? ''} />
  );
}

const secondsSince = (agent: AgentStatus, now: number): number | undefined => {
  const since = sinceOf(agent);
  return since === undefined ? undefined : Math.max(0, Math.floor((now - Date.parse(since)) / 1_000));
};

function State({ agent, words }: { agent: AgentStatus; words: string }) {
  const { icon: Icon, tone } = LOOK[stateOf(agent)];
  return (
    <span className="state">
      <Icon size={16} stroke={1.75} aria-hidden className={tone} /> {words}
    </span>
  );
}

/** What somebody does, in words; who is away says why. */
export function useStateWords(): (agent: AgentStatus) => string {
  const { say, sayIfKnown } = useWords();
  return (agent) => {
    const state = stateOf(agent);
    if (state === 'wrapping' || state === 'offered' || state === 'busy') return say(`board.state.${state}`);
    return agent.reason && state === 'away' ? sayIfKnown(`presence.away.${agent.reason}`, agent.reason) : say(`presence.${state}`);
  };
}

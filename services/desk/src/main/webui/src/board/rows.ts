import type { AgentStatus, Medium, Metric, Organisation, Queue, QueueStatus } from '../api/types';
import type { Heat } from '../agent/urgency';

/** One queue as the board shows it. */
export interface QueueRow {
  key: string;
  tenant: Organisation;
  id: string;
  name: string;
  medium: Medium;
  waiting: number;
  oldestQueuedAt?: string;
  inHand: number;
  parked: number;
  available: number;
  target?: { withinSeconds: number; targetPercent: number };
  serviceLevel?: Metric;
  abandonRate?: Metric;
  offered?: Metric;
  abandoned?: Metric;
  heat: Heat;
}

/** The house calls ten points under the target far: the worst of both are on top and loud. */
const FAR = 10;

export function heatOfLevel(value: number | null | undefined, target: number | undefined): Heat {
  if (value === undefined || value === null || target === undefined || value >= target) return 'calm';
  return value < target - FAR ? 'breach' : 'attention';
}

export function queueRows(
  tenant: Organisation,
  statuses: readonly QueueStatus[],
  queues: readonly Queue[],
  figures: readonly Metric[],
): QueueRow[] {
  return statuses.map((status) => {
    const queue = queues.find((each) => each.id === status.queueId);
    const figure = (metric: string) =>
      figures.find((each) => each.metric === metric && each.queue === status.queueId && (each.tenant ?? tenant.id) === tenant.id);
    const level = figure('service-level');
    // What the contract promises holds before what the queue itself says.
    const target = level?.target ?? queue?.serviceLevel;
    return {
      key: `${tenant.id}/${status.queueId}`,
      tenant,
      id: status.queueId,
      name: status.name ?? queue?.name ?? status.queueId,
      medium: queue?.media?.[0] ?? 'chat',
      waiting: status.waiting,
      inHand: status.assigned ?? 0,
      parked: status.parked ?? 0,
      available: status.agentsAvailable ?? 0,
      heat: heatOfLevel(level?.value, target?.targetPercent),
      ...(status.oldestQueuedAt ? { oldestQueuedAt: status.oldestQueuedAt } : {}),
      ...(target ? { target } : {}),
      ...withFigure('serviceLevel', level),
      ...withFigure('abandonRate', figure('abandon-rate')),
      ...withFigure('offered', figure('offered')),
    };
  });
}

function withFigure<K extends string>(name: K, metric: Metric | undefined): Partial<Record<K, Metric>> {
  return metric ? ({ [name]: metric } as Record<K, Metric>) : {};
}

/** Furthest under the target first, then the longest wait; a queue without a figure stands after those with one. */
export function byDistance(a: QueueRow, b: QueueRow): number {
  const distance = (row: QueueRow) =>
    typeof row.serviceLevel?.value === 'number' && row.target ? row.serviceLevel.value - row.target.targetPercent : 1_000;
  return (
    distance(a) - distance(b) ||
    (a.oldestQueuedAt ?? '9').localeCompare(b.oldestQueuedAt ?? '9') ||
    a.name.localeCompare(b.name)
  );
}

export type AgentState = 'wrapping' | 'offered' | 'busy' | 'available' | 'away' | 'offline';

/** What the agent is doing, which is more than whether they are there. */
export function stateOf(agent: AgentStatus): AgentState {
  const states = new Set((agent.contacts ?? []).map((contact) => contact.state));
  if (states.has('wrapping')) return 'wrapping';
  if (states.has('offered')) return 'offered';
  if (agent.state === 'available' && mediaInHand(agent).length > 0) return 'busy';
  return agent.state;
}

export function mediaInHand(agent: AgentStatus): Medium[] {
  if (agent.contacts) return agent.contacts.filter((each) => each.state !== 'offered' && each.state !== 'parked').map((each) => each.medium);
  const counts: [Medium, number][] = agent.inHand
    ? (Object.entries(agent.inHand) as [Medium, number][])
    : (Object.entries(agent.capacity ?? {}) as [Medium, { used: number }][]).map(([medium, room]) => [medium, room.used]);
  return counts.flatMap(([medium, count]) => Array.from({ length: count }, () => medium));
}

/** How many contacts the agent has put aside. */
export const parkedBy = (agent: AgentStatus): number => (agent.contacts ?? []).filter((each) => each.state === 'parked').length;

const RANK: AgentState[] = ['wrapping', 'offered', 'busy', 'available', 'away', 'offline'];

/** Who may need somebody first, and among equals who has been so the longest. */
export function byNeed(a: AgentStatus, b: AgentStatus): number {
  return (
    RANK.indexOf(stateOf(a)) - RANK.indexOf(stateOf(b)) ||
    (sinceOf(a) ?? '9').localeCompare(sinceOf(b) ?? '9') ||
    (a.name ?? a.personId).localeCompare(b.name ?? b.personId)
  );
}

/** Since when they do what they do now. */
export function sinceOf(agent: AgentStatus): string | undefined {
  const state = stateOf(agent);
  if (state === agent.state) return agent.since;
  const doing = (agent.contacts ?? []).filter((each) => (state === 'busy' ? each.state !== 'parked' : each.state === state));
  return doing.map((each) => each.since).filter((each) => each !== undefined).sort()[0] ?? agent.since;
}

/** One person once, however many organisations they were seen in. */
export function people(lists: readonly (readonly AgentStatus[])[]): AgentStatus[] {
  const found = new Map<string, AgentStatus>();
  for (const agent of lists.flat()) {
    const known = found.get(agent.personId);
    if (!known || (agent.contacts?.length ?? 0) > (known.contacts?.length ?? 0)) found.set(agent.personId, agent);
  }
  return [...found.values()];
}

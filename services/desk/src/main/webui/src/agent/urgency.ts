import type { Message, WorkContact } from '../api/types';

export type Heat = 'calm' | 'attention' | 'breach';

/** How a contact in hand stands towards its promise. */
export interface Standing {
  /** Somebody waits for us since then; absent when the last word was ours. */
  waitingSince?: number;
  /** What is left of the promise; negative when it is broken. */
  leftMs?: number;
  promiseMs?: number;
  heat: Heat;
  last?: Message;
  unread: number;
}

/** Attention from two thirds of the promise, breach after it: one rule for every medium. */
export function heatOf(waitedMs: number, promiseMs: number): Heat {
  if (waitedMs >= promiseMs) return 'breach';
  return waitedMs * 3 >= promiseMs * 2 ? 'attention' : 'calm';
}

/** When the customer began to wait: the first word of theirs that nobody has answered. */
export function waitingSince(messages: readonly Message[]): number | undefined {
  let since: number | undefined;
  for (const message of messages) {
    if (message.direction === 'out') since = undefined;
    else since ??= Date.parse(message.at);
  }
  return since;
}

export function standing(
  messages: readonly Message[],
  promiseSeconds: number | undefined,
  readUpTo: number,
  now: number,
): Standing {
  const since = waitingSince(messages);
  const last = messages.at(-1);
  // Who answered has read what stood above.
  const read = Math.max(readUpTo, messages.findLast((message) => message.direction === 'out')?.sequence ?? 0);
  const unread = messages.filter((message) => message.direction === 'in' && message.sequence > read).length;
  const base = { heat: 'calm' as Heat, unread, ...(last ? { last } : {}) };
  if (since === undefined) return base;
  if (promiseSeconds === undefined) return { ...base, waitingSince: since };
  const promiseMs = promiseSeconds * 1_000;
  const waited = now - since;
  return { ...base, waitingSince: since, promiseMs, leftMs: promiseMs - waited, heat: heatOf(waited, promiseMs) };
}

/** The one that comes back first; those that wait for the customer's word alone stand last, oldest first. */
export function byReturn(a: { contact: WorkContact }, b: { contact: WorkContact }): number {
  const moment = ({ contact }: { contact: WorkContact }) => contact.parkedUntil ?? `9${contact.since ?? contact.assignedAt}`;
  return moment(a).localeCompare(moment(b)) || a.contact.contactId.localeCompare(b.contact.contactId);
}

/**
 * Least time left first; who waits without a promise next, longest first; then the answered, oldest first.
 * The last tie falls to the id, so that two looks at the same second show the same order.
 */
export function byUrgency(
  a: { contact: WorkContact; standing: Standing },
  b: { contact: WorkContact; standing: Standing },
): number {
  const rank = (each: Standing) => (each.leftMs !== undefined ? 0 : each.waitingSince !== undefined ? 1 : 2);
  const byRank = rank(a.standing) - rank(b.standing);
  if (byRank !== 0) return byRank;
  const weight = (each: { contact: WorkContact; standing: Standing }) =>
    each.standing.leftMs ?? each.standing.waitingSince ?? Date.parse(each.contact.assignedAt);
  return weight(a) - weight(b) || a.contact.contactId.localeCompare(b.contact.contactId);
}

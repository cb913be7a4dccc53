import type { Message } from './types';

/** One list without doubles, in the conversation's own order; what was heard last wins. */
export function merged(known: readonly Message[] | undefined, heard: readonly Message[]): Message[] {
  const byId = new Map((known ?? []).map((message) => [message.id, message]));
  heard.forEach((message) => byId.set(message.id, message));
  return [...byId.values()].sort((a, b) => a.sequence - b.sequence);
}

export const withMessage = (known: readonly Message[] | undefined, message: Message): Message[] =>
  merged(known, [message]);

/** Where to ask from again: a little before the end, because delivery changes on messages already known. */
export function askFrom(known: readonly Message[] | undefined): number {
  const last = known?.at(-1)?.sequence ?? 0;
  return Math.max(0, last - 20);
}

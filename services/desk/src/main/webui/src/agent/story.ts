import type { Message, TimelineEntry } from '../api/types';
import { dayKey } from '../clock/clock';

/** One line of the story, newest last. */
export type StoryLine =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'read'; key: string }
  | { kind: 'message'; key: string; message: Message; current: boolean }
  | { kind: 'missing'; key: string; entry: TimelineEntry }
  | { kind: 'note'; key: string; entry: TimelineEntry }
  | { kind: 'events'; key: string; entries: TimelineEntry[] };

export interface StorySources {
  conversationId: string;
  /** Messages of the conversation in hand. */
  messages: readonly Message[];
  /** The customer's whole timeline: references over all channels. */
  timeline: readonly TimelineEntry[];
  /** Bodies of messages the timeline refers to in other conversations. */
  others: readonly Message[];
  /** Read up to here when the contact was opened. */
  readUpTo: number;
  zone?: string;
}

/** Messages the timeline names that are not of the conversation in hand: their bodies have to be asked for. */
export function messagesElsewhere(timeline: readonly TimelineEntry[], conversationId: string): string[] {
  const ids = timeline
    .filter((entry) => entry.messageId !== undefined && entry.conversationId !== conversationId)
    .map((entry) => entry.messageId as string);
  return [...new Set(ids)];
}

/** Puts every channel on one line of time: days, messages, folded events, and where reading stopped. */
export function tell(sources: StorySources): StoryLine[] {
  const own = new Map(sources.messages.map((message) => [message.id, message]));
  const others = new Map(sources.others.map((message) => [message.id, message]));
  type Moment = { at: number; order: number; line: StoryLine };
  const moments: Moment[] = [...own.values()].map((message) => ({
    at: Date.parse(message.at),
    order: message.sequence,
    line: { kind: 'message', key: message.id, message, current: true },
  }));
  const told = new Set(own.keys());
  sources.timeline.forEach((entry, index) => {
    const at = Date.parse(entry.at);
    if (entry.kind === 'note') {
      moments.push({ at, order: -1, line: { kind: 'note', key: entry.noteId ?? `note-${index}`, entry } });
      return;
    }
    if (entry.messageId === undefined) {
      const key = `${entry.kind}-${entry.at}-${entry.contactId ?? entry.caseId ?? index}`;
      moments.push({ at, order: -1, line: { kind: 'events', key, entries: [entry] } });
      return;
    }
    if (told.has(entry.messageId)) return;
    told.add(entry.messageId);
    const message = others.get(entry.messageId);
    if (message) {
      moments.push({ at, order: message.sequence, line: { kind: 'message', key: message.id, message, current: false } });
    } else if (entry.conversationId !== sources.conversationId) {
      moments.push({ at, order: 0, line: { kind: 'missing', key: entry.messageId, entry } });
    }
  });
  moments.sort((a, b) => a.at - b.at || a.order - b.order);
  return withMarks(moments.map((moment) => ({ at: moment.at, line: moment.line })), sources);
}

function withMarks(moments: { at: number; line: StoryLine }[], sources: StorySources): StoryLine[] {
  const lines: StoryLine[] = [];
  let day = '';
  let marked = false;
  const anyRead = sources.messages.some((message) => message.sequence <= sources.readUpTo);
  for (const { at, line } of moments) {
    const today = dayKey(at, sources.zone);
    if (today !== day) {
      day = today;
      lines.push({ kind: 'day', key: `day-${today}`, at: new Date(at).toISOString() });
    }
    if (
      !marked &&
      anyRead &&
      line.kind === 'message' &&
      line.current &&
      line.message.direction === 'in' &&
      line.message.sequence > sources.readUpTo
    ) {
      marked = true;
      lines.push({ kind: 'read', key: 'read' });
    }
    const before = lines.at(-1);
    if (line.kind === 'events' && before?.kind === 'events') before.entries.push(...line.entries);
    else lines.push(line.kind === 'events' ? { ...line, entries: [...line.entries] } : line);
  }
  return lines;
}

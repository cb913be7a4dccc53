import { describe, expect, it } from 'vitest';
import type { Message, TimelineEntry } from '../api/types';
import { previousContacts } from './previous';
import { messagesElsewhere, tell } from './story';

const message = (id: string, conversationId: string, sequence: number, direction: 'in' | 'out', at: string): Message => ({
  id,
  conversationId,
  sequence,
  direction,
  medium: 'chat',
  author: { kind: direction === 'in' ? 'customer' : 'agent' },
  at,
});
const own = [
  message('a', 'now', 1, 'in', '2026-11-24T09:00:00Z'),
  message('b', 'now', 2, 'out', '2026-11-24T09:01:00Z'),
  message('c', 'now', 3, 'in', '2026-11-24T09:02:00Z'),
];
const timeline: TimelineEntry[] = [
  { kind: 'message-received', at: '2026-11-23T18:42:00Z', conversationId: 'before', messageId: 'x', contactId: 'k0' },
  { kind: 'case-opened', at: '2026-11-23T18:42:01Z', caseId: 'p1' },
  { kind: 'contact-assigned', at: '2026-11-23T18:50:00Z', contactId: 'k0' },
  { kind: 'message-sent', at: '2026-11-23T19:04:00Z', conversationId: 'before', messageId: 'y', contactId: 'k0' },
  { kind: 'message-received', at: '2026-11-24T09:00:00Z', conversationId: 'now', messageId: 'a', contactId: 'k1' },
];
const others = [message('x', 'before', 1, 'in', '2026-11-23T18:42:00Z')];
const sources = { conversationId: 'now', messages: own, timeline, others, readUpTo: 0, zone: 'Europe/Rome' };

describe('the story', () => {
  it('puts all channels on one line of time, and folds what happened between messages', () => {
    expect(tell(sources).map((line) => line.kind)).toEqual([
      'day', 'message', 'events', 'missing', 'day', 'message', 'message', 'message',
    ]);
    const events = tell(sources).find((line) => line.kind === 'events');
    expect(events?.kind === 'events' && events.entries.map((entry) => entry.kind)).toEqual(['case-opened', 'contact-assigned']);
  });

  it('shows a note where it was written, and folds it into nothing', () => {
    const note: TimelineEntry = { kind: 'note', at: '2026-11-23T18:50:30Z', noteId: 'n', contactId: 'k0', text: 'Storno già chiesto.' };
    expect(tell({ ...sources, timeline: [...timeline, note] }).map((line) => line.kind).slice(0, 5)).toEqual([
      'day', 'message', 'events', 'note', 'missing',
    ]);
  });

  it('tells no message twice', () => {
    const ids = tell(sources).flatMap((line) => (line.kind === 'message' ? [line.message.id] : []));
    expect(ids).toEqual(['x', 'a', 'b', 'c']);
  });

  it('marks where reading stopped, before the customer’s next word', () => {
    const kinds = tell({ ...sources, readUpTo: 2 }).map((line) => line.kind);
    expect(kinds.slice(-2)).toEqual(['read', 'message']);
  });

  it('marks nothing where nothing was read or everything was', () => {
    expect(tell(sources).some((line) => line.kind === 'read')).toBe(false);
    expect(tell({ ...sources, readUpTo: 3 }).some((line) => line.kind === 'read')).toBe(false);
  });

  it('counts days in the tenant’s zone', () => {
    const late = [message('n', 'now', 1, 'in', '2026-11-23T23:30:00Z')];
    const day = tell({ ...sources, messages: late, timeline: [] })[0];
    expect(day?.key).toBe('day-2026-11-24');
  });

  it('stays the same however often it is told', () => {
    const first = JSON.stringify(tell(sources));
    tell(sources);
    expect(JSON.stringify(tell(sources))).toBe(first);
  });

  it('asks for the bodies of other conversations only', () => {
    expect(messagesElsewhere(timeline, 'now')).toEqual(['x', 'y']);
  });
});

describe('previous contacts', () => {
  it('are told once each, newest first, without the one in hand', () => {
    expect(previousContacts(timeline, 'k1').map((each) => each.contactId)).toEqual(['k0']);
    expect(previousContacts(timeline, 'k0').map((each) => each.contactId)).toEqual(['k1']);
  });
});

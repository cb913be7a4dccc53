import { describe, expect, it } from 'vitest';
import type { Message, WorkContact } from '../api/types';
import { byReturn, byUrgency, heatOf, standing, waitingSince } from './urgency';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const said = (sequence: number, direction: 'in' | 'out', secondsAgo: number): Message => ({
  id: `m${sequence}`,
  sequence,
  direction,
  medium: 'chat',
  author: { kind: direction === 'in' ? 'customer' : 'agent' },
  at: new Date(NOON - secondsAgo * 1_000).toISOString(),
});
const contact = (contactId: string, minutesAgo = 0): WorkContact => ({
  tenant: 'banca-aurora',
  contactId,
  conversationId: contactId,
  queueId: 'pagamenti',
  medium: 'chat',
  state: 'assigned',
  assignedAt: new Date(NOON - minutesAgo * 60_000).toISOString(),
});

describe('a customer', () => {
  it('waits since their first word that nobody answered', () => {
    expect(waitingSince([said(1, 'in', 90), said(2, 'out', 80), said(3, 'in', 42), said(4, 'in', 10)])).toBe(NOON - 42_000);
  });

  it('waits no more once we answered', () => {
    expect(waitingSince([said(1, 'in', 90), said(2, 'out', 80)])).toBeUndefined();
    expect(waitingSince([])).toBeUndefined();
  });
});

describe('a promise', () => {
  it('wants attention from two thirds, and is broken after it', () => {
    expect(heatOf(39_999, 60_000)).toBe('calm');
    expect(heatOf(40_000, 60_000)).toBe('attention');
    expect(heatOf(60_000, 60_000)).toBe('breach');
  });

  it('says what is left, below zero when it is broken', () => {
    expect(standing([said(1, 'in', 42)], 60, 0, NOON).leftMs).toBe(18_000);
    expect(standing([said(1, 'in', 90)], 60, 0, NOON)).toMatchObject({ leftMs: -30_000, heat: 'breach' });
  });
});

describe('unread', () => {
  it('is what came after the last reading and after our last answer', () => {
    const messages = [said(1, 'in', 90), said(2, 'out', 80), said(3, 'in', 42), said(4, 'in', 10)];
    expect(standing(messages, 60, 0, NOON).unread).toBe(2);
    expect(standing(messages, 60, 3, NOON).unread).toBe(1);
    expect(standing(messages, 60, 4, NOON).unread).toBe(0);
  });
});

describe('the order of work', () => {
  it('is least time left, then the longest wait without a promise, then the answered', () => {
    const all = [
      { contact: contact('answered', 5), standing: standing([said(1, 'out', 9)], 60, 0, NOON) },
      { contact: contact('waits-long'), standing: standing([said(1, 'in', 500)], undefined, 0, NOON) },
      { contact: contact('in-time'), standing: standing([said(1, 'in', 5)], 60, 0, NOON) },
      { contact: contact('late'), standing: standing([said(1, 'in', 70)], 60, 0, NOON) },
      { contact: contact('answered-before', 9), standing: standing([], 60, 0, NOON) },
    ];
    expect(all.sort(byUrgency).map((each) => each.contact.contactId)).toEqual([
      'late',
      'in-time',
      'waits-long',
      'answered-before',
      'answered',
    ]);
  });

  it('is the same at every look', () => {
    const one = { contact: contact('a'), standing: standing([said(1, 'in', 5)], 60, 0, NOON) };
    const two = { contact: contact('b'), standing: standing([said(1, 'in', 5)], 60, 0, NOON) };
    expect([two, one].sort(byUrgency)[0]).toBe(one);
  });
});

describe('parked contacts', () => {
  it('stand by their return; those that wait for the customer’s word alone stand last', () => {
    const parked = (contactId: string, parkedUntil?: string) => ({ contact: { ...contact(contactId), ...(parkedUntil ? { parkedUntil } : {}) } });
    const all = [parked('word'), parked('later', '2026-11-24T08:00:00Z'), parked('soon', '2026-11-23T14:00:00Z')];
    expect(all.sort(byReturn).map((each) => each.contact.contactId)).toEqual(['soon', 'later', 'word']);
  });
});

import { describe, expect, it } from 'vitest';
import { behindOf, query, viewOf } from './asked';
import { beginOf, dayAfter, intervalOfDays } from './days';

describe('a day of the tenant', () => {
  it('begins at its own midnight', () => {
    expect(beginOf('2026-11-23', 'Europe/Rome')).toBe('2026-11-22T23:00:00.000Z');
    expect(beginOf('2026-07-01', 'Europe/Rome')).toBe('2026-06-30T22:00:00.000Z');
    expect(beginOf('2026-07-01', 'America/New_York')).toBe('2026-07-01T04:00:00.000Z');
  });

  it('has 25 hours when clocks go back, 23 when they go on', () => {
    const hours = (day: string) => {
      const { from, to } = intervalOfDays(day, 1, 'Europe/Rome');
      return (Date.parse(to) - Date.parse(from)) / 3_600_000;
    };
    expect([hours('2026-10-25'), hours('2026-03-29'), hours('2026-11-23')]).toEqual([25, 23, 24]);
  });

  it('is counted over the ends of months', () => {
    expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28');
    expect(intervalOfDays('2026-11-01', 7, 'Europe/Rome').from).toBe('2026-10-25T23:00:00.000Z');
  });
});

describe('an address', () => {
  it('keeps what makes sense and drops the rest', () => {
    expect(viewOf({ org: 'banca-aurora', span: '7', day: '2026-11-23', queue: 'carte', more: 'x' })).toEqual({ org: 'banca-aurora', span: 7, day: '2026-11-23', queue: 'carte' });
    expect(viewOf({ span: 12, day: 'yesterday', org: 3 })).toEqual({});
    expect(behindOf({ queue: 'carte', version: 'x', from: '2026-11-22T23:00:00Z' })).toEqual({ queue: 'carte', from: '2026-11-22T23:00:00Z' });
  });

  it('says a question’s words once each', () => {
    expect(query({ queue: 'guasti fibra', from: undefined, step: 'day' })).toBe('?queue=guasti%20fibra&step=day');
    expect(query({})).toBe('');
  });
});

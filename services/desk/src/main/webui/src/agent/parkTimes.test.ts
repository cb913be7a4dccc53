import { describe, expect, it } from 'vitest';
import { onTheWall, parkTimes } from './parkTimes';

const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString());

describe('a clock on the wall', () => {
  it('shows the zone’s own time', () => {
    expect(iso(onTheWall('2026-11-26', '09:00', 'Europe/Rome'))).toBe('2026-11-26T08:00:00.000Z');
    expect(iso(onTheWall('2026-07-01', '09:00', 'Europe/Rome'))).toBe('2026-07-01T07:00:00.000Z');
    expect(iso(onTheWall('2026-11-26', '23:30', 'America/New_York'))).toBe('2026-11-27T04:30:00.000Z');
  });

  it('is right on the day after the clocks have changed', () => {
    expect(iso(onTheWall('2026-10-25', '09:00', 'Europe/Rome'))).toBe('2026-10-25T08:00:00.000Z');
    expect(iso(onTheWall('2027-03-28', '09:00', 'Europe/Rome'))).toBe('2027-03-28T07:00:00.000Z');
  });
});

describe('the moments to put a contact off to', () => {
  const on = (now: string) => parkTimes(Date.parse(now), 'Europe/Rome').map(({ id, at }) => `${id} ${iso(at) ?? '-'}`);

  it('are the customer’s word, soon, tomorrow morning and Monday', () => {
    expect(on('2026-11-25T14:00:00Z')).toEqual([
      'reply -',
      'half-hour 2026-11-25T14:30:00.000Z',
      'two-hours 2026-11-25T16:00:00.000Z',
      'tomorrow 2026-11-26T08:00:00.000Z',
      'monday 2026-11-30T08:00:00.000Z',
    ]);
  });

  it('name Monday once where it is tomorrow', () => {
    expect(on('2026-11-29T14:00:00Z').at(-1)).toBe('tomorrow 2026-11-30T08:00:00.000Z');
  });

  it('count the days of the tenant’s own calendar', () => {
    expect(on('2026-11-25T23:30:00Z').at(-2)).toBe('tomorrow 2026-11-27T08:00:00.000Z');
  });
});

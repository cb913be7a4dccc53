import { describe, expect, it } from 'vitest';
import { clock, dayKey, daysAgo, percent, span, timeOfDay } from './clock';
import { heardServerDate, serverNow } from './serverTime';

describe('a clock', () => {
  it('runs in minutes, and in hours when there are some', () => {
    expect([0, 42_999, 725_000, 4_360_000, -5].map(clock)).toEqual(['0:00', '0:42', '12:05', '1:12:40', '0:00']);
  });
});

describe('a span', () => {
  it('is only as fine as it is short', () => {
    expect([42_000, 7_800_000, 200_000_000].map(span)).toEqual(['0:42', '2\u00a0h\u00a010', '2\u00a0d']);
  });
});

describe('a day', () => {
  it('is the zone’s, also when clocks change', () => {
    expect(dayKey('2026-10-24T22:30:00Z', 'Europe/Rome')).toBe('2026-10-25');
    expect(daysAgo('2026-10-24T20:00:00Z', Date.parse('2026-10-25T23:30:00Z'), 'Europe/Rome')).toBe(2);
  });
});

describe('a figure', () => {
  it('never breaks between number and sign', () => {
    expect(percent(61.4, 'it-IT')).toBe('61\u00a0%');
  });

  it('tells time in the tenant’s zone', () => {
    expect(timeOfDay('2026-11-24T09:23:00Z', 'it-IT', 'Europe/Rome')).toBe('10:23');
  });
});

describe('the house’s time', () => {
  it('is taken over only where a person would notice', () => {
    const now = Date.now();
    heardServerDate(new Date(now + 60_000).toUTCString(), now, now);
    expect(serverNow() - Date.now()).toBeGreaterThan(55_000);
    heardServerDate(new Date(now).toUTCString(), now, now);
    expect(Math.abs(serverNow() - Date.now())).toBeLessThan(50);
    heardServerDate('nonsense', now, now);
    expect(Math.abs(serverNow() - Date.now())).toBeLessThan(50);
  });
});

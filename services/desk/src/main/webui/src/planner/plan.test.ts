import { describe, expect, it } from 'vitest';
import { planOf } from './asked';
import { awake, fitting, slotsOf } from './plan';
import type { Day, Forecast, ForecastHead, Happened, Requirement } from './questions';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour)).toISOString();
const happened = (hour: number, offered: number): Happened => ({ start: at(hour), offered, handled: offered, abandoned: 0, handleSeconds: 180 * offered, imported: false });
const history: Day<Happened>[] = [{ date: '2026-11-23', intervals: [happened(0, 0), happened(8, 3), happened(9, 5), happened(20, 0)] }];
const head: ForecastHead = { id: 'f', queueId: 'pagamenti', medium: 'chat', from: '2026-11-23', to: '2026-11-29', grain: 30, weeks: 12, method: 'same-weekday-mean', madeAt: at(7) };
const forecast: Forecast = {
  ...head,
  bandPercent: 80,
  days: [
    { date: '2026-11-23', special: false, restsOn: ['2026-11-16'], intervals: [{ start: at(9), offered: 4, low: 2, high: 6, handleSeconds: 180, observations: 8 }] },
    { date: '2026-11-24', special: false, restsOn: [], intervals: [{ start: at(33), offered: 4, low: 2, high: 6, handleSeconds: 180, observations: 8 }] },
  ],
};
const needed = { start: at(9), people: 2, scheduled: 3, occupancyPercent: 40, formula: 'erlang-c', why: { offered: 4, handleSeconds: 180, loadErlang: 0.4, tried: [] } };
const requirement: Requirement = {
  id: 'r', forecastId: 'f', serviceLevel: { percent: 80, seconds: 20 }, shrinkagePercent: 30, maxOccupancyPercent: 90, concurrency: 1, setAt: at(7),
  days: [{ date: '2026-11-23', intervals: [needed] }],
};
const monday = { from: '2026-11-23', to: '2026-11-23' };

describe('the intervals of a plan', () => {
  it('lay history, forecast and requirement over one another', () => {
    const slots = slotsOf(monday, Date.parse(at(24)), history, forecast, requirement);
    expect(slots.map((slot) => slot.start)).toEqual([at(0), at(8), at(9), at(20)]);
    expect(slots[2]).toMatchObject({ happened: { offered: 5 }, expected: { offered: 4 }, needed: { people: 2 } });
  });

  it('leave open what has not begun', () => {
    const slots = slotsOf(monday, Date.parse(at(8)), history);
    expect(slots.map((slot) => slot.happened?.offered)).toEqual([0, 3, undefined, undefined]);
  });

  it('begin and end with the day’s work', () => {
    expect(awake(slotsOf(monday, Date.parse(at(24)), history)).map((slot) => slot.start)).toEqual([at(8), at(9)]);
    expect(awake(slotsOf(monday, Date.parse(at(24))))).toEqual([]);
  });
});

describe('the forecast shown', () => {
  const question = { queue: 'pagamenti', medium: 'chat', ...monday };
  const day = { ...head, id: 'day', to: '2026-11-23' };

  it('is the newest that says all of it', () => {
    expect(fitting([day, head], question)?.id).toBe('day');
    expect(fitting([day, head], { ...question, to: '2026-11-29' })?.id).toBe('f');
  });

  it('is of the same medium and days', () => {
    expect(fitting([head], { ...question, medium: 'mail' })).toBeUndefined();
    expect(fitting([head], { ...question, from: '2026-12-01', to: '2026-12-01' })).toBeUndefined();
  });
});

describe('the address of a plan', () => {
  it('keeps what it knows and drops the rest', () => {
    expect(planOf({ org: 'banca-aurora', queue: 'pagamenti', medium: 'chat', day: '2026-11-30', days: 7 })).toEqual({
      org: 'banca-aurora', queue: 'pagamenti', medium: 'chat', day: '2026-11-30', days: 7,
    });
    expect(planOf({ org: 3, day: 'domani', days: 12 })).toEqual({});
  });
});

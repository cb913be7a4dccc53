import { dayKey } from '../clock/clock';

/** A moment to which a contact may be put off; without `at` it waits for the customer's next word alone. */
export interface ParkTime {
  id: 'reply' | 'half-hour' | 'two-hours' | 'tomorrow' | 'monday';
  at?: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MORNING = '09:00';

/** The moment at which a clock on the wall of that zone shows this day and time. */
export function onTheWall(day: string, time: string, zone?: string): number {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  // The zone's distance from UTC depends on the moment sought: twice is enough, also around a change of the clock.
  let guess = wanted;
  for (let round = 0; round < 2; round++) guess += wanted - wallAsUtc(guess, zone);
  return guess;
}

function wallAsUtc(at: number, zone?: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
    ...(zone ? { timeZone: zone } : {}),
  }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((each) => each.type === type)?.value.padStart(2, '0') ?? '00';
  return Date.parse(`${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`);
}

/** The moments an agent asks for most, soonest first. */
export function parkTimes(now: number, zone?: string): ParkTime[] {
  const dayAfter = (days: number) => dayKey(Date.parse(`${dayKey(now, zone)}T12:00:00Z`) + days * DAY, 'UTC');
  const weekday = new Date(`${dayKey(now, zone)}T12:00:00Z`).getUTCDay();
  const toMonday = ((8 - weekday) % 7) || 7;
  return [
    { id: 'reply' },
    { id: 'half-hour', at: now + 30 * MINUTE },
    { id: 'two-hours', at: now + 120 * MINUTE },
    { id: 'tomorrow', at: onTheWall(dayAfter(1), MORNING, zone) },
    ...(toMonday > 1 ? [{ id: 'monday' as const, at: onTheWall(dayAfter(toMonday), MORNING, zone) }] : []),
  ];
}

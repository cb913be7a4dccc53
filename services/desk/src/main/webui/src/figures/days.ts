import { dayKey } from '../clock/clock';

/** A day of the calendar, some days later or earlier. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The moment a day begins in a zone. Clocks change at night, so it is looked for rather than computed from an offset. */
export function beginOf(day: string, zone: string | undefined): string {
  const noon = Date.parse(`${day}T00:00:00Z`);
  const written = (at: number) => {
    const parts = new Intl.DateTimeFormat('en-CA', {
      year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
      ...(zone ? { timeZone: zone } : {}),
    }).formatToParts(at);
    const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '00';
    return Date.parse(`${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:00Z`);
  };
  let at = noon;
  // Twice: the first guess may stand on the other side of a change of clocks.
  for (let time = 0; time < 2; time++) at += noon - written(at);
  return new Date(at).toISOString();
}

/** So many whole days of the zone, the last one included. */
export function intervalOfDays(last: string, days: number, zone: string | undefined): { from: string; to: string } {
  return { from: beginOf(dayAfter(last, 1 - days), zone), to: beginOf(dayAfter(last, 1), zone) };
}

export const today = (now: number, zone: string | undefined): string => dayKey(now, zone);

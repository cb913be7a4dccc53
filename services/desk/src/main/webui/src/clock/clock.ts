/** How the desk writes spans, moments and days. Figures only; words come from the catalogues. */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A running clock: 0:42, 12:05, 1:12:40. Never negative. */
export function clock(ms: number): string {
  const whole = Math.max(0, Math.floor(ms / SECOND));
  const seconds = String(whole % 60).padStart(2, '0');
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`;
}

/** A span at a glance: seconds run below an hour, above it only hours and minutes, above two days only days. */
export function span(ms: number): string {
  const positive = Math.max(0, ms);
  if (positive < HOUR) return clock(positive);
  if (positive < 2 * DAY) {
    const hours = Math.floor(positive / HOUR);
    const minutes = Math.floor((positive % HOUR) / MINUTE);
    return `${hours}\u00a0h\u00a0${String(minutes).padStart(2, '0')}`;
  }
  return `${Math.floor(positive / DAY)}\u00a0d`;
}

export function timeOfDay(at: string | number, locale: string, zone?: string, seconds = false): string {
  return new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' as const } : {}),
    hourCycle: 'h23',
    ...(zone ? { timeZone: zone } : {}),
  }).format(new Date(at));
}

/** The calendar day a moment falls on in the given zone, as a key to compare and group by. */
export function dayKey(at: string | number, zone?: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(zone ? { timeZone: zone } : {}),
  }).format(new Date(at));
}

/** 0 today, 1 yesterday, counted in calendar days of the zone. */
export function daysAgo(at: string | number, now: number, zone?: string): number {
  const day = (value: string | number) => Date.parse(`${dayKey(value, zone)}T00:00:00Z`);
  return Math.round((day(now) - day(at)) / DAY);
}

export function longDay(at: string | number, now: number, locale: string, zone?: string): string {
  const sameYear = dayKey(at, zone).slice(0, 4) === dayKey(now, zone).slice(0, 4);
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' as const }),
    ...(zone ? { timeZone: zone } : {}),
  }).format(new Date(at));
}

export function shortDay(at: string | number, now: number, locale: string, zone?: string): string {
  const sameYear = dayKey(at, zone).slice(0, 4) === dayKey(now, zone).slice(0, 4);
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' as const }),
    ...(zone ? { timeZone: zone } : {}),
  }).format(new Date(at));
}

export function exact(at: string | number, locale: string, zone?: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'full',
    timeStyle: 'medium',
    ...(zone ? { timeZone: zone } : {}),
  }).format(new Date(at));
}

/** "61 %" with the space that never breaks. */
export function percent(share: number, locale: string, digits = 0): string {
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(share)}\u00a0%`;
}

import type { Day, Expected, Forecast, ForecastHead, Happened, Needed, Question, Requirement } from './questions';

/** One interval with what happened in it, what is expected of it and whom it needs. */
export interface Slot {
  start: string;
  date: string;
  happened?: Happened;
  expected?: Expected;
  needed?: Needed;
}

/** History, forecast and requirement laid over one another, in the order of time; what has not begun did not happen. */
export function slotsOf(
  { from, to }: Pick<Question, 'from' | 'to'>,
  now: number,
  history: readonly Day<Happened>[] = [],
  forecast?: Forecast,
  requirement?: Requirement | null,
): Slot[] {
  const found = new Map<string, Slot>();
  const lay = <Piece extends { start: string }>(days: readonly Day<Piece>[], put: (slot: Slot, piece: Piece) => void) => {
    for (const day of days) {
      if (day.date < from || day.date > to) continue;
      for (const piece of day.intervals) {
        const slot = found.get(piece.start) ?? { start: piece.start, date: day.date };
        put(slot, piece);
        found.set(piece.start, slot);
      }
    }
  };
  lay(history, (slot, piece) => {
    if (Date.parse(piece.start) <= now) slot.happened = piece;
  });
  lay(forecast?.days ?? [], (slot, piece) => (slot.expected = piece));
  lay(requirement?.days ?? [], (slot, piece) => (slot.needed = piece));
  return [...found.values()].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}

const isQuiet = (slot: Slot): boolean => !slot.happened?.offered && !((slot.expected?.offered ?? 0) >= 0.05) && !slot.needed?.people;

/** Without the hours in which nobody comes or is expected, before the first and after the last of one day. */
export function awake(slots: readonly Slot[]): readonly Slot[] {
  const first = slots.findIndex((slot) => !isQuiet(slot));
  if (first < 0) return [];
  let last = slots.length - 1;
  while (isQuiet(slots[last] as Slot)) last--;
  return slots.slice(first, last + 1);
}

/** The newest forecast that says something about all of these days, else about the first. */
export function fitting(heads: readonly ForecastHead[], { medium, from, to }: Question): ForecastHead | undefined {
  const about = heads.filter((head) => head.medium === medium && head.grain === 30 && head.from <= from && head.to >= from);
  return about.find((head) => head.to >= to) ?? about[0];
}

/** A target to begin with: seconds for who waits in line, a working half day for letters. */
export const usualTarget = (medium: string) =>
  medium === 'mail' || medium === 'form'
    ? { percent: 90, seconds: 14_400, shrinkagePercent: 30, concurrency: 1 }
    : { percent: 80, seconds: 20, shrinkagePercent: 30, concurrency: medium === 'chat' ? 2 : 1 };

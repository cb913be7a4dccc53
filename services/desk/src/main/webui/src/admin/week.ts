interface Shift {
  day: string;
  from: string;
  to: string;
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** A Monday, to name the days by. */
const MONDAY = Date.UTC(2024, 0, 1);

/** A week of hours, days with the same hours together: "lun–ven 08:30–13:00, 14:00–18:30". */
export function weekOf(weekly: readonly Shift[], locale: string): { days: string; hours: string }[] {
  const name = (day: number) => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(MONDAY + day * 86_400_000);
  const hours = DAYS.map((day) => weekly.filter((shift) => shift.day === day).map((shift) => `${shift.from}–${shift.to}`).sort().join(', '));
  const lines: { first: number; last: number; hours: string }[] = [];
  hours.forEach((of, day) => {
    const before = lines.at(-1);
    if (of === '') return;
    if (before?.hours === of && before.last === day - 1) before.last = day;
    else lines.push({ first: day, last: day, hours: of });
  });
  return lines.map((line) => ({ days: line.first === line.last ? name(line.first) : `${name(line.first)}–${name(line.last)}`, hours: line.hours }));
}

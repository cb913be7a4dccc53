let skew = 0;

/**
 * Offers lapse by the house's clock, not by this machine's. The answer's date is exact to a second, so only a difference
 * that a person would notice is taken over.
 */
export function heardServerDate(date: string | null, asked: number, answered: number): void {
  if (date === null) return;
  const said = Date.parse(date);
  if (Number.isNaN(said)) return;
  const difference = said + 500 - (asked + answered) / 2;
  skew = Math.abs(difference) > 2_000 ? difference : 0;
}

export const serverNow = (): number => Date.now() + skew;

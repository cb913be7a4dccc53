/** An axis from nothing to a round number with some headroom, and the round numbers on the way. */
export function scale(most: number, wanted = 4): { top: number; ticks: number[] } {
  if (!(most > 0)) return { top: 1, ticks: [0, 1] };
  const rough = most / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max([1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? 10 * power, most >= 1 ? 1 : 0);
  const count = Math.ceil((most * 1.05) / step);
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}

/** Every how many pieces a word fits under the axis. */
export function every(pieces: number, width: number, wordWidth: number): number {
  const fit = Math.max(1, Math.floor(width / wordWidth));
  return [1, 2, 4, 6, 8, 12, 24].find((each) => Math.ceil(pieces / each) <= fit) ?? Math.ceil(pieces / fit);
}

/** The stretches of a line between its gaps, as indexes. */
export function stretches(values: readonly (number | undefined)[]): number[][] {
  const found: number[][] = [];
  let open: number[] | undefined;
  values.forEach((value, index) => {
    if (value === undefined) open = undefined;
    else if (open) open.push(index);
    else found.push((open = [index]));
  });
  return found;
}

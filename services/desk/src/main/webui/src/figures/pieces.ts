import type { Metric, Point, Series } from '../api/types';

/** One piece of an interval with every figure that was asked for. */
export interface Piece {
  from: string;
  to: string;
  of: Record<string, Point | undefined>;
}

/** Several figures laid side by side, piece by piece. */
export function piecesOf(series: readonly (readonly [string, Series | undefined])[]): Piece[] {
  const found = new Map<string, Piece>();
  for (const [metric, { points } = { points: [] as Point[] }] of series) {
    for (const point of points) {
      const piece = found.get(point.from) ?? { from: point.from, to: point.to, of: {} };
      piece.of[metric] = point;
      found.set(point.from, piece);
    }
  }
  return [...found.values()].sort((a, b) => a.from.localeCompare(b.from));
}

const isEmpty = (piece: Piece): boolean => Object.values(piece.of).every((point) => !point?.numerator && !point?.denominator);

/** Without the hours before anybody came and after everybody left; at least some, so that a chart keeps its shape. */
export function trimmed(pieces: readonly Piece[], least = 16): readonly Piece[] {
  const first = pieces.findIndex((piece) => !isEmpty(piece));
  if (first < 0) return [];
  let last = pieces.length - 1;
  while (isEmpty(pieces[last] as Piece)) last--;
  const lack = Math.max(0, least - (last - first + 1));
  const from = Math.max(0, first - Math.floor(lack / 2));
  return pieces.slice(from, Math.min(pieces.length, Math.max(last + 1, from + least)));
}

/** Where a moment is among the pieces: 2.5 is the middle of the third. */
export function placeOf(at: number, pieces: readonly Piece[]): number | undefined {
  const piece = pieces.findIndex((each) => Date.parse(each.from) <= at && at < Date.parse(each.to));
  if (piece < 0) return undefined;
  const { from, to } = pieces[piece] as Piece;
  return piece + (at - Date.parse(from)) / (Date.parse(to) - Date.parse(from));
}

/** A piece's figure as if it had been asked for alone, so that it opens to its own contacts. */
export const metricOf = (whole: Metric, point: Point): Metric => ({
  ...whole,
  from: point.from,
  to: point.to,
  value: point.value ?? null,
  numerator: point.numerator,
  denominator: point.denominator ?? null,
});

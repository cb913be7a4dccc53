import { describe, expect, it } from 'vitest';
import type { Metric, Series } from '../api/types';
import { metricOf, piecesOf, placeOf, trimmed } from './pieces';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour)).toISOString();
const whole: Metric = { metric: 'offered', version: 1, definition: '', from: at(0), to: at(4), numerator: 3 };
const series = (...counts: number[]): Series => ({ whole, points: counts.map((numerator, hour) => ({ from: at(hour), to: at(hour + 1), value: numerator, numerator })) });

describe('the pieces of a day', () => {
  const pieces = piecesOf([['offered', series(0, 2, 0, 1, 0)], ['answered', series(0, 1, 1, 0, 0)]]);

  it('stand side by side', () => {
    expect(pieces.map((piece) => [piece.of['offered']?.numerator, piece.of['answered']?.numerator])).toEqual([[0, 0], [2, 1], [0, 1], [1, 0], [0, 0]]);
  });

  it('begin and end where somebody came', () => {
    expect(trimmed(pieces, 1).map((piece) => piece.from)).toEqual([at(1), at(2), at(3)]);
    expect(trimmed(pieces, 16)).toHaveLength(5);
    expect(trimmed(piecesOf([['offered', series(0, 0)]]))).toEqual([]);
  });

  it('wait for a figure that is still asked for', () => {
    expect(piecesOf([['offered', series(1)], ['answered', undefined]])[0]?.of['answered']).toBeUndefined();
  });

  it('know where the present is', () => {
    expect(placeOf(Date.UTC(2026, 10, 23, 2, 30), pieces)).toBe(2.5);
    expect(placeOf(Date.UTC(2026, 10, 24), pieces)).toBeUndefined();
  });

  it('are figures of their own', () => {
    expect(metricOf(whole, series(0, 2).points[1]!)).toMatchObject({ metric: 'offered', version: 1, from: at(1), to: at(2), numerator: 2 });
  });
});

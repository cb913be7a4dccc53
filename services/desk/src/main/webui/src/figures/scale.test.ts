import { describe, expect, it } from 'vitest';
import { every, scale, stretches } from './scale';

describe('an axis', () => {
  it('ends at a round number above the highest value', () => {
    expect(scale(33)).toEqual({ top: 40, ticks: [0, 10, 20, 30, 40] });
    expect(scale(100).top).toBeGreaterThan(100);
  });

  it('counts in whole contacts', () => {
    expect(scale(2).ticks).toEqual([0, 1, 2, 3]);
  });

  it('has a shape where there is nothing', () => {
    expect(scale(0)).toEqual({ top: 1, ticks: [0, 1] });
    expect(scale(-Infinity)).toEqual({ top: 1, ticks: [0, 1] });
  });

  it('says as many words as fit', () => {
    expect([every(24, 960, 40), every(48, 960, 40), every(48, 300, 40)]).toEqual([1, 2, 8]);
  });
});

describe('a line', () => {
  it('has gaps where nothing was measured', () => {
    expect(stretches([undefined, 1, 2, undefined, 3])).toEqual([[1, 2], [4]]);
  });
});

import { describe, expect, it } from 'vitest';
import { weekOf } from './week';

const shift = (day: string, from: string, to: string) => ({ day, from, to });

describe('a week of hours', () => {
  it('says days with the same hours once', () => {
    const days = ['monday', 'tuesday', 'wednesday'].flatMap((day) => [shift(day, '14:00', '18:30'), shift(day, '08:30', '13:00')]);
    expect(weekOf([...days, shift('saturday', '09:00', '12:00')], 'en-GB')).toEqual([
      { days: 'Mon–Wed', hours: '08:30–13:00, 14:00–18:30' },
      { days: 'Sat', hours: '09:00–12:00' },
    ]);
  });

  it('does not close a gap between days', () => {
    expect(weekOf([shift('monday', '09:00', '12:00'), shift('wednesday', '09:00', '12:00')], 'en-GB').map((line) => line.days)).toEqual(['Mon', 'Wed']);
  });

  it('of nothing says nothing', () => {
    expect(weekOf([], 'en-GB')).toEqual([]);
  });
});

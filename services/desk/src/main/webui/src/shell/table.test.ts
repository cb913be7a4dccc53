import { describe, expect, it } from 'vitest';
import { csv } from './csv';
import { ordered, turned } from './order';

describe('a table’s file', () => {
  it('quotes every cell and disarms formulas', () => {
    expect(csv([['coda', 'a "b"'], ['=1+1', -5], [undefined, '−3']])).toBe('"coda","a ""b"""\r\n"\'=1+1","-5"\r\n"","−3"');
  });
});

describe('a table’s order', () => {
  it('turns round, and at the third press is the table’s own again', () => {
    const once = turned(undefined, 'waiting');
    expect(once).toEqual({ by: 'waiting', down: true });
    expect(turned(once, 'waiting')).toEqual({ by: 'waiting', down: false });
    expect(turned(turned(once, 'waiting'), 'waiting')).toBeUndefined();
    expect(turned(once, 'name')).toEqual({ by: 'name', down: true });
  });

  it('keeps what has no value at the end', () => {
    const rows = [3, undefined, 20, 4];
    expect(ordered(rows, (each) => each, false)).toEqual([3, 4, 20, undefined]);
    expect(ordered(rows, (each) => each, true)).toEqual([20, 4, 3, undefined]);
  });
});

import type { Cell } from './csv';

export interface Order {
  by: string;
  down: boolean;
}

/** A head pressed again turns the order round, a third time gives the table its own order back. */
export function turned(order: Order | undefined, by: string): Order | undefined {
  if (order?.by !== by) return { by, down: true };
  return order.down ? { by, down: false } : undefined;
}

/** Numbers by size, words by the alphabet, what has no value last whichever way. */
export function ordered<Row>(rows: readonly Row[], value: (row: Row) => Cell, down: boolean): Row[] {
  const sign = down ? -1 : 1;
  return [...rows].sort((left, right) => {
    const [a, b] = [value(left) ?? '', value(right) ?? ''];
    if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b)));
  });
}

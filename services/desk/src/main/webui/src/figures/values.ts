import { percent, span } from '../clock/clock';

/** The figures everybody is shown, in the order of their columns. */
export const SHOWN = ['offered', 'answered', 'abandoned', 'service-level', 'abandon-rate', 'average-speed-of-answer', 'average-handle-time'] as const;
export type Shown = (typeof SHOWN)[number];

const SHARES = new Set<string>(['service-level', 'abandon-rate']);
const SPANS = new Set<string>(['average-speed-of-answer', 'average-handle-time']);

export const isShare = (metric: string): boolean => SHARES.has(metric);

/** A value as it is read: a count, a share, a span; what had nothing to divide by is no zero. */
export function written(metric: string, value: number | null | undefined, locale: string): string {
  if (value === null || value === undefined) return '–';
  // Few lost contacts among many must not read as none.
  if (isShare(metric)) return value > 0 && value < 10 ? percent(value, locale, 1) : percent(value, locale);
  if (SPANS.has(metric)) return span(value * 1_000);
  return new Intl.NumberFormat(locale).format(value);
}

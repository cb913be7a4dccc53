/** What stands in the address of the figures, so that a view can be sent to somebody. */
export interface View {
  org?: string;
  span?: Span;
  /** The last day of the span, as 2026-11-23 in the tenant's zone; today where it is missing. */
  day?: string;
  queue?: string;
}

/** How many days are looked at together. */
export type Span = 1 | 7 | 30;
export const SPANS: readonly Span[] = [1, 7, 30];

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export function viewOf(search: Record<string, unknown>): View {
  const [org, queue, day] = [text(search['org']), text(search['queue']), text(search['day'])];
  const span = SPANS.find((each) => each === Number(search['span']));
  return {
    ...(org ? { org } : {}),
    ...(span ? { span } : {}),
    ...(day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { day } : {}),
    ...(queue ? { queue } : {}),
  };
}

/** Which figure's contacts are asked for. */
export interface Behind {
  tenant?: string;
  queue?: string;
  from?: string;
  to?: string;
  version?: number;
}

export function behindOf(search: Record<string, unknown>): Behind {
  const [tenant, queue, from, to] = ['tenant', 'queue', 'from', 'to'].map((name) => text(search[name]));
  const version = Number(search['version']);
  return {
    ...(tenant ? { tenant } : {}),
    ...(queue ? { queue } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(Number.isInteger(version) && version > 0 ? { version } : {}),
  };
}

/** A question's words in an address. */
export function query(values: Record<string, string | number | undefined>): string {
  const words = Object.entries(values).filter(([, value]) => value !== undefined);
  return words.length === 0 ? '' : `?${words.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`;
}

/** What stands in the address of the planner's page, so that a view can be sent to somebody. */
export interface PlanView {
  org?: string;
  queue?: string;
  medium?: string;
  /** The first day shown, as 2026-11-30 in the tenant's zone; tomorrow where it is missing. */
  day?: string;
  days?: 1 | 7;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export function planOf(search: Record<string, unknown>): PlanView {
  const [org, queue, medium, day] = [text(search['org']), text(search['queue']), text(search['medium']), text(search['day'])];
  return {
    ...(org ? { org } : {}),
    ...(queue ? { queue } : {}),
    ...(medium ? { medium } : {}),
    ...(day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { day } : {}),
    ...(Number(search['days']) === 7 ? { days: 7 as const } : {}),
  };
}

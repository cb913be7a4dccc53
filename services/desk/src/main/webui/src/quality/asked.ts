/** What the quality page was asked to show. */
export interface QualityView {
  org?: string;
  /** How many days back; a week where nothing is said. */
  days?: number;
  contact?: string;
}

const DAYS = [1, 7, 28];

export function qualityOf(search: Record<string, unknown>): QualityView {
  const days = Number(search['days']);
  return {
    ...(typeof search['org'] === 'string' ? { org: search['org'] } : {}),
    ...(DAYS.includes(days) ? { days } : {}),
    ...(typeof search['contact'] === 'string' ? { contact: search['contact'] } : {}),
  };
}

/** What stands in the address of the quality page, so that a view can be sent to somebody. */
export interface QualityView {
  org?: string;
  span?: Span;
  show?: Show;
  contact?: string;
}

export type Span = 7 | 30 | 90;
export const SPANS: readonly Span[] = [7, 30, 90];

/** Which contacts the list shows: those with an answer, those whose customer was let down, or all. */
export type Show = 'answered' | 'low' | 'all';
export const SHOWS: readonly Show[] = ['answered', 'low', 'all'];

const ID = /^[0-9a-f-]{36}$/;

export function qualityOf(search: Record<string, unknown>): QualityView {
  const { org, contact } = search;
  const span = SPANS.find((each) => each === Number(search['span']));
  const show = SHOWS.find((each) => each === search['show']);
  return {
    ...(typeof org === 'string' && org !== '' ? { org } : {}),
    ...(span ? { span } : {}),
    ...(show ? { show } : {}),
    ...(typeof contact === 'string' && ID.test(contact) ? { contact } : {}),
  };
}

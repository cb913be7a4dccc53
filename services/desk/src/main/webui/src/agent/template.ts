/** What is known of those a template speaks to and for. */
export type Places = Readonly<Record<string, string | undefined>>;

const PLACE = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The text with what is known in its places; a place that nobody knows stays, to be seen. */
export const filled = (text: string, places: Places): string => text.replace(PLACE, (place, name: string) => places[name] ?? place);

/** Where the first place stands that is still open. */
export function openPlace(text: string): { from: number; to: number } | undefined {
  const found = [...text.matchAll(PLACE)][0];
  return found && { from: found.index, to: found.index + found[0].length };
}

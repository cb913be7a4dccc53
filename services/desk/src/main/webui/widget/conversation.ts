/** What the visitor and the house have said, as this browser knows it. */
export interface Said {
  /** Ours until the house confirmed it, the house's afterwards. */
  clientId?: string;
  messageId?: string;
  sequence?: number;
  direction: 'in' | 'out';
  text: string;
  author?: string;
  at: string;
  /** The house will not take it, however often it is sent. */
  refused?: string;
}

export interface Kept {
  token?: string;
  conversationId?: string;
  name?: string;
  mail?: string;
  said: Said[];
  closed?: boolean;
}

export interface Arrived {
  messageId: string;
  sequence: number;
  direction?: 'in' | 'out';
  text?: string;
  author?: string | { name?: string };
  at: string;
  clientId?: string;
}

const KEEP = 200;

export function keptFrom(stored: string | null): Kept {
  try {
    const kept = JSON.parse(stored ?? '') as Kept;
    if (Array.isArray(kept.said)) return kept;
  } catch {
    // First visit, or somebody else's value.
  }
  return { said: [] };
}

/** The visitor wrote: it stands at the end until the house says where it belongs. */
export function wrote(kept: Kept, clientId: string, text: string, at: string): Kept {
  return { ...kept, closed: false, said: [...kept.said, { clientId, text, at, direction: 'in' as const }].slice(-KEEP) };
}

export function acknowledged(kept: Kept, clientId: string, messageId: string, sequence: number): Kept {
  return order({ ...kept, said: kept.said.map((each) => (each.clientId === clientId ? { ...each, messageId, sequence } : each)) });
}

/** A message from the house, perhaps one we have, perhaps our own from another window. */
export function arrived(kept: Kept, message: Arrived): Kept {
  const known = kept.said.some((each) => each.messageId === message.messageId || (message.clientId !== undefined && each.clientId === message.clientId));
  const author = typeof message.author === 'object' ? message.author?.name : message.author;
  const one: Said = {
    messageId: message.messageId,
    sequence: message.sequence,
    direction: message.direction ?? 'out',
    text: message.text ?? '',
    at: message.at,
    ...(message.clientId ? { clientId: message.clientId } : {}),
    ...(author ? { author } : {}),
  };
  const said = known
    ? kept.said.map((each) => (each.messageId === one.messageId || (one.clientId && each.clientId === one.clientId) ? { ...each, ...one } : each))
    : [...kept.said, one];
  return order({ ...kept, said: said.slice(-KEEP) });
}

/** Not confirmed yet: sent again, under the same id, after every reconnect. */
export const pending = (kept: Kept): Said[] => kept.said.filter((each) => each.direction === 'in' && each.sequence === undefined && each.refused === undefined);

export const refusedFor = (kept: Kept, clientId: string, why: string): Kept => ({
  ...kept,
  said: kept.said.map((each) => (each.clientId === clientId ? { ...each, refused: why } : each)),
});

export const lastSequence = (kept: Kept): number => Math.max(0, ...kept.said.map((each) => each.sequence ?? 0));

/** Since when the visitor waits for a word: their first one that nobody answered. */
export function waitingSince(kept: Kept): string | undefined {
  let since: string | undefined;
  for (const each of kept.said) {
    if (each.direction === 'out') since = undefined;
    else if (each.sequence !== undefined) since ??= each.at;
  }
  return kept.closed ? undefined : since;
}

function order(kept: Kept): Kept {
  const place = (each: Said) => each.sequence ?? Number.MAX_SAFE_INTEGER;
  return { ...kept, said: [...kept.said].sort((a, b) => place(a) - place(b)) };
}

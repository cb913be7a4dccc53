/** The members of a thing that are not as they were, in the order of the alphabet. */
export function changes(before: unknown, after: unknown): string[] {
  const was = membersOf(before);
  const is = membersOf(after);
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name])).sort();
}

const membersOf = (thing: unknown): Record<string, unknown> => (typeof thing === 'object' && thing !== null ? (thing as Record<string, unknown>) : {});

import type { Medium, TimelineEntry } from '../api/types';

export interface Previous {
  contactId: string;
  at: string;
  medium?: Medium;
}

/** The customer's earlier contacts, newest first, told once each from the timeline's references. */
export function previousContacts(timeline: readonly TimelineEntry[], current: string): Previous[] {
  const found = new Map<string, Previous>();
  for (const entry of timeline) {
    if (entry.contactId === undefined || entry.contactId === current) continue;
    const known = found.get(entry.contactId);
    const medium = known?.medium ?? entry.medium;
    const at = known && known.at < entry.at ? known.at : entry.at;
    found.set(entry.contactId, {
      contactId: entry.contactId,
      at,
      ...(medium ? { medium } : {}),
    });
  }
  return [...found.values()].sort((a, b) => b.at.localeCompare(a.at));
}

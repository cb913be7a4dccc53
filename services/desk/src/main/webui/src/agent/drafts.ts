/** What an agent has typed and not sent, kept by contact so that reload, crash and logout lose nothing. */
export interface Draft {
  text: string;
  savedAt: number;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const LIFETIME = 14 * 24 * 3_600_000;

export class Drafts {
  private readonly prefix: string;

  constructor(
    private readonly shelf: Shelf,
    person: string,
    private readonly now: () => number = Date.now,
  ) {
    this.prefix = `centralino.draft.${person}.`;
  }

  of(contactId: string): Draft | undefined {
    const stored = this.shelf.getItem(this.prefix + contactId);
    if (stored === null) return undefined;
    try {
      const draft = JSON.parse(stored) as Draft;
      return typeof draft.text === 'string' && typeof draft.savedAt === 'number' ? draft : undefined;
    } catch {
      return undefined;
    }
  }

  /** Returns when it was saved, or nothing where the browser refused to keep it (the text is still on screen). */
  keep(contactId: string, text: string): number | undefined {
    if (text === '') {
      this.forget(contactId);
      return undefined;
    }
    const savedAt = this.now();
    try {
      this.shelf.setItem(this.prefix + contactId, JSON.stringify({ text, savedAt } satisfies Draft));
      return savedAt;
    } catch {
      return undefined;
    }
  }

  forget(contactId: string): void {
    this.shelf.removeItem(this.prefix + contactId);
  }

  /** Drafts nobody came back to: a customer's words do not stay on a shared machine for ever. */
  sweep(): void {
    const old: string[] = [];
    for (let index = 0; index < this.shelf.length; index++) {
      const key = this.shelf.key(index);
      if (key === null || !key.startsWith(this.prefix)) continue;
      const draft = this.of(key.slice(this.prefix.length));
      if (draft === undefined || this.now() - draft.savedAt > LIFETIME) old.push(key);
    }
    old.forEach((key) => this.shelf.removeItem(key));
  }
}

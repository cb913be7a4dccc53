import { isPassing } from '../api/problem';
import type { Outgoing } from './outgoing';

/** That a contact was answered with a version of an article, in this message. */
export interface Use {
  tenant: string;
  contactId: string;
  articleId: string;
  version: number;
  messageId: string;
  templateId?: string;
}

export interface SourcePorts {
  shelf: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
  say: (use: Use, key: string) => Promise<unknown>;
  later: (run: () => void, ms: number) => () => void;
}

const AGAIN = 30_000;

/** Tells the house which articles answers came from, until it knows. No answer waits for it. */
export class SourcesUsed {
  private readonly prefix: string;
  private callOff: (() => void) | undefined;

  constructor(
    person: string,
    private readonly ports: SourcePorts,
  ) {
    this.prefix = `centralino.used.${person}.`;
  }

  add(item: Pick<Outgoing, 'tenant' | 'contactId' | 'sources'>, messageId: string): void {
    for (const { articleId, version, templateId } of item.sources ?? []) {
      const use: Use = { tenant: item.tenant, contactId: item.contactId, articleId, version, messageId, ...(templateId ? { templateId } : {}) };
      try {
        this.ports.shelf.setItem(`${this.prefix}${messageId}.${articleId}`, JSON.stringify(use));
      } catch {
        // No room to remember it: it is said once, now.
        void this.ports.say(use, `${messageId}.${articleId}`).catch(() => {});
      }
    }
    void this.run();
  }

  /** Says what was not said yet; what the house refuses is not said again. */
  async run(): Promise<void> {
    this.callOff?.();
    this.callOff = undefined;
    for (const key of this.waiting()) {
      try {
        await this.ports.say(JSON.parse(this.ports.shelf.getItem(this.prefix + key) ?? '') as Use, key);
      } catch (failure) {
        if (isPassing(failure)) {
          this.callOff = this.ports.later(() => void this.run(), AGAIN);
          return;
        }
      }
      this.ports.shelf.removeItem(this.prefix + key);
    }
  }

  private waiting(): string[] {
    return Array.from({ length: this.ports.shelf.length }, (_, index) => this.ports.shelf.key(index))
      .filter((key) => key?.startsWith(this.prefix))
      .map((key) => (key as string).slice(this.prefix.length));
  }
}

import type { Message } from '../api/types';
import { isPassing } from '../api/problem';

/** An answer the house has and sends at that moment; until then it can be taken back. */
export interface Held {
  id: string;
  leavesAt: number;
}

/** A version of an article that an answer was written with. */
export interface Source {
  articleId: string;
  version: number;
  title: string;
  /** The template it was put into. */
  templateId?: string;
}

/** One answer on its way out. Its key is chosen once, so that any number of sends are one message. */
export interface Outgoing {
  key: string;
  tenant: string;
  conversationId: string;
  contactId: string;
  text: string;
  writtenAt: number;
  state: 'waiting' | 'sending' | 'held' | 'refused';
  tries: number;
  /** For how many seconds the house is to hold it, where the channel allows second thoughts. */
  undoSeconds?: number;
  held?: Held;
  sources?: readonly Source[];
  /** The refusal's own words, for the agent. */
  refusal?: { title: string; detail: string; type: string };
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
type Send = (item: Outgoing) => Promise<{ message: Message } | { held: Held }>;

export interface OutgoingPorts {
  shelf: Shelf;
  send: Send;
  /** Asks the house to give a held answer back; fails where it has left. */
  undo: (item: Outgoing & { held: Held }) => Promise<unknown>;
  /** It is on its way, or may be: whoever shows the conversation asks again. */
  sent: (item: Outgoing, message?: Message) => void;
  /** It has left for good, as this message. */
  left?: (item: Outgoing, messageId: string) => void;
  /** Calls back after the given time; returns how to call it off. */
  later: (run: () => void, ms: number) => () => void;
  /** Runs the work in one window of the browser at a time. */
  alone?: (work: () => Promise<void>) => Promise<void>;
  newKey?: () => string;
  now?: () => number;
}

/** A held answer stays on the page a little longer than in the house, until the conversation shows it. */
const LINGER = 10_000;

/** Waits 1, 2, 4 … 30 seconds between tries. */
export function pause(tries: number): number {
  return Math.min(30_000, 1_000 * 2 ** Math.max(0, tries - 1));
}

/**
 * Answers leave in the order they were written, one at a time per conversation; what cannot leave now stays and is
 * tried again, after a reload too.
 */
export class OutgoingQueue {
  private readonly prefix: string;
  private items: Outgoing[];
  private readonly listeners = new Set<() => void>();
  private running = false;
  private askedAgain = false;
  private callOff: (() => void) | undefined;

  constructor(
    person: string,
    private readonly ports: OutgoingPorts,
  ) {
    this.prefix = `centralino.outgoing.${person}.`;
    // What was being sent when the page went away may or may not have arrived: the key makes asking again safe.
    this.items = this.read().map((item) => (item.state === 'sending' ? { ...item, state: 'waiting' as const } : item));
    this.items.forEach((item) => this.letGo(item));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly all = (): readonly Outgoing[] => this.items;

  add(message: Pick<Outgoing, 'tenant' | 'conversationId' | 'contactId' | 'text' | 'undoSeconds' | 'sources'>): Outgoing {
    const item: Outgoing = {
      ...message,
      key: (this.ports.newKey ?? (() => crypto.randomUUID()))(),
      writtenAt: this.now(),
      state: 'waiting',
      tries: 0,
    };
    this.keep(item);
    this.show([...this.items, item]);
    void this.run();
    return item;
  }

  /** Takes a refused answer back; its text returns to the composer. */
  takeBack(key: string): Outgoing | undefined {
    const item = this.items.find((each) => each.key === key && each.state === 'refused');
    if (item) this.drop(item);
    return item;
  }

  /** Takes an answer back that the house still holds; nothing where it has left, or the line is down. */
  async undo(key: string): Promise<Outgoing | undefined> {
    const item = this.items.find((each) => each.key === key);
    if (item?.state !== 'held' || !item.held) return undefined;
    try {
      await this.ports.undo({ ...item, held: item.held });
    } catch {
      this.ports.sent(item);
      return undefined;
    }
    this.drop(item);
    return item;
  }

  tryAgain(key: string): void {
    this.change(key, (item) => {
      const { refusal: _, ...rest } = item;
      return { ...rest, state: 'waiting', tries: 0 };
    });
    void this.run();
  }

  /** Sends what is waiting now; called at start, on reconnect and when a pause is over. */
  async run(): Promise<void> {
    if (this.running) {
      this.askedAgain = true;
      return;
    }
    this.running = true;
    this.callOff?.();
    this.callOff = undefined;
    try {
      do {
        this.askedAgain = false;
        await (this.ports.alone ?? ((work) => work()))(() => this.drain());
      } while (this.askedAgain);
    } finally {
      this.running = false;
    }
    const waiting = this.items.filter((item) => item.state === 'waiting' && !this.held(item));
    if (waiting.length > 0) {
      this.callOff = this.ports.later(() => void this.run(), pause(Math.max(...waiting.map((item) => item.tries))));
    }
  }

  private async drain(): Promise<void> {
    const stuck = new Set<string>();
    for (;;) {
      const item = this.items.find(
        (each) => each.state === 'waiting' && !stuck.has(each.conversationId) && !this.held(each),
      );
      if (!item) return;
      this.change(item.key, (each) => ({ ...each, state: 'sending', tries: each.tries + 1 }));
      try {
        const answer = await this.ports.send(item);
        if ('held' in answer) {
          this.change(item.key, (each) => ({ ...each, state: 'held', held: answer.held }));
          this.letGo({ ...item, state: 'held', held: answer.held });
        } else {
          this.drop(item);
          this.ports.sent(item, answer.message);
          this.ports.left?.(item, answer.message.id);
        }
      } catch (failure) {
        if (isPassing(failure)) {
          stuck.add(item.conversationId);
          this.change(item.key, (each) => ({ ...each, state: 'waiting' }));
        } else {
          this.change(item.key, (each) => ({ ...each, state: 'refused', refusal: wordsOf(failure) }));
        }
      }
    }
  }

  /** An answer written after a refused one waits for the agent's decision: order is part of the meaning. */
  private held(item: Outgoing): boolean {
    const index = this.items.indexOf(item);
    return this.items.some(
      (each, at) => at < index && each.conversationId === item.conversationId && each.state === 'refused',
    );
  }

  /** When its moment has come the page asks for the conversation, and forgets its own copy a little later. */
  private letGo(item: Outgoing): void {
    if (item.state !== 'held' || !item.held) return;
    const { id, leavesAt } = item.held;
    const left = Math.max(0, leavesAt - this.now());
    this.ports.later(() => this.ports.sent(item), left);
    this.ports.later(() => {
      if (!this.items.some((each) => each.key === item.key)) return;
      this.drop(item);
      this.ports.left?.(item, id);
    }, left + LINGER);
  }

  private now(): number {
    return (this.ports.now ?? Date.now)();
  }

  private change(key: string, how: (item: Outgoing) => Outgoing): void {
    this.show(this.items.map((item) => (item.key === key ? this.keep(how(item)) : item)));
  }

  private drop(item: Outgoing): void {
    this.ports.shelf.removeItem(this.prefix + item.key);
    this.show(this.items.filter((each) => each.key !== item.key));
  }

  private show(items: Outgoing[]): void {
    this.items = items;
    this.listeners.forEach((listener) => listener());
  }

  private keep(item: Outgoing): Outgoing {
    try {
      this.ports.shelf.setItem(this.prefix + item.key, JSON.stringify(item));
    } catch {
      // A full shelf costs the safety net of a reload, not the message: it is still in memory and on its way.
    }
    return item;
  }

  private read(): Outgoing[] {
    const found: Outgoing[] = [];
    for (let index = 0; index < this.ports.shelf.length; index++) {
      const key = this.ports.shelf.key(index);
      if (!key?.startsWith(this.prefix)) continue;
      try {
        found.push(JSON.parse(this.ports.shelf.getItem(key) ?? '') as Outgoing);
      } catch {
        // Not written by us; leave it where it is.
      }
    }
    return found.sort((a, b) => a.writtenAt - b.writtenAt);
  }
}

function wordsOf(failure: unknown): { title: string; detail: string; type: string } {
  const { title, message, type } = failure as { title?: string; message?: string; type?: string };
  return { title: title ?? '', detail: message ?? '', type: type ?? '' };
}

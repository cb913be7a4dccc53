import type { Frame } from './hints';

/** How long one word of it holds: who goes on writing says it again before. */
const LASTS = 6_000;

/** Who of the customers is writing right now, by conversation. Nothing of what they write, and nothing is kept. */
export class Typing {
  private readonly until = new Map<string, number>();
  private readonly listeners = new Set<() => void>();
  private changes = 0;

  constructor(private readonly now: () => number) {}

  hear(frame: Frame): void {
    if (frame.type === 'typing') this.until.set(frame.conversationId, this.now() + LASTS);
    else if (frame.type === 'message' && frame.direction === 'in') this.until.delete(frame.conversationId);
    else return;
    this.changes++;
    this.listeners.forEach((listener) => listener());
  }

  in(conversationId: string, now: number): boolean {
    return (this.until.get(conversationId) ?? 0) > now;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly version = (): number => this.changes;
}

/** Lets something through once in a while, at once the first time. */
export function throttled(run: () => void, everyMs: number, now: () => number = Date.now): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    if (now() - last < everyMs) return;
    last = now();
    run();
  };
}

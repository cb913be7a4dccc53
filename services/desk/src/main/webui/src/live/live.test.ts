import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Gathering, staleAfter } from './hints';
import { backoff, DeskSocket } from './socket';

describe('a hint', () => {
  it('makes stale only what it is about', () => {
    expect(staleAfter({ type: 'message', tenant: 'b', conversationId: 'k', sequence: 3, direction: 'in' })).toEqual([
      ['messages', 'b', 'k'],
      ['timeline', 'b'],
    ]);
    expect(staleAfter({ type: 'pong' })).toEqual([]);
  });

  it('of a burst asks once', () => {
    const asked: unknown[] = [];
    let due: () => void = () => {};
    const gathering = new Gathering((key) => asked.push(key), (run) => (due = run));
    for (let each = 0; each < 50; each++) gathering.add([['work']]);
    expect(asked).toEqual([]);
    due();
    expect(asked).toEqual([['work']]);
  });
});

describe('a lost line', () => {
  it('comes back later each time, never later than fifteen seconds, by chance', () => {
    expect([0, 1, 2].map((tries) => backoff(tries, 1))).toEqual([500, 1_000, 2_000]);
    expect(backoff(50, 1)).toBe(15_000);
    expect(backoff(50, 0)).toBe(7_500);
  });
});

class FakeSocket {
  static all: FakeSocket[] = [];
  static OPEN = 1;
  readyState = 1;
  sent: { type: string }[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  constructor() {
    FakeSocket.all.push(this);
  }
  send(text: string) {
    this.sent.push(JSON.parse(text) as { type: string });
  }
  close() {
    this.readyState = 3;
  }
}

describe('the desk’s socket', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    FakeSocket.all = [];
    vi.stubGlobal('WebSocket', FakeSocket);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const open = () => {
    const states: string[] = [];
    const line = new DeskSocket({
      open: () => new FakeSocket() as unknown as WebSocket,
      token: async () => 'token',
      heard: () => {},
      changed: (state) => states.push(state),
      random: () => 1,
    });
    line.start();
    return { line, states, last: () => FakeSocket.all.at(-1) as FakeSocket };
  };

  it('says hello first, and is ready only when the house says so', async () => {
    const { states, last } = open();
    last().onopen?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(last().sent).toEqual([{ type: 'hello', token: 'token' }]);
    expect(states).toEqual(['connecting']);
    last().onmessage?.({ data: '{"type":"ready","personId":"p"}' });
    expect(states).toEqual(['connecting', 'ready']);
  });

  it('says at once that it is lost, and comes back', async () => {
    const { states, last } = open();
    last().onmessage?.({ data: '{"type":"ready","personId":"p"}' });
    last().onclose?.();
    expect(states.at(-1)).toBe('lost');
    await vi.advanceTimersByTimeAsync(600);
    expect(FakeSocket.all).toHaveLength(2);
  });

  it('takes silence for a loss', async () => {
    const { states } = open();
    await vi.advanceTimersByTimeAsync(31_000);
    expect(states.at(-1)).toBe('lost');
  });

  it('ignores what is not JSON', () => {
    const { states, last } = open();
    last().onmessage?.({ data: '<html>' });
    expect(states).toEqual(['connecting']);
  });
});

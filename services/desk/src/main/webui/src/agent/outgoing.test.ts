import { describe, expect, it } from 'vitest';
import { Problem, Unreachable } from '../api/problem';
import type { Message } from '../api/types';
import { MemoryShelf } from '../testing/shelf';
import { OutgoingQueue, pause, type Held, type Outgoing } from './outgoing';

/** A house that keeps the first answer to each key, as the API does, and can be cut off before or after it heard. */
class House {
  readonly heard: Outgoing[] = [];
  readonly kept = new Map<string, Message>();
  readonly held = new Map<string, string>();
  line: 'up' | 'down' | 'deaf-after' | 'refusing' = 'up';

  send = async (item: Outgoing): Promise<{ message: Message } | { held: Held }> => {
    if (this.line === 'down') throw new Unreachable('down');
    if (this.line === 'refusing') throw new Problem(409, { type: '/problems/contact-closed', title: 'Closed' });
    this.heard.push(item);
    if (item.undoSeconds !== undefined) {
      this.held.set(item.key, item.text);
      return { held: { id: item.key, leavesAt: 10_000 } };
    }
    const known = this.kept.get(item.key);
    const message: Message = known ?? {
      id: `m${this.kept.size + 1}`,
      sequence: this.kept.size + 1,
      direction: 'out',
      medium: 'chat',
      author: { kind: 'agent' },
      text: item.text,
      at: '2026-11-23T12:00:00Z',
    };
    this.kept.set(item.key, message);
    if (this.line === 'deaf-after') throw new Unreachable('answer lost');
    return { message };
  };

  undo = async (item: Outgoing): Promise<void> => {
    if (this.line === 'down') throw new Unreachable('down');
    if (!this.held.delete(item.key)) throw new Problem(409, { type: '/problems/answer-left', title: 'Left' });
  };

  said = () => [...this.kept.values()].map((message) => message.text);
}

function desk(house: House, shelf = new MemoryShelf()) {
  const later: { run: () => void; ms: number }[] = [];
  const left: string[] = [];
  let keys = 0;
  const queue = new OutgoingQueue('giulia', {
    shelf,
    send: house.send,
    undo: house.undo,
    sent: () => {},
    left: (item, messageId) => left.push(`${item.text} ${messageId}`),
    later: (run, ms) => {
      const entry = { run, ms };
      later.push(entry);
      return () => later.splice(later.indexOf(entry), 1);
    },
    newKey: () => `${shelf.length}-${keys++}`,
    now: () => 1_000 + keys,
  });
  return { queue, later, shelf, left };
}

const write = (queue: OutgoingQueue, text: string, conversationId = 'k1', undoSeconds?: number) =>
  queue.add({ tenant: 'banca-aurora', conversationId, contactId: `c-${conversationId}`, text, ...(undoSeconds ? { undoSeconds } : {}) });
const breathe = () => new Promise((done) => setTimeout(done, 0));

describe('an answer on its way', () => {
  it('leaves at once where the line is up', async () => {
    const house = new House();
    const { queue } = desk(house);
    write(queue, 'uno');
    await breathe();

    expect(house.said()).toEqual(['uno']);
    expect(queue.all()).toEqual([]);
  });

  it('waits while the line is down, and leaves in order when it is back', async () => {
    const house = new House();
    house.line = 'down';
    const { queue, later } = desk(house);
    write(queue, 'uno');
    write(queue, 'due');
    await breathe();
    expect(queue.all().map((item) => item.state)).toEqual(['waiting', 'waiting']);
    expect(later).toHaveLength(1);
    house.line = 'up';
    await queue.run();

    expect(house.said()).toEqual(['uno', 'due']);
  });

  it('is one message however often its answer was lost', async () => {
    const house = new House();
    house.line = 'deaf-after';
    const { queue } = desk(house);
    write(queue, 'uno');
    await breathe();
    await queue.run();
    house.line = 'up';
    await queue.run();

    expect(house.heard.length).toBe(3);
    expect(house.said()).toEqual(['uno']);
    expect(queue.all()).toEqual([]);
  });

  it('survives a reload in the middle of being sent', async () => {
    const house = new House();
    house.line = 'deaf-after';
    const shelf = new MemoryShelf();
    const first = desk(house, shelf);
    write(first.queue, 'uno');
    await breathe();
    house.line = 'up';
    const second = desk(house, shelf);
    await second.queue.run();

    expect(house.said()).toEqual(['uno']);
    expect(shelf.length).toBe(0);
  });

  it('does not wait for another conversation that is stuck', async () => {
    const house = new House();
    const { queue } = desk(house);
    const send = house.send;
    house.send = async (item) => {
      if (item.conversationId === 'k1') throw new Problem(503, {});
      return send(item);
    };
    const stuck = desk({ ...house, send: house.send } as House);
    write(stuck.queue, 'uno', 'k1');
    write(stuck.queue, 'due', 'k2');
    await breathe();

    expect(house.said()).toEqual(['due']);
    expect(queue.all()).toEqual([]);
  });

  it('that was refused holds back what was written after it, until the agent decides', async () => {
    const house = new House();
    house.line = 'refusing';
    const { queue } = desk(house);
    const first = write(queue, 'uno');
    await breathe();
    house.line = 'up';
    write(queue, 'due');
    await breathe();
    expect(queue.all().map((item) => item.state)).toEqual(['refused', 'waiting']);
    expect(queue.all()[0]?.refusal?.type).toBe('/problems/contact-closed');

    expect(queue.takeBack(first.key)?.text).toBe('uno');
    await queue.run();
    expect(house.said()).toEqual(['due']);
  });

  it('that the house holds is given back while it is there', async () => {
    const house = new House();
    const { queue } = desk(house);
    const answer = write(queue, 'uno', 'k1', 5);
    await breathe();
    expect(queue.all().map((item) => item.state)).toEqual(['held']);

    const back = await queue.undo(answer.key);
    expect(back?.text).toBe('uno');
    expect(queue.all()).toEqual([]);
    expect(house.held.size).toBe(0);
  });

  it('that the house has sent meanwhile is not given back', async () => {
    const house = new House();
    const { queue } = desk(house);
    const answer = write(queue, 'uno', 'k1', 5);
    await breathe();
    house.held.clear();

    expect(await queue.undo(answer.key)).toBeUndefined();
    expect(queue.all().map((item) => item.state)).toEqual(['held']);
  });

  it('that the house holds does not hold back the next, and is forgotten after it has left', async () => {
    const house = new House();
    const { queue, later } = desk(house);
    write(queue, 'uno', 'k1', 5);
    write(queue, 'due', 'k1', 5);
    await breathe();
    expect(queue.all().map((item) => item.state)).toEqual(['held', 'held']);

    later.filter((each) => each.ms > 10_000).forEach((each) => each.run());
    expect(queue.all()).toEqual([]);
  });

  it('is told to have left once it has, and not where it was taken back', async () => {
    const house = new House();
    const { queue, later, left } = desk(house);
    const first = write(queue, 'uno', 'k1', 5);
    const second = write(queue, 'due', 'k1', 5);
    await breathe();
    await queue.undo(first.key);
    expect(left).toEqual([]);

    later.filter((each) => each.ms > 10_000).forEach((each) => each.run());
    expect(left).toEqual([`due ${second.key}`]);
  });

  it('that the house holds can still be taken back after a reload', async () => {
    const house = new House();
    const shelf = new MemoryShelf();
    const answer = write(desk(house, shelf).queue, 'uno', 'k1', 5);
    await breathe();

    expect((await desk(house, shelf).queue.undo(answer.key))?.text).toBe('uno');
  });

  it('is kept in memory where the browser keeps nothing', async () => {
    const house = new House();
    const shelf = new MemoryShelf();
    shelf.full = true;
    const { queue } = desk(house, shelf);
    write(queue, 'uno');
    await breathe();

    expect(house.said()).toEqual(['uno']);
  });

  it('is tried again less and less often', () => {
    expect([1, 2, 3, 6, 60].map(pause)).toEqual([1_000, 2_000, 4_000, 30_000, 30_000]);
  });
});

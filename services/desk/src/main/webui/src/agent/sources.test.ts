import { describe, expect, it } from 'vitest';
import { Problem, Unreachable } from '../api/problem';
import { MemoryShelf } from '../testing/shelf';
import { SourcesUsed, type Use } from './sources';

const answer = { tenant: 'banca-aurora', contactId: 'marta', sources: [{ articleId: 'storni', version: 12, title: 'Storni' }] };

function house(...failures: Error[]) {
  const shelf = new MemoryShelf();
  const said: [Use, string][] = [];
  const waits: (() => void)[] = [];
  const used = new SourcesUsed('giulia', {
    shelf,
    say: async (use, key) => {
      said.push([use, key]);
      const failure = failures.shift();
      if (failure) throw failure;
    },
    later: (run) => {
      waits.push(run);
      return () => {};
    },
  });
  return { shelf, said, waits, used };
}
const settled = () => new Promise((done) => setTimeout(done));

describe('an article that Giulia answered with', () => {
  it('is told with its version and the message', async () => {
    const { said, shelf, used } = house();
    used.add(answer, 'm1');
    await settled();

    expect(said).toEqual([[{ tenant: 'banca-aurora', contactId: 'marta', articleId: 'storni', version: 12, messageId: 'm1' }, 'm1.storni']]);
    expect(shelf.length).toBe(0);
  });

  it('is told again under the same key once the line is back', async () => {
    const { said, shelf, waits, used } = house(new Unreachable('line'));
    used.add(answer, 'm1');
    await settled();
    expect(shelf.length).toBe(1);
    waits[0]?.();
    await settled();

    expect(said.map(([, key]) => key)).toEqual(['m1.storni', 'm1.storni']);
    expect(shelf.length).toBe(0);
  });

  it('is let go where the house refuses it', async () => {
    const { shelf, used } = house(new Problem(404, {}));
    used.add(answer, 'm1');
    await settled();

    expect(shelf.length).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { acknowledged, arrived, keptFrom, lastSequence, pending, waitingSince, wrote } from './conversation';
import { catalogues, wordsFor } from './words';

const NOON = '2026-11-23T12:00:00Z';

describe('a visitor’s message', () => {
  const begun = wrote({ said: [] }, 'k1', 'Buongiorno', NOON);

  it('is pending until the house confirms it, also after a reload', () => {
    expect(pending(keptFrom(JSON.stringify(begun))).map((each) => each.clientId)).toEqual(['k1']);
    expect(pending(acknowledged(begun, 'k1', 'm1', 1))).toEqual([]);
  });

  it('appears once, however it comes back', () => {
    const known = acknowledged(begun, 'k1', 'm1', 1);
    const again = arrived(known, { messageId: 'm1', sequence: 1, direction: 'in', text: 'Buongiorno', at: NOON });
    const more = arrived(begun, { messageId: 'm1', sequence: 1, direction: 'in', text: 'Buongiorno', at: NOON, clientId: 'k1' });
    expect(again.said).toHaveLength(1);
    expect(more.said).toHaveLength(1);
    expect(pending(more)).toEqual([]);
  });

  it('stands where the house put it, and unconfirmed ones at the end', () => {
    let kept = wrote(begun, 'k2', 'Ci siete?', NOON);
    kept = arrived(kept, { messageId: 'm2', sequence: 2, text: 'Sì', author: 'Giulia', at: NOON });
    kept = acknowledged(kept, 'k1', 'm1', 1);
    expect(kept.said.map((each) => each.text)).toEqual(['Buongiorno', 'Sì', 'Ci siete?']);
    expect(lastSequence(kept)).toBe(2);
  });

  it('waits from its receipt to the first answer', () => {
    expect(waitingSince(begun)).toBeUndefined();
    const received = acknowledged(begun, 'k1', 'm1', 1);
    expect(waitingSince(received)).toBe(NOON);
    expect(waitingSince(arrived(received, { messageId: 'm2', sequence: 2, text: 'x', at: NOON }))).toBeUndefined();
    expect(waitingSince({ ...received, closed: true })).toBeUndefined();
  });

  it('reopens a closed conversation', () => {
    expect(wrote({ said: [], closed: true }, 'k', 'x', NOON).closed).toBe(false);
  });
});

describe('what a browser kept', () => {
  it('may be nothing or nonsense', () => {
    expect(keptFrom(null)).toEqual({ said: [] });
    expect(keptFrom('{')).toEqual({ said: [] });
    expect(keptFrom('{"said":1}')).toEqual({ said: [] });
  });
});

describe('the widget’s words', () => {
  it('are in the page’s language, English where it has none of ours', () => {
    expect(wordsFor('it-IT')('send')).toBe('Invia');
    expect(wordsFor('de')('received', { time: '10:23' })).toBe('received 10:23');
    expect(Object.keys(catalogues.en)).toEqual(Object.keys(catalogues.it));
  });
});

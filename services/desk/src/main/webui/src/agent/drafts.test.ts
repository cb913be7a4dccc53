import { describe, expect, it } from 'vitest';
import { MemoryShelf } from '../testing/shelf';
import { Drafts } from './drafts';

const NOON = Date.parse('2026-11-23T12:00:00Z');

describe('a draft', () => {
  it('survives the page it was typed on', () => {
    const shelf = new MemoryShelf();
    new Drafts(shelf, 'giulia', () => NOON).keep('c1', 'Gentile Marta,');

    expect(new Drafts(shelf, 'giulia').of('c1')).toEqual({ text: 'Gentile Marta,', savedAt: NOON });
  });

  it('belongs to one person and one contact', () => {
    const shelf = new MemoryShelf();
    new Drafts(shelf, 'giulia').keep('c1', 'x');

    expect(new Drafts(shelf, 'paolo').of('c1')).toBeUndefined();
    expect(new Drafts(shelf, 'giulia').of('c2')).toBeUndefined();
  });

  it('is gone once its text is', () => {
    const shelf = new MemoryShelf();
    const drafts = new Drafts(shelf, 'giulia');
    drafts.keep('c1', 'x');
    drafts.keep('c1', '');

    expect(drafts.of('c1')).toBeUndefined();
    expect(shelf.length).toBe(0);
  });

  it('says when the browser has no room for it', () => {
    const shelf = new MemoryShelf();
    shelf.full = true;

    expect(new Drafts(shelf, 'giulia').keep('c1', 'x')).toBeUndefined();
  });

  it('does not choke on what somebody else wrote', () => {
    const shelf = new MemoryShelf();
    shelf.setItem('centralino.draft.giulia.c1', '{');
    shelf.setItem('centralino.draft.giulia.c2', '{"text":1}');

    expect(new Drafts(shelf, 'giulia').of('c1')).toBeUndefined();
    expect(new Drafts(shelf, 'giulia').of('c2')).toBeUndefined();
  });

  it('does not stay on a shared machine for ever', () => {
    const shelf = new MemoryShelf();
    new Drafts(shelf, 'giulia', () => NOON).keep('old', 'x');
    new Drafts(shelf, 'giulia', () => NOON + 10 * 86_400_000).keep('new', 'y');
    const drafts = new Drafts(shelf, 'giulia', () => NOON + 15 * 86_400_000);
    drafts.sweep();

    expect(drafts.of('old')).toBeUndefined();
    expect(drafts.of('new')?.text).toBe('y');
  });
});

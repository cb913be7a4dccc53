import { describe, expect, it } from 'vitest';
import { blocks } from './markdown';
import { fits } from './Picker';
import { means } from './keys';

const press = (key: string, code: string, more = {}) => ({ key, code, altKey: false, ctrlKey: false, metaKey: false, ...more });

describe('a key', () => {
  it('alone stays out of text fields', () => {
    expect(means({ code: 'KeyE' }, press('e', 'KeyE'), false)).toBe(true);
    expect(means({ code: 'KeyE' }, press('e', 'KeyE'), true)).toBe(false);
  });

  it('with Alt works everywhere, whatever sign the layout makes of it', () => {
    expect(means({ code: 'KeyA', alt: true }, press('å', 'KeyA', { altKey: true }), true)).toBe(true);
    expect(means({ code: 'KeyA', alt: true }, press('a', 'KeyA'), false)).toBe(false);
  });

  it('with Ctrl is also the Mac’s command', () => {
    expect(means({ code: 'KeyK', ctrl: true }, press('k', 'KeyK', { metaKey: true }), true)).toBe(true);
  });
});

describe('type-ahead', () => {
  it('takes beginnings of words, in any order, without accents', () => {
    expect(fits('Problema risolto', 'ris pro')).toBe(true);
    expect(fits('Attività già chiusa', 'attivita gia')).toBe(true);
    expect(fits('Problema risolto', 'rimborso')).toBe(false);
    expect(fits('anything', '')).toBe(true);
  });
});

describe('a problem’s page', () => {
  it('is read from the documentation', () => {
    expect(blocks('# offer-closed\n\nStatus 409. The offer\nis `closed`.\n\n- one\n- [two](x.md)\n\n```\ncode\n```')).toEqual([
      { kind: 'title', text: 'offer-closed' },
      { kind: 'text', text: 'Status 409. The offer is closed.' },
      { kind: 'list', items: ['one', 'two'] },
      { kind: 'code', text: 'code' },
    ]);
  });
});

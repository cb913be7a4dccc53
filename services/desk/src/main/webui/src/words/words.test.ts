import { createIntl, createIntlCache } from 'react-intl';
import { describe, expect, it as test } from 'vitest';
import { en } from './en';
import { it } from './it';
import { written } from './values';

const catalogues = { it, en };

describe('the catalogues', () => {
  test('say the same things', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(it).sort());
  });

  test('leave nothing unsaid', () => {
    for (const words of Object.values(catalogues)) {
      for (const text of Object.values(words)) expect(text.trim()).not.toBe('');
    }
  });

  test('ask for the same values', () => {
    const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map((found) => found[1]))].sort();
    for (const key of Object.keys(it) as (keyof typeof it)[]) {
      const values = (text: string) => names(text).filter((name) => !['un', 'una', 'one', 'nessun', 'nessuno', 'nobody', 'no'].includes(name ?? ''));
      expect([key, values(en[key])]).toEqual([key, values(it[key])]);
    }
  });

  test('are well formed', () => {
    for (const [language, messages] of Object.entries(catalogues)) {
      const faults: unknown[] = [];
      const intl = createIntl({ locale: language, messages, onError: (fault) => faults.push(fault) }, createIntlCache());
      for (const [id, text] of Object.entries(messages)) {
        const values = Object.fromEntries([...text.matchAll(/\{(\w+)/g)].map((found) => [found[1], 2]));
        intl.formatMessage({ id }, values as Record<string, number>);
      }
      expect(faults).toEqual([]);
    }
  });
});

describe('a figure in a sentence', () => {
  test('is written as its language writes it', () => {
    expect(written('{numerator} s', { numerator: 0.144 }, 'it-IT')).toEqual({ numerator: '0,144' });
    expect(written('{numerator} s', { numerator: 0.144 }, 'en-GB')).toEqual({ numerator: '0.144' });
    expect(written('dal {year}', { year: 2014 }, 'en-GB')).toEqual({ year: '2014' });
  });

  test('stays a number where it chooses the plural', () => {
    expect(written('{count, plural, one {# passo} other {# passi}}', { count: 2 }, 'it-IT')).toEqual({ count: 2 });
  });
});

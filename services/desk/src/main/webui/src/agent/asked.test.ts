import { describe, expect, it } from 'vitest';
import type { Message } from '../api/types';
import { askedIn, marked, sentencesOf } from './asked';
import { filled, openPlace } from './template';

const said = (direction: 'in' | 'out', text: string, subject?: string) => ({ direction, text, subject }) as Message;

describe('what Marta asks', () => {
  it('is all she wrote since the last answer', () => {
    const messages = [said('in', 'Buongiorno'), said('out', 'Dica'), said('in', 'Il bonifico è doppio.'), said('in', 'Torna prima di domani?')];
    expect(askedIn(messages)).toBe('Il bonifico è doppio.\nTorna prima di domani?');
  });

  it('is her last word where it was answered, with its subject', () => {
    expect(askedIn([said('in', 'È doppio.', 'Bonifico'), said('out', 'Guardo.')])).toBe('Bonifico\nÈ doppio.');
    expect(askedIn([said('out', 'Guardo.')])).toBe('');
  });
});

describe('a sentence that answers', () => {
  it('shows the words that say so in whatever form', () => {
    expect(marked('Gli storni arrivano domani.', ['storno']).filter((each) => each.mark)).toEqual([{ text: 'storni', mark: true }]);
    expect(marked('Gli storni.', []).map((each) => each.text).join('')).toBe('Gli storni.');
  });

  it('is one of several', () => {
    expect(sentencesOf('Arriva entro le 18. La rata parte alle 20.', 'it')).toEqual(['Arriva entro le 18.', 'La rata parte alle 20.']);
  });
});

describe('a template', () => {
  it('greets by name, and shows what nobody knows', () => {
    const text = filled('Gentile {{customer.name}}, la pratica {{ case.reference }} è aperta. {{agent.name}}', { 'customer.name': 'Marta', 'agent.name': 'Giulia' });
    expect(text).toBe('Gentile Marta, la pratica {{ case.reference }} è aperta. Giulia');
    expect(openPlace(text)).toEqual({ from: 26, to: 46 });
    expect(openPlace('Gentile Marta')).toBeUndefined();
  });
});

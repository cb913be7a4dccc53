import { describe, expect, it } from 'vitest';
import { chosenOf, judgements, nextOpen, valuesOf, type Chosen } from './judging';
import type { EvaluationForm } from './questions';

const form: EvaluationForm = {
  id: 'f',
  version: 1,
  name: 'Posta',
  sections: [
    { title: 'Saluto', questions: [{ id: 'nome', text: 'Saluta per nome?', weight: 30, scale: 'YES_NO', critical: false }] },
    { title: 'Risposta', questions: [{ id: 'esatta', text: 'È esatta?', weight: 70, scale: 'ONE_TO_FIVE', critical: true }] },
  ],
};
const chosen = (...pairs: [string, number | 'none'][]): Chosen => new Map(pairs);

describe('what is sent of a form', () => {
  it('is nothing while a question is open', () => {
    expect(judgements(form, chosen(['nome', 1]))).toBeUndefined();
  });
  it('is every question once, and a value only where it applies', () => {
    expect(judgements(form, chosen(['nome', 'none'], ['esatta', 4]))).toEqual([{ questionId: 'nome' }, { questionId: 'esatta', value: 4 }]);
  });
  it('is nothing where no question applies', () => {
    expect(judgements(form, chosen(['nome', 'none'], ['esatta', 'none']))).toBeUndefined();
  });
  it('is there again when somebody comes back', () => {
    expect(chosenOf([{ questionId: 'nome' }, { questionId: 'esatta', value: 4 }])).toEqual(chosen(['nome', 'none'], ['esatta', 4]));
  });
});

describe('the next question', () => {
  it('is the next open one, round the end', () => {
    expect(nextOpen(form, chosen(['esatta', 2]), 1)).toBe(0);
  });
  it('is the last where none is open', () => {
    expect(nextOpen(form, chosen(['nome', 1], ['esatta', 2]), 1)).toBe(1);
  });
});

describe('the values of a scale', () => {
  it('begin with the least', () => {
    expect(valuesOf('YES_NO')).toEqual([0, 1]);
    expect(valuesOf('ONE_TO_FIVE')).toHaveLength(5);
  });
});

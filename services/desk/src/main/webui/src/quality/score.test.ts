import { describe, expect, it } from 'vitest';
import type { FormSection, Judgement } from '../api/types';
import { qualityOf } from './asked';
import { scoreOf } from './score';

const form: FormSection[] = [
  {
    title: 'Risposta',
    questions: [
      { id: 'greets', text: 'Saluta', weight: 20, scale: 'YES_NO', critical: false },
      { id: 'solves', text: 'Risolve', weight: 60, scale: 'ONE_TO_FIVE', critical: false },
      { id: 'privacy', text: 'Riserbo', weight: 20, scale: 'YES_NO', critical: true },
    ],
  },
];
const said = (values: Record<string, number | null>) =>
  new Map(Object.entries(values).map(([questionId, value]): [string, Judgement] => [questionId, { questionId, ...(value === null ? {} : { value }) }]));

describe('what Nadia’s answers come to', () => {
  it('is the weighted share of each', () => {
    const score = scoreOf(form, said({ greets: 1, solves: 4, privacy: 1 }));
    expect(score.percent).toBe(85);
    expect(score.parts.get('solves')).toEqual({ weight: 60, points: 45 });
  });

  it('gives the weight of what does not apply to the others', () => {
    const score = scoreOf(form, said({ greets: null, solves: 3, privacy: 1 }));
    expect(score.percent).toBe(62.5);
    expect(score.answered).toBe(3);
    expect(score.parts.has('greets')).toBe(false);
  });

  it('is nothing once a critical question failed', () => {
    const score = scoreOf(form, said({ greets: 1, solves: 5, privacy: 0 }));
    expect(score.percent).toBe(0);
    expect(score.critical).toBe(true);
  });

  it('is not known before anything that applies is answered', () => {
    expect(scoreOf(form, said({})).percent).toBeUndefined();
    expect(scoreOf(form, said({ greets: null })).percent).toBeUndefined();
  });
});

describe('the address of the quality page', () => {
  it('keeps what it knows and nothing else', () => {
    expect(qualityOf({ org: 'banca-aurora', span: '90', show: 'low', contact: 'x' })).toEqual({ org: 'banca-aurora', span: 90, show: 'low' });
  });
});

import type { FormQuestion, FormSection, Judgement } from '../api/types';

/** What a question gave of what it could, once the weight of what does not apply went to the others. */
export interface Part {
  weight: number;
  points: number;
}

export interface Score {
  /** 0 where a critical question failed; nothing while no question that applies is answered. */
  percent: number | undefined;
  critical: boolean;
  parts: ReadonlyMap<string, Part>;
  answered: number;
  questions: number;
}

export const SCALES: Record<FormQuestion['scale'], readonly number[]> = { YES_NO: [0, 1], ONE_TO_FIVE: [1, 2, 3, 4, 5] };

export const questionsOf = (sections: readonly FormSection[]): FormQuestion[] => sections.flatMap((section) => section.questions);

/** The score as the service will count it, of what is answered so far. */
export function scoreOf(sections: readonly FormSection[], judgements: ReadonlyMap<string, Judgement>): Score {
  const questions = questionsOf(sections);
  const applying = questions.flatMap((question) => {
    const value = judgements.get(question.id)?.value;
    return typeof value === 'number' ? [{ question, value }] : [];
  });
  const whole = applying.reduce((sum, { question }) => sum + question.weight, 0);
  const parts = new Map<string, Part>();
  let critical = false;
  let sum = 0;
  for (const { question, value } of applying) {
    const scale = SCALES[question.scale];
    const [least, most] = [scale[0] as number, scale.at(-1) as number];
    const weight = whole === 0 ? 0 : (question.weight * 100) / whole;
    const points = (weight * (value - least)) / (most - least);
    parts.set(question.id, { weight, points });
    critical ||= question.critical && value === least;
    sum += points;
  }
  return {
    percent: whole === 0 ? undefined : critical ? 0 : Math.round(sum * 100) / 100,
    critical,
    parts,
    answered: questions.filter((question) => judgements.has(question.id)).length,
    questions: questions.length,
  };
}

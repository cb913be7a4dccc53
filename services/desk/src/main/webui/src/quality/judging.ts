import type { EvaluationForm, Judgement, Question, Scale } from './questions';

/** What somebody has chosen so far: a value, or that the question does not apply. */
export type Chosen = ReadonlyMap<string, number | 'none'>;

export const questionsOf = (form: EvaluationForm): Question[] => form.sections.flatMap((section) => section.questions);

/** The values of a scale, least first: the digit key of each is its place. */
export const valuesOf = (scale: Scale): number[] => (scale === 'YES_NO' ? [0, 1] : [1, 2, 3, 4, 5]);

/** What the service takes: every question once, or nothing while one is open or none applies. */
export function judgements(form: EvaluationForm, chosen: Chosen): Judgement[] | undefined {
  const all = questionsOf(form);
  if (all.some((each) => !chosen.has(each.id))) return undefined;
  if (all.every((each) => chosen.get(each.id) === 'none')) return undefined;
  return all.map((each) => {
    const value = chosen.get(each.id);
    return typeof value === 'number' ? { questionId: each.id, value } : { questionId: each.id };
  });
}

/** What was chosen when an evaluation was left. */
export const chosenOf = (answers: readonly Judgement[]): Chosen =>
  new Map(answers.map((each) => [each.questionId, each.value ?? ('none' as const)]));

/** The first question after this one that nobody has answered; else the next. */
export function nextOpen(form: EvaluationForm, chosen: Chosen, at: number): number {
  const all = questionsOf(form);
  for (let step = 1; step <= all.length; step++) {
    const index = (at + step) % all.length;
    if (!chosen.has(all[index]?.id ?? '')) return index;
  }
  return Math.min(at + 1, all.length - 1);
}

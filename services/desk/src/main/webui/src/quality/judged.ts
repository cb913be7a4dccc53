import { useRef, useState } from 'react';
import type { Judgement } from '../api/types';
import { useDesk } from '../session/Desk';

interface Kept {
  form: string;
  answers: Judgement[];
}

export const draftOf = (contactId: string): string => `${contactId}.evaluation`;

/** The answers to a form while they are given: kept at every one, there again after a reload; else those saved before. */
export function useJudgements(contactId: string, form: string, saved: readonly Judgement[]) {
  const { drafts } = useDesk();
  const id = draftOf(contactId);
  const [answers, setAnswers] = useState<ReadonlyMap<string, Judgement>>(() => {
    let kept: Kept | undefined;
    try {
      kept = JSON.parse(drafts.of(id)?.text ?? 'null') as Kept | undefined;
    } catch {
      // Not what this page writes: the saved answers stand.
    }
    return new Map((kept?.form === form ? kept.answers : saved).map((each) => [each.questionId, each]));
  });
  // Two keys may come before the page has drawn the first.
  const latest = useRef(answers);
  const put = (judgement: Judgement) => {
    const next = new Map(latest.current).set(judgement.questionId, judgement);
    latest.current = next;
    setAnswers(next);
    drafts.keep(id, JSON.stringify({ form, answers: [...next.values()] } satisfies Kept));
  };
  return { answers, put, forget: () => drafts.forget(id) };
}

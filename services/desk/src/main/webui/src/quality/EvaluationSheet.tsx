import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Evaluation, EvaluationForm, Organisation } from '../api/types';
import { exact } from '../clock/clock';
import { useDesk } from '../session/Desk';
import { useKeys } from '../shell/keys';
import { Cap } from '../shell/parts';
import { Failure } from '../shell/States';
import { useWords } from '../words/Words';
import { useJudgements } from './judged';
import { QuestionLine } from './QuestionLine';
import { questionsOf, SCALES, scoreOf } from './score';

interface Props {
  place: Organisation;
  contactId: string;
  forms: readonly EvaluationForm[];
  evaluation: Evaluation | undefined;
  may: boolean;
}

/** The form, question by question, and what its answers come to while they are given. */
export function EvaluationSheet({ forms, ...props }: Props) {
  const [chosen, choose] = useState(0);
  const form = forms[chosen] ?? forms[0];
  if (!form) return null;
  return <Filled key={`${form.id}/${form.version}`} form={form} forms={forms} choose={choose} {...props} />;
}

function Filled({ place, contactId, form, forms, choose, evaluation, may }: Props & { form: EvaluationForm; choose: (at: number) => void }) {
  const { api } = useDesk();
  const { say, locale } = useWords();
  const queries = useQueryClient();
  const { answers, put, forget } = useJudgements(contactId, `${form.id}/${form.version}`, evaluation?.answers ?? []);
  const [at, setAt] = useState(0);
  const now = useRef(0);
  const [sure, setSure] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const key = useRef({ of: '', is: '' });
  const closed = evaluation?.closedAt !== undefined;
  const writes = may && !closed;
  const questions = questionsOf(form.sections);
  const score = scoreOf(form.sections, answers);
  const complete = score.answered === score.questions && score.percent !== undefined;
  const save = useMutation({
    mutationFn: async (closing: boolean) => {
      const said = questions.flatMap((question) => answers.get(question.id) ?? []);
      const of = JSON.stringify(said);
      if (key.current.of !== of) key.current = { of, is: crypto.randomUUID() };
      const draft = evaluation
        ? await api.call<Evaluation>(`/${place.id}/evaluations/${evaluation.id}/answers`, { method: 'PUT', key: key.current.is, body: { answers: said } })
        : await api.call<Evaluation>(`/${place.id}/evaluations`, { method: 'POST', key: key.current.is, body: { contactId, formId: form.id, version: form.version, answers: said } });
      if (closing) await api.call(`/${place.id}/evaluations/${draft.id}/close`, { method: 'POST', key: `${key.current.is}-close` });
    },
    onSuccess: forget,
    onSettled: () => {
      setSure(false);
      void queries.invalidateQueries({ queryKey: ['evaluations', place.id] });
    },
  });
  const keep = (closing: boolean) => complete && writes && !save.isPending && save.mutate(closing);
  const close = () => {
    if (!complete || !writes) return;
    if (sure) keep(true);
    else setSure(true);
  };
  const go = (to: number) => {
    now.current = Math.min(questions.length - 1, Math.max(0, to));
    setAt(now.current);
  };
  useEffect(() => {
    list.current?.querySelectorAll('.question')[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const answer = (value: number | null) => {
    const question = questions[now.current];
    if (!question || !writes) return;
    put({ ...answers.get(question.id), questionId: question.id, value });
    setSure(false);
    go(now.current + 1);
  };
  useKeys([
    { code: 'KeyJ', run: () => go(now.current + 1) },
    { code: 'KeyK', run: () => go(now.current - 1) },
    { code: 'ArrowDown', run: () => go(now.current + 1) },
    { code: 'ArrowUp', run: () => go(now.current - 1) },
    { code: 'Digit0', run: () => answer(null) },
    ...[1, 2, 3, 4, 5].map((digit) => ({
      code: `Digit${digit}`,
      run: () => {
        const value = SCALES[questions[now.current]?.scale ?? 'YES_NO'][digit - 1];
        if (value !== undefined) answer(value);
      },
    })),
    { code: 'KeyC', run: () => list.current?.querySelector<HTMLTextAreaElement>('.question.current textarea')?.focus() },
    { code: 'KeyS', run: () => keep(false) },
    { code: 'Enter', ctrl: true, run: close },
  ]);
  const number = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  let index = -1;
  return (
    <>
      <header className="panel-head">
        <h2>{form.name}, {say('articles.version', { version: form.version })}</h2>
        {forms.length > 1 && (
          <label className="filter">
            <span className="unseen">{say('quality.form')}</span>
            <select value={forms.indexOf(form)} onChange={(event) => choose(Number(event.target.value))}>
              {forms.map((each, n) => <option key={each.id} value={n}>{each.name}</option>)}
            </select>
          </label>
        )}
        {writes && <span className="meta judged-keys">{say('quality.keys')}</span>}
      </header>
      <ol ref={list} className="questions">
        {form.sections.map((section) => (
          <li key={section.title}>
            <h3>{section.title}</h3>
            <ol>
              {section.questions.map((question) => {
                index += 1;
                const here = index;
                return (
                  <QuestionLine
                    key={question.id}
                    number={here + 1}
                    question={question}
                    judgement={answers.get(question.id)}
                    part={score.parts.get(question.id)}
                    current={writes && here === at}
                    writes={writes}
                    choose={() => go(here)}
                    put={(judgement) => {
                      setSure(false);
                      put(judgement);
                    }}
                  />
                );
              })}
            </ol>
          </li>
        ))}
      </ol>
      {save.error && <Failure error={save.error} kept />}
      <footer className="score" aria-live="polite">
        <strong className={score.critical ? 'loud breach' : undefined}>{score.percent === undefined ? '–' : number(score.percent)}</strong>
        <span>
          {say('quality.of-hundred')}
          <span className="meta">
            {score.critical
              ? say('quality.critical-failed')
              : closed
                ? say('quality.closed-at', { time: exact(evaluation.closedAt ?? '', locale, place.timeZone) })
                : say('quality.so-far', { answered: score.answered, questions: score.questions })}
          </span>
        </span>
        {writes && (
          <span className="score-ways">
            <button type="button" className="button" disabled={!complete || save.isPending} onClick={() => keep(false)}>{say('quality.save')} <Cap>S</Cap></button>
            <button type="button" className={sure ? 'button breach' : 'button strong'} disabled={!complete || save.isPending} onClick={close}>
              {say(sure ? 'quality.close.sure' : 'quality.close')} <Cap>{say('key.ctrl-enter')}</Cap>
            </button>
          </span>
        )}
      </footer>
    </>
  );
}

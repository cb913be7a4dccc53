import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { messagesOf } from '../api/questions';
import type { Organisation } from '../api/types';
import { timeOfDay } from '../clock/clock';
import { useDesk } from '../session/Desk';
import { Cap, Mark, MediumIcon, Moment, tenantStyle } from '../shell/parts';
import { Bones, Empty, Failure } from '../shell/States';
import { useKeys } from '../shell/keys';
import { useWords } from '../words/Words';
import { chosenOf, judgements, nextOpen, questionsOf, valuesOf, type Chosen } from './judging';
import type { Evaluation, EvaluationForm, Survey } from './questions';

interface Props {
  org: string;
  place: Organisation;
  survey: Survey;
  agent: string;
  form: EvaluationForm | undefined;
  /** What is there already of this contact. */
  evaluation: Evaluation | undefined;
  authorised: boolean | undefined;
  mayJudge: boolean;
  close: () => void;
}

/** The conversation on the left, the form beside it; digits answer, and the service says what it comes to. */
export function Judging(props: Props) {
  const { org, place, survey, agent, form, authorised, mayJudge } = props;
  const { say } = useWords();
  return (
    <div className="judging">
      <section className="panel" aria-labelledby="judged-story">
        <header className="panel-head tenant judged-head" style={tenantStyle(place)}>
          <Mark organisation={place} />
          <h2 id="judged-story">{say('quality.story', { agent })}</h2>
          <Link to="/traces/$org/$contactId" params={{ org, contactId: survey.contactId }} className="meta">{say('help.this.trace')}</Link>
        </header>
        <Said org={org} survey={survey} zone={place.timeZone} />
      </section>
      <section className="panel" aria-labelledby="judged-form">
        {authorised === false ? (
          <>
            <header className="panel-head"><h2 id="judged-form">{say('quality.form')}</h2></header>
            <Empty title={say('quality.off', { name: place.name })} text={say('quality.off.text')} />
          </>
        ) : !form ? (
          <>
            <header className="panel-head"><h2 id="judged-form">{say('quality.form')}</h2></header>
            <Empty title={say('quality.no-form')} text={say('quality.no-form.text')} />
          </>
        ) : (
          <Sheet {...props} form={form} mayJudge={mayJudge} />
        )}
      </section>
    </div>
  );
}

/** What was said, in its order; who said it stands before it. */
function Said({ org, survey, zone }: { org: string; survey: Survey; zone: string | undefined }) {
  const { api } = useDesk();
  const { say, locale } = useWords();
  const queries = useQueryClient();
  const messages = useQuery({ ...messagesOf(api, queries, org, survey.conversationId ?? ''), enabled: survey.conversationId !== undefined });
  if (messages.isError) return <Failure error={messages.error} retry={() => void messages.refetch()} />;
  if (!messages.data) return <Bones lines={5} />;
  const own = messages.data.filter((each) => each.contactId === undefined || each.contactId === survey.contactId);
  return (
    <ol className="judged-said" tabIndex={0} aria-label={say('quality.said')}>
      {own.map((message) => (
        <li key={message.id} className={message.direction}>
          <Moment at={message.at} zone={zone}>{timeOfDay(message.at, locale, zone)}</Moment>
          <MediumIcon medium={message.medium} />
          <strong className="cut">{message.direction === 'in' ? (message.author.name ?? say('story.customer')) : (message.author.name ?? say('quality.house'))}</strong>
          <p>{message.text ?? say('work.no-words')}</p>
        </li>
      ))}
      {survey.rating !== undefined && (
        <li className="verdict">
          <Moment at={survey.answeredAt ?? survey.decidedAt} zone={zone}>{timeOfDay(survey.answeredAt ?? survey.decidedAt, locale, zone)}</Moment>
          <span />
          <strong>{say('quality.verdict')}</strong>
          <p>{say('quality.rating', { value: survey.rating })}{survey.comment ? `: «${survey.comment}»` : ''}</p>
        </li>
      )}
    </ol>
  );
}

function Sheet({ org, survey, agent, form, evaluation, mayJudge, close }: Props & { form: EvaluationForm }) {
  const { api } = useDesk();
  const { say, locale } = useWords();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Chosen>(() => chosenOf(evaluation?.answers ?? []));
  const [at, setAt] = useState(0);
  const questions = questionsOf(form);
  const over = evaluation?.closedAt !== undefined;
  const edits = mayJudge && !over;
  const store = (known: Evaluation) =>
    queries.setQueryData<Evaluation[]>(['quality', org, 'evaluations'], (all) => [known, ...(all ?? []).filter((each) => each.id !== known.id)]);
  // Every complete change goes to the service: what it comes to is said by whoever keeps it, never guessed here.
  const keep = useMutation({
    scope: { id: `judging-${survey.contactId}` },
    mutationFn: (next: Chosen) => {
      const answers = judgements(form, next);
      if (!answers) throw new Error('a question is open');
      const known = queries.getQueryData<Evaluation[]>(['quality', org, 'evaluations'])?.find((each) => each.contactId === survey.contactId);
      return known
        ? api.call<Evaluation>(`/${org}/evaluations/${known.id}/answers`, { method: 'PUT', key: crypto.randomUUID(), body: { answers } })
        : api.call<Evaluation>(`/${org}/evaluations`, { method: 'POST', key: crypto.randomUUID(), body: { contactId: survey.contactId, formId: form.id, version: form.version, answers } });
    },
    onSuccess: store,
  });
  const finish = useMutation({
    scope: { id: `judging-${survey.contactId}` },
    mutationFn: (id: string) => api.call<Evaluation>(`/${org}/evaluations/${id}/close`, { method: 'POST', key: `close-${id}` }),
    onSuccess: store,
  });
  const choose = (index: number, value: number | 'none') => {
    const question = questions[index];
    if (!question || !edits) return;
    const next = new Map(chosen).set(question.id, value);
    setChosen(next);
    setAt(nextOpen(form, next, index));
    if (judgements(form, next)) keep.mutate(next);
  };
  const end = () => edits && evaluation && !keep.isPending && finish.mutate(evaluation.id);
  useKeys([
    ...[1, 2, 3, 4, 5].map((digit) => ({
      code: `Digit${digit}`,
      run: () => {
        const value = valuesOf(questions[at]?.scale ?? 'YES_NO')[digit - 1];
        if (value !== undefined) choose(at, value);
      },
    })),
    { code: 'Digit0', run: () => choose(at, 'none') },
    { code: 'ArrowDown', alt: true, run: () => setAt(Math.min(questions.length - 1, at + 1)) },
    { code: 'ArrowUp', alt: true, run: () => setAt(Math.max(0, at - 1)) },
    { code: 'Enter', ctrl: true, run: end },
    { key: 'Escape', run: close },
  ]);
  const failure = keep.error ?? finish.error;
  const open = questions.filter((each) => !chosen.has(each.id)).length;
  return (
    <>
      <header className="panel-head">
        <h2 id="judged-form">{form.name}, v{form.version}</h2>
        <span className="meta">{say(over ? 'quality.closed' : mayJudge ? 'quality.keys' : 'quality.reads')}</span>
      </header>
      <ol className="questions">
        {questions.map((question, index) => (
          <li key={question.id} className={index === at && edits ? 'here' : ''} onFocus={() => setAt(index)}>
            <span className="figures soft">{index + 1}</span>
            <span id={`question-${question.id}`}>
              <strong>{question.text}</strong>
              <span className="meta">
                {say('quality.weight', { weight: question.weight })}
                {question.critical && ` · ${say('quality.critical')}`}
              </span>
            </span>
            <span className="values" role="group" aria-labelledby={`question-${question.id}`}>
              {valuesOf(question.scale).map((value, place) => (
                <button key={value} type="button" className="button value" disabled={!edits} aria-pressed={chosen.get(question.id) === value} onClick={() => choose(index, value)}>
                  {question.scale === 'YES_NO' ? <><Cap>{place + 1}</Cap> {say(value === 1 ? 'quality.yes' : 'quality.no')}</> : value}
                </button>
              ))}
              <button type="button" className="button plain value" disabled={!edits} aria-pressed={chosen.get(question.id) === 'none'} onClick={() => choose(index, 'none')}>
                {say('quality.none')}
              </button>
            </span>
          </li>
        ))}
      </ol>
      {failure && <Failure error={failure} />}
      <footer className="panel-foot judged-foot" aria-live="polite">
        {evaluation && open === 0 ? (
          <>
            <strong className="judged-score">{new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(evaluation.score)}</strong>
            <span>
              {say('quality.of-hundred')}
              <span className="meta">{say(evaluation.critical ? 'quality.failed' : over ? 'quality.final' : 'quality.draft')}</span>
            </span>
          </>
        ) : (
          <span className="meta">{say('quality.open', { count: open })}</span>
        )}
        {edits && (
          <button type="button" className="button strong" disabled={!evaluation || open > 0 || keep.isPending || finish.isPending} onClick={end}>
            {say('quality.close', { agent: agent.split(' ')[0] ?? agent })} <Cap>{say('key.ctrl-enter')}</Cap>
          </button>
        )}
      </footer>
    </>
  );
}

import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { contactOf, messagesOf } from '../api/questions';
import type { ArticleUsed, Evaluation, Monitoring, Organisation, SurveyLine } from '../api/types';
import { StoryView } from '../agent/StoryView';
import { tell } from '../agent/story';
import { exact } from '../clock/clock';
import { useDesk } from '../session/Desk';
import { Frame } from '../shell/Frame';
import { Cap, Mark, MediumIcon, tenantStyle } from '../shell/parts';
import { Bones, Empty, Failure } from '../shell/States';
import { useWords } from '../words/Words';
import { EvaluationSheet } from './EvaluationSheet';
import { MonitoringNote } from './MonitoringNote';
import { formOf, formsOf } from './questions';
import { Rating } from './Rating';

interface Props {
  place: Organisation;
  contactId: string;
  monitoring: Monitoring | undefined;
  survey: SurveyLine | undefined;
  used: readonly ArticleUsed[];
  evaluations: UseQueryResult<Evaluation[]>;
  agentName: (id: string) => string;
  queueName: (id: string) => string;
  back: () => void;
}

const NONE: never[] = [];
const nothing = () => {};

/** One contact: its story on the left, the form on the right. */
export function EvaluationView({ place, contactId, monitoring, survey, used, evaluations, agentName, queueName, back }: Props) {
  const { api, me } = useDesk();
  const { say, locale } = useWords();
  const queries = useQueryClient();
  const contact = useQuery(contactOf(api, place.id, contactId));
  const conversation = contact.data?.conversationId;
  const messages = useQuery({ ...messagesOf(api, queries, place.id, conversation ?? ''), enabled: conversation !== undefined });
  // What belongs to other contacts of the thread is not what is judged.
  const said = useMemo(() => (messages.data ?? []).filter((each) => each.contactId === undefined || each.contactId === contactId), [messages.data, contactId]);
  const lines = useMemo(() => tell({ conversationId: conversation ?? '', messages: said, timeline: NONE, others: NONE, readUpTo: 0, zone: place.timeZone }), [conversation, said, place.timeZone]);
  const customer = contact.data?.customerName ?? said.find((each) => each.direction === 'in')?.author.name ?? say('story.customer');
  const author = said.find((each) => each.author.personId !== undefined && each.author.personId === survey?.agentId)?.author.name;
  const names = useMemo(() => new Map<string, string>(), []);
  const all = (evaluations.data ?? []).filter((each) => each.contactId === contactId);
  const mine = all.find((each) => each.evaluatorId === me.id) ?? all.find((each) => each.closedAt);
  const watched = monitoring?.authorised === true;
  const judges = place.roles.some((role) => role === 'quality' || role === 'supervisor');
  return (
    <Frame at="/quality" title={`${customer}, ${place.name}`} table={false} keys={[{ key: 'Escape', cap: 'Esc', does: 'quality.back', run: back }]}>
      <div className="board-head">
        <button type="button" className="button plain" onClick={back}><IconArrowLeft size={16} stroke={1.75} aria-hidden /> {say('quality.back')} <Cap>Esc</Cap></button>
        <Link to="/traces/$org/$contactId" params={{ org: place.id, contactId }} className="meta">{say('help.this.trace')}</Link>
      </div>
      {monitoring && !watched && <MonitoringNote place={place} monitoring={monitoring} />}
      <div className="evaluation tenant" style={tenantStyle(place)}>
        <section className="panel heard" aria-labelledby="heard-title">
          <header className="stripe">
            <Mark organisation={place} />
            <strong>{place.name}</strong>
            <h1 id="heard-title" className="cut">{customer}</h1>
            <span className="stripe-greet">{contact.data && <MediumIcon medium={contact.data.medium} />} {survey?.queueId && queueName(survey.queueId)}</span>
          </header>
          {survey?.rating !== undefined && (
            <div className="heard-said">
              <Rating value={survey.rating} />
              {survey.comment ? <q>{survey.comment}</q> : <span className="meta">{say('quality.no-comment')}</span>}
            </div>
          )}
          {used.length > 0 && (
            <p className="heard-used meta">{say('quality.answered-from')} {used.map((each) => <span key={each.articleId + each.version} className="article-used">{each.title}, {say('articles.version', { version: each.version })}</span>)}</p>
          )}
          {contact.isError || messages.isError ? (
            <Failure error={contact.error ?? messages.error} retry={() => void (contact.isError ? contact : messages).refetch()} />
          ) : contact.isPending || messages.isPending ? (
            <Bones lines={6} height={28} />
          ) : (
            <div className="heard-story">
              <StoryView lines={lines} leaving={NONE} customer={customer} tenantName={place.name} zone={place.timeZone} names={names} mayReadRaw={false} rawOf={nothing} attachmentOf={nothing} takeBack={nothing} tryAgain={nothing} undo={nothing} seen={nothing} jump={0} />
            </div>
          )}
          {contact.data?.openedAt && <p className="meta panel-note">{exact(contact.data.openedAt, locale, place.timeZone)}{survey?.agentId && ` · ${author ?? agentName(survey.agentId)}`}</p>}
        </section>
        <section className="panel judged" aria-label={say('quality.form')}>
          {evaluations.isError ? (
            <Failure error={evaluations.error} retry={() => void evaluations.refetch()} />
          ) : evaluations.isPending || !monitoring ? (
            <Bones lines={6} height={36} />
          ) : mine || (watched && judges) ? (
            <Sheet key={mine?.id ?? 'new'} place={place} contactId={contactId} evaluation={mine} may={watched && judges} />
          ) : (
            <Empty title={say('quality.not-evaluated')} text={say(watched ? 'quality.not-evaluated.text' : 'quality.monitoring.none')} />
          )}
        </section>
      </div>
    </Frame>
  );
}

/** The form the evaluation was begun by, in its version; else the newest of the tenant's. */
function Sheet({ place, contactId, evaluation, may }: { place: Organisation; contactId: string; evaluation: Evaluation | undefined; may: boolean }) {
  const { api } = useDesk();
  const { say } = useWords();
  const forms = useQuery({ ...formsOf(api, place.id), enabled: evaluation === undefined });
  const begun = useQuery(formOf(api, place.id, evaluation?.formId, evaluation?.formVersion));
  const asked = evaluation ? begun : forms;
  if (asked.isError) return <Failure error={asked.error} retry={() => void asked.refetch()} />;
  if (asked.isPending) return <Bones lines={6} height={36} />;
  const choices = evaluation ? [begun.data].flatMap((each) => each ?? []) : (forms.data ?? []);
  if (choices.length === 0) return <Empty title={say('quality.no-forms')} text={say('quality.no-forms.text')} />;
  return <EvaluationSheet place={place} contactId={contactId} forms={choices} evaluation={evaluation} may={may} />;
}

import type { ArticleUsed, Evaluation, Organisation, SurveyLine } from '../api/types';
import { shortDay, timeOfDay } from '../clock/clock';
import { serverNow } from '../clock/serverTime';
import { DataTable, type Column } from '../shell/DataTable';
import { MediumIcon, Moment } from '../shell/parts';
import { useWords } from '../words/Words';
import { Rating } from './Rating';

interface Props {
  place: Organisation;
  lines: readonly SurveyLine[];
  used: readonly ArticleUsed[];
  evaluations: readonly Evaluation[];
  queueName: (id: string) => string;
  agentName: (id: string) => string;
  open: (contactId: string) => void;
}

/** Contact by contact: what the customer said, what they had been told from, and how the talk was judged. */
export function SurveyTable({ place, lines, used, evaluations, queueName, agentName, open }: Props) {
  const { say, sayIfKnown, locale } = useWords();
  const zone = place.timeZone;
  const articles = (line: SurveyLine) => used.filter((each) => each.contactId === line.contactId);
  const article = (each: ArticleUsed) => `${each.title}, ${say('articles.version', { version: each.version })}`;
  const evaluation = (line: SurveyLine) => evaluations.find((each) => each.contactId === line.contactId);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const at = (line: SurveyLine) => line.answeredAt ?? line.decidedAt;
  const columns: Column<SurveyLine>[] = [
    {
      id: 'contact',
      head: say('quality.col.contact'),
      value: (line) => (line.queueId ? queueName(line.queueId) : line.contactId.slice(-6)),
      cell: (line) => (
        <span className="contact-name">
          {line.medium && <MediumIcon medium={line.medium} />}
          <span className="two-lines">
            <span className="cut">{line.queueId ? queueName(line.queueId) : say('admin.unnamed', { short: line.contactId.slice(-6) })}</span>
            <span className="meta"><Moment at={at(line)} zone={zone}>{`${shortDay(at(line), serverNow(), locale, zone)}, ${timeOfDay(at(line), locale, zone)}`}</Moment></span>
          </span>
        </span>
      ),
    },
    { id: 'contactId', head: '', fileOnly: true, value: (line) => line.contactId },
    {
      id: 'rating',
      head: say('quality.col.rating'),
      value: (line) => line.rating,
      cell: (line) => (line.rating === undefined ? <span className="meta">{sayIfKnown(`quality.outcome.${line.outcome}`, line.outcome)}</span> : <Rating value={line.rating} />),
    },
    { id: 'outcome', head: '', fileOnly: true, value: (line) => line.outcome },
    { id: 'solved', head: say('quality.col.solved'), value: (line) => (line.solved === undefined ? '' : say(line.solved ? 'quality.yes' : 'quality.no')), cell: (line) => (line.solved === undefined ? '–' : say(line.solved ? 'quality.yes' : 'quality.no')) },
    { id: 'comment', head: say('quality.col.comment'), className: 'said', value: (line) => line.comment, cell: (line) => (line.comment ? <q>{line.comment}</q> : '–') },
    { id: 'agent', head: say('quality.col.agent'), value: (line) => (line.agentId ? agentName(line.agentId) : '') },
    { id: 'articles', head: say('quality.col.articles'), className: 'said', value: (line) => articles(line).map(article).join('; '), cell: (line) => (articles(line).length === 0 ? '–' : articles(line).map((each) => <span key={each.articleId + each.version} className="article-used">{article(each)}</span>)) },
    {
      id: 'evaluation',
      head: say('quality.col.evaluation'),
      right: true,
      value: (line) => evaluation(line)?.score,
      cell: (line) => {
        const found = evaluation(line);
        if (!found) return '–';
        return found.closedAt ? <strong>{number.format(found.score)}</strong> : <span className="meta">{say('quality.draft', { score: number.format(found.score) })}</span>;
      },
    },
    { id: 'at', head: '', fileOnly: true, value: at },
  ];
  return <DataTable main label={say('quality.surveys')} className="surveys" file={`${place.id}-surveys.csv`} columns={columns} rows={lines} keyOf={(line) => line.contactId} open={(line) => open(line.contactId)} />;
}

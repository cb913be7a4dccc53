import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { behindFigure, figureOf, meaningsOf, queueStatusOf } from '../api/questions';
import type { Meaning, Part } from '../api/types';
import { exact, span, timeOfDay } from '../clock/clock';
import { useDesk } from '../session/Desk';
import { DataTable, type Column } from '../shell/DataTable';
import { definitionIn, fraction, intervalOf } from '../shell/Figure';
import { Frame } from '../shell/Frame';
import { MediumIcon, tenantStyle } from '../shell/parts';
import { Bones, Empty, Failure } from '../shell/States';
import { useWords } from '../words/Words';
import { written } from './values';

/** A figure opened: what it means, and every contact it was counted from; each opens to its events. */
export function BehindPage() {
  const { api, organisation } = useDesk();
  const { say, locale } = useWords();
  const navigate = useNavigate();
  const { org, metric } = useParams({ from: '/figures/$org/$metric' });
  const asked = useSearch({ from: '/figures/$org/$metric' });
  const figure = useQuery(figureOf(api, org, metric, asked));
  const parts = useQuery(behindFigure(api, org, metric, asked));
  const meanings = useQuery(meaningsOf(api, org));
  const queues = useQuery(queueStatusOf(api, org));
  const place = organisation(asked.tenant ?? org);
  const zone = place.timeZone;
  const meaning = meanings.data?.find((each) => each.metric === metric && (asked.version === undefined || each.version === asked.version));
  const name = meaning ? definitionIn(meaning.name, locale) : metric;
  const queueName = (id: string) => queues.data?.find((each) => each.queueId === id)?.name ?? id;
  const columns: Column<Part>[] = [
    {
      id: 'contact',
      head: say('behind.col.contact'),
      value: (part) => part.contactId,
      cell: (part) => (
        <>
          {part.medium && <MediumIcon medium={part.medium} />}
          <span className="two-lines">
            <span className="cut">{queueName(part.queue)}</span>
            <span className="meta cut">{part.contactId.slice(-12)}</span>
          </span>
        </>
      ),
    },
    { id: 'queue', head: '', fileOnly: true, value: (part) => part.queue },
    { id: 'tenant', head: '', fileOnly: true, value: (part) => part.tenant },
    { id: 'medium', head: '', fileOnly: true, value: (part) => part.medium },
    moment('queuedAt', say('behind.col.queued')),
    moment('answeredAt', say('behind.col.answered')),
    {
      id: 'waited',
      head: say('behind.col.waited'),
      right: true,
      value: (part) => waited(part),
      cell: (part) => (waited(part) === undefined ? '–' : span((waited(part) ?? 0) * 1_000)),
    },
    moment('abandonedAt', say('behind.col.abandoned')),
    moment('handledAt', say('behind.col.handled')),
    { id: 'numerator', head: say('behind.col.numerator'), right: true, value: (part) => part.numerator },
    ...(figure.data?.denominator === undefined || figure.data.denominator === null ? [] : [{ id: 'denominator', head: say('behind.col.denominator'), right: true, value: (part: Part) => part.denominator }]),
  ];
  function moment(id: 'queuedAt' | 'answeredAt' | 'abandonedAt' | 'handledAt', head: string): Column<Part> {
    return {
      id,
      head,
      right: true,
      value: (part) => part[id],
      cell: (part) => (part[id] ? <time dateTime={part[id]} title={exact(part[id], locale, zone)}>{timeOfDay(part[id], locale, zone, true)}</time> : '–'),
    };
  }
  const gone = figure.isError || parts.isError;
  return (
    <Frame title={name} at="/figures" choices={[]}>
      <div className="board-head">
        <div className="tenant" style={tenantStyle(place)}>
          <p className="meta"><Link to="/figures" search={{ org }}>{say('app.figures')}</Link></p>
          <h1>{name}</h1>
          <p className="meta">
            <strong className="tenant-name">{place.name}</strong>
            {asked.queue && ` · ${queueName(asked.queue)}`}
            {figure.data && ` · ${intervalOf(figure.data, zone, locale, say)}`}
          </p>
        </div>
        {figure.data && (
          <ul className="summary">
            <li>
              <strong>{written(metric, figure.data.value ?? (figure.data.denominator === undefined ? figure.data.numerator : undefined), locale)}</strong>
              <span>
                {typeof figure.data.denominator === 'number' ? fraction(figure.data, say) : say('figures.contacts')}
                <br />
                <span className="meta">{say('board.metric.version', { version: figure.data.version })}</span>
              </span>
            </li>
          </ul>
        )}
      </div>
      {gone && <Failure error={figure.error ?? parts.error} retry={() => void (figure.refetch(), parts.refetch())} />}
      {meaning && <Meant meaning={meaning} />}
      {!gone && (
        <section className="panel" aria-labelledby="behind-title">
          <header className="panel-head">
            <h2 id="behind-title">{say('behind.title')}</h2>
            <span className="meta">{parts.data ? say('behind.count', { count: parts.data.length }) : ''}</span>
          </header>
          {parts.isPending ? (
            <Bones lines={8} height={20} />
          ) : parts.data?.length === 0 ? (
            <Empty title={say('behind.empty')} />
          ) : (
            <DataTable
              main
              label={say('behind.title')}
              className="queues"
              file={`${org}-${metric}.csv`}
              columns={columns}
              rows={parts.data ?? []}
              keyOf={(part) => part.contactId}
              open={(part) => void navigate({ to: '/traces/$org/$contactId', params: { org, contactId: part.contactId } })}
            />
          )}
        </section>
      )}
    </Frame>
  );
}

const waited = (part: Part): number | undefined => {
  const end = part.answeredAt ?? part.abandonedAt;
  return part.queuedAt && end ? Math.max(0, Math.round((Date.parse(end) - Date.parse(part.queuedAt)) / 1_000)) : undefined;
};

/** The definition, whole. */
function Meant({ meaning }: { meaning: Meaning }) {
  const { say, locale } = useWords();
  const lines = [
    ['behind.numerator', meaning.numerator],
    ['behind.denominator', meaning.denominator],
    ['behind.inclusions', meaning.inclusions],
    ['behind.counted-at', meaning.countedAt],
    ['behind.settles', meaning.settles],
  ] as const;
  return (
    <section className="panel" aria-labelledby="meaning-title">
      <header className="panel-head"><h2 id="meaning-title">{say('behind.meaning')}</h2></header>
      <dl className="meaning">
        {lines.map(([word, text]) => text && (
          <div key={word}>
            <dt>{say(word)}</dt>
            <dd>{definitionIn(text, locale)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

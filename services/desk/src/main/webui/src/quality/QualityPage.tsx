import { SegmentedControl } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { monitoringOf, peopleOf, queuesOf } from '../api/questions';
import { percent, shortDay, timeOfDay } from '../clock/clock';
import { useNow } from '../clock/useNow';
import { beginOf, dayAfter, today } from '../figures/days';
import { useDesk } from '../session/Desk';
import { DataTable } from '../shell/DataTable';
import { Frame } from '../shell/Frame';
import { MediumIcon, Moment, tenantStyle } from '../shell/parts';
import { Bones, Empty, Failure } from '../shell/States';
import { useWords } from '../words/Words';
import type { Medium } from '../api/types';
import type { QualityView } from './asked';
import { Judging } from './Judging';
import { evaluationsOf, formsOf, summaryOf, surveysOf, titlesOf, type Share, type Survey } from './questions';

/** What customers said, contact by contact, and the conversation behind it to be judged beside a form. */
export function QualityPage() {
  const { api, where, me } = useDesk();
  const { say, sayIfKnown, locale } = useWords();
  const now = useNow();
  const navigate = useNavigate();
  const view = useSearch({ from: '/quality' });
  const places = where('quality', 'supervisor', 'client', 'admin').filter((each) => each.kind === 'tenant');
  const place = places.find((each) => each.id === view.org) ?? places[0];
  const org = place?.id ?? '';
  const zone = place?.timeZone;
  const days = view.days ?? 7;
  const day = today(now, zone);
  const from = beginOf(dayAfter(day, 1 - days), zone);
  const to = beginOf(dayAfter(day, 1), zone);
  const surveys = useQuery(surveysOf(api, org, from, to));
  const summary = useQuery(summaryOf(api, org, from, to));
  const monitoring = useQuery({ ...monitoringOf(api, org), enabled: org !== '' });
  const forms = useQuery(formsOf(api, org));
  const evaluations = useQuery(evaluationsOf(api, org));
  const titles = useQuery(titlesOf(api, org));
  const queues = useQuery({ ...queuesOf(api, org), enabled: org !== '' });
  const staff = useQueries({ queries: me.organisations.map((each) => peopleOf(api, each.id)) });
  const names = useMemo(() => new Map(staff.flatMap((each) => (each.data ?? []).map((person) => [person.id, person.name] as const))), [staff]);
  const mayJudge = place?.roles.some((role) => role === 'quality' || role === 'supervisor') ?? false;
  const see = (change: QualityView) => void navigate({ to: '/quality', search: { ...view, ...change } });
  const open = (row: Survey) => {
    const { contact, ...rest } = view;
    void navigate({ to: '/quality', search: contact === row.contactId ? rest : { ...rest, contact: row.contactId } });
  };
  if (!place) return null;
  const list = surveys.data ?? [];
  const chosen = list.find((each) => each.contactId === view.contact);
  const nameOf = (id: string | undefined) => (id ? (names.get(id) ?? say('quality.somebody')) : '–');
  const articlesOf = (row: Survey) => row.articles.map((each) => `${titles.data?.get(each.articleId) ?? say('quality.article')} v${each.version}`).join(', ');
  const scoreOf = (contactId: string) => evaluations.data?.find((each) => each.contactId === contactId && each.closedAt)?.score;
  const failure = [surveys, summary, monitoring, forms, evaluations].find((each) => each.isError);
  return (
    <Frame
      at="/quality"
      title={say('app.quality')}
      choices={places.map((each) => ({ id: `org-${each.id}`, label: each.name, group: say('figures.organisation'), run: () => see({ org: each.id }) }))}
      aside={<Watch on={monitoring.data?.authorised} />}
    >
      <div className="board-head">
        <div className="tenant" style={tenantStyle(place)}>
          <h1>{say('quality.title')}</h1>
          <p className="meta">
            <strong className="tenant-name">{place.name}</strong> · {say('figures.days', { from: shortDay(from, now, locale, zone), to: shortDay(beginOf(day, zone), now, locale, zone) })}
          </p>
        </div>
        <div className="ways">
          {places.length > 1 && (
            <label className="filter">
              <span className="unseen">{say('figures.organisation')}</span>
              <select value={org} onChange={(event) => void navigate({ to: '/quality', search: { org: event.target.value } })}>
                {places.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
              </select>
            </label>
          )}
          <SegmentedControl
            size="xs"
            aria-label={say('figures.span')}
            value={String(days)}
            onChange={(value) => see({ days: Number(value) })}
            data={[{ value: '1', label: say('quality.span.1') }, { value: '7', label: say('quality.span.7') }, { value: '28', label: say('quality.span.28') }]}
          />
        </div>
      </div>
      {failure && <Failure error={failure.error} retry={() => void failure.refetch()} />}
      {summary.data && <Tiles share={summary.data.all} />}
      {surveys.isPending ? (
        <section className="panel"><Bones lines={6} height={28} /></section>
      ) : list.length === 0 ? (
        <section className="panel"><Empty title={say('quality.empty')} text={say('quality.empty.text')} /></section>
      ) : (
        <section className="panel" aria-labelledby="quality-answers">
          <header className="panel-head">
            <h2 id="quality-answers">{say('quality.answers')}</h2>
            <span className="meta">{say('quality.answers.why')}</span>
          </header>
          <DataTable<Survey>
            label={say('quality.answers')}
            main
            rows={list}
            keyOf={(row) => row.contactId}
            chosen={view.contact ?? ''}
            open={open}
            file={`${org}-surveys-${day}.csv`}
            columns={[
              {
                id: 'answeredAt', head: say('quality.col.when'), value: (row) => row.answeredAt ?? row.decidedAt,
                cell: (row) => <Moment at={row.answeredAt ?? row.decidedAt} zone={zone}>{shortDay(row.answeredAt ?? row.decidedAt, now, locale, zone)}, {timeOfDay(row.answeredAt ?? row.decidedAt, locale, zone)}</Moment>,
              },
              { id: 'rating', head: say('quality.col.rating'), right: true, value: (row) => row.rating, cell: (row) => <Rating value={row.rating} /> },
              { id: 'comment', head: say('quality.col.comment'), className: 'wide-words', value: (row) => row.comment, cell: (row) => row.comment ?? <span className="meta">{say('quality.no-words')}</span> },
              { id: 'medium', head: say('quality.col.medium'), value: (row) => row.medium, cell: (row) => row.medium ? <MediumIcon medium={row.medium as Medium} /> : '–' },
              { id: 'queue', head: say('board.col.queue'), value: (row) => queues.data?.find((each) => each.id === row.queueId)?.name ?? row.queueId },
              { id: 'agent', head: say('quality.col.agent'), value: (row) => nameOf(row.agentId) },
              { id: 'articles', head: say('quality.col.articles'), className: 'wide-words', value: articlesOf, cell: (row) => articlesOf(row) || '–' },
              { id: 'score', head: say('quality.col.score'), right: true, value: (row) => scoreOf(row.contactId), cell: (row) => { const score = scoreOf(row.contactId); return score === undefined ? '–' : new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(score); } },
              { id: 'contactId', head: '', fileOnly: true, value: (row) => row.contactId },
              { id: 'outcome', head: '', fileOnly: true, value: (row) => sayIfKnown(`quality.outcome.${row.outcome}`, row.outcome) },
            ]}
          />
        </section>
      )}
      {chosen && (
        <Judging
          key={chosen.contactId}
          org={org}
          place={place}
          survey={chosen}
          agent={nameOf(chosen.agentId)}
          form={forms.data?.[0]}
          evaluation={evaluations.data?.find((each) => each.contactId === chosen.contactId)}
          authorised={monitoring.data?.authorised}
          mayJudge={mayJudge}
          close={() => open(chosen)}
        />
      )}
    </Frame>
  );
}

function Watch({ on }: { on: boolean | undefined }) {
  const { say } = useWords();
  if (on === undefined) return null;
  return (
    <span className="meta state">
      {on ? <IconEye size={16} stroke={1.75} aria-hidden className="good" /> : <IconEyeOff size={16} stroke={1.75} aria-hidden />}
      {say(on ? 'monitoring.on' : 'monitoring.off')}
    </span>
  );
}

/** Each share with what was counted over what: five answers are no trend. */
function Tiles({ share }: { share: Share }) {
  const { say, locale } = useWords();
  const told = (value: number | undefined) => (value === undefined ? '–' : percent(value, locale));
  return (
    <ul className="tiles three" aria-label={say('quality.title')}>
      <li className="tile">
        <span className="tile-name flat">{say('quality.csat')}</span>
        <strong>{told(share.csatPercent)}</strong>
        <span className="meta">{share.answered === 0 ? say('quality.csat.none') : say('quality.csat.of', { satisfied: share.satisfied, answered: share.answered })}</span>
      </li>
      <li className="tile">
        <span className="tile-name flat">{say('quality.response')}</span>
        <strong>{told(share.responsePercent)}</strong>
        <span className="meta">{say('quality.response.of', { answered: share.answered, invited: share.invited })}</span>
      </li>
      <li className="tile">
        <span className="tile-name flat">{say('quality.invited')}</span>
        <strong>{new Intl.NumberFormat(locale).format(share.invited)}</strong>
        <span className="meta">{say('quality.invited.why')}</span>
      </li>
    </ul>
  );
}

/** The mark as it was given; the colour never says it alone. */
function Rating({ value }: { value: number | undefined }) {
  const { say } = useWords();
  if (value === undefined) return <>–</>;
  return (
    <span className={`rating ${value >= 4 ? 'good' : value <= 2 ? 'breach' : ''}`} aria-label={say('quality.rating', { value })}>
      <strong>{value}</strong>
      <span aria-hidden className="rating-steps">{[1, 2, 3, 4, 5].map((step) => <i key={step} className={step <= value ? 'on' : ''} />)}</span>
    </span>
  );
}

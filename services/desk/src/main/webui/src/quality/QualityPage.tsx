import { SegmentedControl } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { monitoringOf, peopleOf, queuesOf } from '../api/questions';
import { useNow } from '../clock/useNow';
import { intervalOfDays, today } from '../figures/days';
import { useDesk } from '../session/Desk';
import { Frame } from '../shell/Frame';
import { tenantStyle } from '../shell/parts';
import { Bones, Empty, Failure } from '../shell/States';
import { useWords } from '../words/Words';
import { AgentShares } from './AgentShares';
import { SHOWS, SPANS, type QualityView, type Show, type Span } from './asked';
import { EvaluationView } from './EvaluationView';
import { MonitoringNote } from './MonitoringNote';
import { evaluationsOf, summaryOf, surveysOf, usedIn } from './questions';
import { SurveyTable } from './SurveyTable';
import { SurveyTiles } from './SurveyTiles';

/** What customers say of how they were served, and how people judge the conversations. */
export function QualityPage() {
  const { api, where } = useDesk();
  const { say } = useWords();
  const now = useNow();
  const navigate = useNavigate();
  const view = useSearch({ from: '/quality' });
  const places = where('quality', 'supervisor', 'client', 'admin').filter((each) => each.kind === 'tenant');
  const place = places.find((each) => each.id === view.org) ?? places[0];
  const org = place?.id ?? '';
  const span = view.span ?? 30;
  const show = view.show ?? 'answered';
  const { from } = intervalOfDays(today(now, place?.timeZone), span, place?.timeZone);
  const monitoring = useQuery({ ...monitoringOf(api, org), enabled: org !== '' });
  const summary = useQuery(summaryOf(api, org, from));
  const surveys = useQuery(surveysOf(api, org, from, show));
  const lines = useMemo(() => (surveys.data ?? []).filter((line) => show !== 'low' || (line.rating ?? 5) <= 2), [surveys.data, show]);
  const contacts = useMemo(() => lines.map((line) => line.contactId), [lines]);
  const used = useQuery(usedIn(api, org, contacts));
  const evaluations = useQuery(evaluationsOf(api, org));
  const queues = useQuery({ ...queuesOf(api, org), enabled: org !== '' });
  const people = useQueries({ queries: where('quality', 'supervisor', 'admin').map((each) => peopleOf(api, each.id)) });
  const names = new Map(people.flatMap((each) => each.data ?? []).map((person) => [person.id, person.name]));
  const agentName = (id: string) => names.get(id) ?? say('admin.unnamed', { short: id.slice(-6) });
  const queueName = (id: string) => queues.data?.find((each) => each.id === id)?.name ?? id;
  const see = (change: QualityView) => void navigate({ to: '/quality', search: { ...view, ...change } });
  const back = () => {
    const { contact: _, ...rest } = view;
    void navigate({ to: '/quality', search: rest });
  };
  if (!place) {
    return <Frame at="/quality" title={say('app.quality')}><Empty title={say('quality.nowhere')} text={say('quality.nowhere.text')} /></Frame>;
  }
  if (view.contact) {
    return (
      <EvaluationView
        key={`${org}/${view.contact}`}
        place={place}
        contactId={view.contact}
        monitoring={monitoring.data}
        survey={surveys.data?.find((line) => line.contactId === view.contact)}
        used={(used.data ?? []).filter((each) => each.contactId === view.contact)}
        evaluations={evaluations}
        agentName={agentName}
        queueName={queueName}
        back={back}
      />
    );
  }
  const failure = [summary, surveys, monitoring, evaluations].find((each) => each.isError);
  return (
    <Frame
      at="/quality"
      title={say('app.quality')}
      keys={SHOWS.map((each, index) => ({ code: `Digit${index + 1}`, cap: String(index + 1), does: `quality.show.${each}` as const, run: () => see({ show: each }) }))}
      choices={places.map((each) => ({ id: each.id, label: each.name, group: say('figures.organisation'), run: () => see({ org: each.id }) }))}
    >
      <div className="board-head">
        <div className="tenant" style={tenantStyle(place)}>
          <h1>{say('quality.title')}</h1>
          <p className="meta"><strong className="tenant-name">{place.name}</strong> · {say('quality.last', { days: span })}</p>
        </div>
        <div className="ways">
          {places.length > 1 && (
            <label className="filter">
              <span className="unseen">{say('figures.organisation')}</span>
              <select value={org} onChange={(event) => see({ org: event.target.value })}>
                {places.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
              </select>
            </label>
          )}
          <SegmentedControl
            size="xs"
            aria-label={say('figures.span')}
            value={String(span)}
            onChange={(value) => see({ span: Number(value) as Span })}
            data={SPANS.map((each) => ({ value: String(each), label: say('quality.days', { days: each }) }))}
          />
        </div>
      </div>
      {monitoring.data && <MonitoringNote place={place} monitoring={monitoring.data} />}
      {failure && <Failure error={failure.error} retry={() => void failure.refetch()} />}
      {summary.data ? <SurveyTiles share={summary.data.all} /> : summary.isPending && <section className="panel"><Bones lines={2} height={28} /></section>}
      {!surveys.isError && (
        <section className="panel" aria-labelledby="surveys-title">
          <header className="panel-head">
            <h2 id="surveys-title">{say('quality.surveys')}</h2>
            <span className="meta">{say('behind.count', { count: lines.length })}</span>
            <span className="panel-ways">
              <SegmentedControl size="xs" aria-label={say('quality.show')} value={show} onChange={(value) => see({ show: value as Show })} data={SHOWS.map((each) => ({ value: each, label: say(`quality.show.${each}`) }))} />
            </span>
          </header>
          {surveys.isPending ? (
            <Bones lines={6} height={28} />
          ) : lines.length === 0 ? (
            <Empty title={say(`quality.empty.${show}`)} text={say('quality.empty.text')} />
          ) : (
            <SurveyTable place={place} lines={lines} used={used.data ?? []} evaluations={evaluations.data ?? []} queueName={queueName} agentName={agentName} open={(contact) => see({ contact })} />
          )}
        </section>
      )}
      {summary.data && summary.data.agents.length > 0 && (
        <section className="panel" aria-labelledby="agents-title">
          <header className="panel-head"><h2 id="agents-title">{say('quality.by-agent')}</h2></header>
          <AgentShares org={org} rows={summary.data.agents} agentName={agentName} />
        </section>
      )}
    </Frame>
  );
}

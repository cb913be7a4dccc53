import { SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { queueStatusOf } from '../api/questions';
import { exact, longDay, shortDay } from '../clock/clock';
import { useNow } from '../clock/useNow';
import { beginOf, dayAfter, today } from '../figures/days';
import { useDesk } from '../session/Desk';
import { Frame } from '../shell/Frame';
import { Cap, tenantStyle } from '../shell/parts';
import { Bones, Empty, Failure } from '../shell/States';
import { useWords } from '../words/Words';
import type { PlanView } from './asked';
import { awake, fitting, slotsOf } from './plan';
import { PlanCharts } from './PlanCharts';
import { PlanTable } from './PlanTable';
import { forecastOf, forecastsOf, GRAIN, historyOf, requirementOf, type ForecastHead } from './questions';
import { TargetForm } from './TargetForm';
import { Why } from './Why';

const MEDIA = ['chat', 'mail', 'form'] as const;

/** What came, what is expected and whom it needs: one queue and medium, a day or a week at a time. */
export function PlannerPage() {
  const { api, where } = useDesk();
  const { say, locale } = useWords();
  const now = useNow();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const view = useSearch({ from: '/planner' });
  const [chosen, setChosen] = useState<string>();
  const [asking, setAsking] = useState<ForecastHead>();
  const places = where('planner', 'supervisor', 'quality', 'client', 'admin').filter((each) => each.kind === 'tenant');
  const place = places.find((each) => each.id === view.org) ?? places[0];
  const org = place?.id ?? '';
  const zone = place?.timeZone;
  const queues = useQuery({ ...queueStatusOf(api, org), enabled: org !== '' });
  const queue = view.queue ?? queues.data?.find((each) => each.queueId === 'pagamenti')?.queueId ?? queues.data?.[0]?.queueId ?? '';
  const medium = view.medium ?? 'chat';
  const days = view.days ?? 1;
  const from = view.day ?? dayAfter(today(now, zone), 1);
  const to = dayAfter(from, days - 1);
  const asked = { queue, medium, from, to };
  const history = useQuery(historyOf(api, org, asked));
  const heads = useQuery(forecastsOf(api, org, queue));
  const head = fitting(heads.data ?? [], asked);
  const forecast = useQuery(forecastOf(api, org, head?.id));
  const requirement = useQuery(requirementOf(api, org, head?.id));
  const slots = awake(slotsOf(asked, now, history.data, forecast.data, requirement.data));
  const slot = slots.find((each) => each.start === chosen);
  const plans = place?.roles.some((role) => role === 'planner' || role === 'admin') ?? false;
  const make = useMutation({
    mutationFn: () => api.call<ForecastHead>(`/${org}/forecasts`, { method: 'POST', key: crypto.randomUUID(), body: { queueId: queue, medium, from, to, grain: GRAIN } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['plan', org, 'forecasts', queue] }),
  });
  const see = (change: PlanView) => {
    make.reset();
    setChosen(undefined);
    void navigate({ to: '/planner', search: { ...view, ...change } });
  };
  const forecastNow = () => {
    if (plans && queue !== '' && !make.isPending) make.mutate();
  };
  if (!place) return null;
  const failure = [history, heads, forecast, requirement].find((each) => each.isError);
  const shortly = (day: string) => shortDay(beginOf(day, zone), now, locale, zone);
  const span = days === 1 ? longDay(beginOf(from, zone), now, locale, zone) : say('figures.days', { from: shortly(from), to: shortly(to) });
  return (
    <Frame
      at="/planner"
      title={say('app.planner')}
      keys={[
        { code: 'KeyB', cap: 'B', does: 'figures.before', run: () => see({ day: dayAfter(from, -days) }) },
        { code: 'KeyN', cap: 'N', does: 'figures.after', run: () => see({ day: dayAfter(from, days) }) },
        ...(plans ? [{ code: 'KeyF', cap: 'F', does: 'plan.forecast' as const, run: forecastNow }] : []),
        ...(plans && head ? [{ code: 'KeyP', cap: 'P', does: 'plan.require' as const, run: () => setAsking(head) }] : []),
      ]}
      choices={[
        ...(queues.data ?? []).map((each) => ({ id: `queue-${each.queueId}`, label: each.name, group: say('board.queues'), run: () => see({ queue: each.queueId }) })),
        ...MEDIA.map((each) => ({ id: `medium-${each}`, label: say(`medium.${each}`), group: say('plan.medium'), run: () => see({ medium: each }) })),
      ]}
      aside={head && <span className="meta figures">{say('plan.made', { time: exact(head.madeAt, locale, zone) })}</span>}
    >
      <div className="board-head">
        <div className="tenant" style={tenantStyle(place)}>
          <h1>{say('plan.title')}</h1>
          <p className="meta"><strong className="tenant-name">{place.name}</strong> · {span}</p>
        </div>
        <div className="ways">
          {places.length > 1 && (
            <label className="filter">
              <span className="unseen">{say('figures.organisation')}</span>
              <select value={org} onChange={(event) => void navigate({ to: '/planner', search: { org: event.target.value } })}>
                {places.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
              </select>
            </label>
          )}
          <label className="filter">
            <span className="unseen">{say('board.col.queue')}</span>
            <select value={queue} onChange={(event) => see({ queue: event.target.value })}>
              {(queues.data ?? []).map((each) => <option key={each.queueId} value={each.queueId}>{each.name}</option>)}
            </select>
          </label>
          <label className="filter">
            <span className="unseen">{say('plan.medium')}</span>
            <select value={medium} onChange={(event) => see({ medium: event.target.value })}>
              {MEDIA.map((each) => <option key={each} value={each}>{say(`medium.${each}`)}</option>)}
            </select>
          </label>
          <SegmentedControl
            size="xs"
            aria-label={say('figures.span')}
            value={String(days)}
            onChange={(value) => see({ days: value === '7' ? 7 : 1 })}
            data={[{ value: '1', label: say('figures.span.1') }, { value: '7', label: say('figures.span.7') }]}
          />
          <button type="button" className="button" onClick={() => see({ day: dayAfter(from, -days) })}>
            <IconChevronLeft size={16} stroke={1.75} aria-hidden /> {say('figures.before')} <Cap>B</Cap>
          </button>
          <button type="button" className="button" onClick={() => see({ day: dayAfter(from, days) })}>
            {say('figures.after')} <Cap>N</Cap> <IconChevronRight size={16} stroke={1.75} aria-hidden />
          </button>
          {plans && <button type="button" className="button strong" disabled={make.isPending || queue === ''} onClick={forecastNow}>{say('plan.forecast')} <Cap>F</Cap></button>}
          {plans && head && <button type="button" className="button" onClick={() => setAsking(head)}>{say('plan.require')} <Cap>P</Cap></button>}
        </div>
      </div>
      {make.error && <Failure error={make.error} />}
      {failure && <Failure error={failure.error} retry={() => void failure.refetch()} />}
      {history.isPending || (head && forecast.isPending) ? (
        <section className="panel"><Bones lines={6} height={28} /></section>
      ) : slots.length === 0 ? (
        <section className="panel"><Empty title={say('plan.empty')} text={say(plans ? 'plan.empty.text' : 'figures.empty.text')} /></section>
      ) : (
        <section className="panel" aria-labelledby="plan-title">
          <header className="panel-head">
            <h2 id="plan-title">{say('figures.by-half-hour')}</h2>
            <span className="meta">{queues.data?.find((each) => each.queueId === queue)?.name ?? queue}</span>
          </header>
          <PlanCharts slots={slots} zone={zone} week={days === 7} bandPercent={forecast.data?.bandPercent} />
          <PlanTable slots={slots} zone={zone} week={days === 7} file={`${org}-${queue}-${medium}-${from}.csv`} chosen={chosen} open={(each) => setChosen(each.start === chosen ? undefined : each.start)} />
        </section>
      )}
      {slot && <Why slot={slot} forecast={forecast.data} requirement={requirement.data} zone={zone} close={() => setChosen(undefined)} />}
      {asking && <TargetForm org={org} forecast={asking} close={() => setAsking(undefined)} />}
    </Frame>
  );
}

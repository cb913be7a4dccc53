import { SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { figuresOf, queueStatusOf, seriesOf } from '../api/questions';
import { longDay, shortDay, timeOfDay } from '../clock/clock';
import { useNow } from '../clock/useNow';
import { useDesk } from '../session/Desk';
import { Frame } from '../shell/Frame';
import { Cap, tenantStyle } from '../shell/parts';
import { Bones, Empty, Failure } from '../shell/States';
import { useWords } from '../words/Words';
import { SPANS, type Span, type View } from './asked';
import { beginOf, dayAfter, intervalOfDays, today } from './days';
import { FigureTiles } from './FigureTiles';
import { PieceChart } from './PieceChart';
import { PieceTable } from './PieceTable';
import { piecesOf, trimmed } from './pieces';
import { QueueFigures } from './QueueFigures';
import { SHOWN, type Shown } from './values';

/** The raw figures of an organisation: the same rows for client and vendor, by day or half hour, down to the contacts. */
export function FiguresPage() {
  const { api, where, organisation } = useDesk();
  const { say, locale } = useWords();
  const now = useNow();
  const navigate = useNavigate();
  const view = useSearch({ from: '/figures' });
  const [metric, setMetric] = useState<Shown>('offered');
  const places = where('client', 'supervisor', 'planner', 'quality', 'admin');
  const place = places.find((each) => each.id === view.org) ?? places.find((each) => each.kind === 'tenant') ?? places[0];
  const org = place?.id ?? '';
  const zone = place?.timeZone;
  const span = view.span ?? 1;
  const present = today(now, zone);
  const day = view.day && view.day < present ? view.day : present;
  const { from, to } = intervalOfDays(day, span, zone);
  const [tenant, queue] = view.queue?.split('/') ?? [];
  const step = span === 1 ? 'half-hour' : 'day';
  const asked = { ...(tenant && queue ? { tenant, queue } : {}), from, to, step };
  const queues = useQuery(queueStatusOf(api, org));
  const byQueue = useQuery(figuresOf(api, org, { from, to }));
  const series = useQueries({ queries: SHOWN.map((each) => seriesOf(api, org, each, asked)) });
  const wholes = series.flatMap((each) => (each.data ? [each.data.whole] : []));
  const whole = (of: Shown) => wholes.find((each) => each.metric === of);
  const pieces = trimmed(piecesOf(SHOWN.map((each, index) => [each, series[index]?.data] as const)), span === 1 ? 16 : span);
  const failure = [...series, byQueue].find((each) => each.isError);
  const see = (change: View) => void navigate({ to: '/figures', search: { ...view, ...change } });
  const move = (by: number) => {
    const next = dayAfter(day, by * span);
    const { day: _, ...rest } = view;
    void navigate({ to: '/figures', search: next >= present ? rest : { ...rest, day: next } });
  };
  const choose = (value: string | undefined) => {
    const { queue: _, ...rest } = view;
    void navigate({ to: '/figures', search: value ? { ...rest, queue: value } : rest });
  };
  if (!place) return null;
  const shortly = (at: string) => shortDay(beginOf(at, zone), now, locale, zone);
  const head = span === 1 ? longDay(from, now, locale, zone) : say('figures.days', { from: shortly(dayAfter(day, 1 - span)), to: shortly(day) });
  const nameOf = (tenantId: string, queueId: string) => queues.data?.find((each) => each.queueId === queueId && (each.tenant ?? org) === tenantId)?.name ?? queueId;
  const asOf = wholes.map((each) => each.asOf).filter((each) => typeof each === 'string').sort().at(-1);
  return (
    <Frame
      at="/figures"
      title={say('app.figures')}
      keys={[
        { code: 'KeyB', cap: 'B', does: 'figures.before', run: () => move(-1) },
        { code: 'KeyN', cap: 'N', does: 'figures.after', run: () => move(1) },
      ]}
      choices={[
        ...places.map((each) => ({ id: each.id, label: each.name, group: say('figures.organisation'), run: () => void navigate({ to: '/figures', search: { ...(view.span ? { span: view.span } : {}), org: each.id } }) })),
        ...(queues.data ?? []).map((each) => ({ id: `${each.tenant ?? org}/${each.queueId}`, label: each.name, group: say('board.queues'), run: () => choose(`${each.tenant ?? org}/${each.queueId}`) })),
        ...SHOWN.map((each) => ({ id: `metric-${each}`, label: say(`figures.${each}`), group: say('figures.chart'), run: () => setMetric(each) })),
      ]}
      aside={asOf && <span className="meta figures">{say('board.as-of', { time: timeOfDay(asOf, locale, zone, true) })}</span>}
    >
      <div className="board-head">
        <div className="tenant" style={tenantStyle(place)}>
          <h1>{say('figures.title')}</h1>
          <p className="meta">
            <strong className="tenant-name">{place.name}</strong> · {head}
          </p>
        </div>
        <div className="ways">
          {places.length > 1 && (
            <label className="filter">
              <span className="unseen">{say('figures.organisation')}</span>
              <select value={org} onChange={(event) => void navigate({ to: '/figures', search: { ...(view.span ? { span: view.span } : {}), org: event.target.value } })}>
                {places.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
              </select>
            </label>
          )}
          <label className="filter">
            <span className="unseen">{say('board.col.queue')}</span>
            <select value={view.queue ?? ''} onChange={(event) => choose(event.target.value || undefined)}>
              <option value="">{say('figures.all-queues')}</option>
              {(queues.data ?? []).map((each) => (
                <option key={`${each.tenant}/${each.queueId}`} value={`${each.tenant ?? org}/${each.queueId}`}>
                  {place.kind === 'vendor' ? `${each.name}, ${organisation(each.tenant ?? org).name}` : each.name}
                </option>
              ))}
            </select>
          </label>
          <SegmentedControl
            size="xs"
            aria-label={say('figures.span')}
            value={String(span)}
            onChange={(value) => see({ span: Number(value) as Span })}
            data={SPANS.map((each) => ({ value: String(each), label: say(`figures.span.${each}`) }))}
          />
          <button type="button" className="button" onClick={() => move(-1)}>
            <IconChevronLeft size={16} stroke={1.75} aria-hidden /> {say('figures.before')} <Cap>B</Cap>
          </button>
          <button type="button" className="button" disabled={day >= present} onClick={() => move(1)}>
            {say('figures.after')} <Cap>N</Cap> <IconChevronRight size={16} stroke={1.75} aria-hidden />
          </button>
        </div>
      </div>
      {failure && <Failure error={failure.error} retry={() => void failure.refetch()} />}
      <FigureTiles whole={whole} org={org} zone={zone} chosen={metric} choose={setMetric} />
      {series.some((each) => each.isPending) ? (
        <section className="panel"><Bones lines={6} height={28} /></section>
      ) : pieces.length === 0 ? (
        <section className="panel"><Empty title={say('figures.empty')} text={say('figures.empty.text')} /></section>
      ) : (
        <section className="panel" aria-labelledby="pieces-title">
          <header className="panel-head">
            <h2 id="pieces-title">{say(span === 1 ? 'figures.by-half-hour' : 'figures.by-day')}</h2>
            <span className="meta">{queue && tenant ? nameOf(tenant, queue) : say('figures.all-queues')}</span>
          </header>
          <PieceChart pieces={pieces} metric={metric} target={whole('service-level')?.target?.targetPercent} zone={zone} step={step} />
          <PieceTable pieces={pieces.filter((piece) => Date.parse(piece.from) <= now)} whole={whole} org={org} zone={zone} step={step} file={`${org}-${day}-${step}.csv`} />
        </section>
      )}
      {byQueue.data && byQueue.data.length > 0 && (
        <QueueFigures figures={byQueue.data} org={org} zone={zone} nameOf={nameOf} chosen={view.queue} choose={choose} file={`${org}-${day}-${span}.csv`} />
      )}
    </Frame>
  );
}

import { useQuery } from '@tanstack/react-query';
import { seriesOf } from '../api/questions';
import { timeOfDay } from '../clock/clock';
import { useNow } from '../clock/useNow';
import { useDesk } from '../session/Desk';
import { Bones, Failure } from '../shell/States';
import { useWords } from '../words/Words';
import { Chart, Legend, type Drawn } from './Chart';
import { intervalOfDays, today } from './days';
import { piecesOf, placeOf, trimmed } from './pieces';
import { written, type Shown } from './values';

interface Props {
  org: string;
  queue: string;
  zone: string | undefined;
  metric: Shown;
}

/** How a queue's figure went today, half hour by half hour. */
export function Course({ org, queue, zone, metric }: Props) {
  const { api } = useDesk();
  const { say, locale } = useWords();
  const now = useNow();
  const { from, to } = intervalOfDays(today(now, zone), 1, zone);
  const series = useQuery(seriesOf(api, org, metric, { queue, from, to, step: 'half-hour' }));
  if (series.isPending) return <Bones lines={1} height={160} />;
  if (series.isError) return <Failure error={series.error} retry={() => void series.refetch()} />;
  const pieces = trimmed(piecesOf([[metric, series.data]]));
  if (pieces.length === 0) return null;
  const values = pieces.map((piece) => (Date.parse(piece.from) > now ? undefined : (piece.of[metric]?.value ?? undefined)));
  const drawn: Drawn[] = [{ kind: 'bars', name: say(`figures.${metric}`), tone: 'series-1', values }];
  const word = (at: string) => timeOfDay(at, locale, zone);
  return (
    <figure className="course">
      <figcaption className="course-head">
        <span className="meta">{say('course.by-half-hour')}</span>
        <Legend drawn={drawn} />
      </figcaption>
      <Chart
        height={168}
        label={say('course.label', { name: say(`figures.${metric}`), total: written(metric, series.data.whole.value, locale) })}
        drawn={drawn}
        words={pieces.map((piece) => word(piece.from))}
        read={(piece) => `${word(pieces[piece]?.from ?? from)}–${word(pieces[piece]?.to ?? to)}: ${written(metric, values[piece], locale)}`}
        format={(value) => written(metric, value, locale)}
        now={placeOf(now, pieces)}
        nowWord={word(new Date(now).toISOString())}
      />
    </figure>
  );
}

import { timeOfDay } from '../clock/clock';
import { useNow } from '../clock/useNow';
import { useWords } from '../words/Words';
import { Chart, Legend, type Drawn } from './Chart';
import { placeOf, type Piece } from './pieces';
import { isShare, written, type Shown } from './values';

interface Props {
  pieces: readonly Piece[];
  metric: Shown;
  target: number | undefined;
  zone: string | undefined;
  step: string;
}

/** How a piece is named: by the hour it begins at, or by its day. */
export function pieceWord(from: string, step: string, locale: string, zone: string | undefined): string {
  return step === 'day'
    ? new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...(zone ? { timeZone: zone } : {}) }).format(new Date(from))
    : timeOfDay(from, locale, zone);
}

/** One figure over the pieces of its interval. */
export function PieceChart({ pieces, metric, target, zone, step }: Props) {
  const { say, locale } = useWords();
  const now = useNow();
  const values = pieces.map((piece) => (Date.parse(piece.from) > now ? undefined : (piece.of[metric]?.value ?? undefined)));
  const share = isShare(metric);
  const name = say(`figures.${metric}`);
  const drawn: Drawn[] = [{ kind: share ? 'line' : 'bars', name, tone: 'series-1', values }];
  if (metric === 'service-level' && target !== undefined) {
    drawn.push({ kind: 'step', name: say('figures.target'), tone: 'series-2', values: pieces.map(() => target) });
  }
  const word = (piece: Piece | undefined) => (piece ? pieceWord(piece.from, step, locale, zone) : '');
  return (
    <figure className="course">
      <figcaption className="course-head">
        <span className="meta">{say('figures.chart')}</span>
        <Legend drawn={drawn} />
      </figcaption>
      <Chart
        label={say('figures.chart.label', { name, pieces: pieces.length })}
        drawn={drawn}
        words={pieces.map(word)}
        read={(at) => {
          const piece = pieces[at];
          const until = step === 'day' || !piece ? '' : `–${timeOfDay(piece.to, locale, zone)}`;
          return `${word(piece)}${until}: ${written(metric, values[at], locale)}`;
        }}
        format={(value) => written(metric, value, locale)}
        least={share ? 100 : 0}
        now={step === 'day' ? undefined : placeOf(now, pieces)}
        nowWord={timeOfDay(now, locale, zone)}
      />
    </figure>
  );
}

import type { Metric } from '../api/types';
import { timeOfDay } from '../clock/clock';
import { DataTable, type Column } from '../shell/DataTable';
import { Figure } from '../shell/Figure';
import { useWords } from '../words/Words';
import { pieceWord } from './PieceChart';
import { metricOf, type Piece } from './pieces';
import { SHOWN, written, type Shown } from './values';

interface Props {
  pieces: readonly Piece[];
  whole: (metric: Shown) => Metric | undefined;
  org: string;
  zone: string | undefined;
  step: string;
  file: string;
}

/** One row a piece, one column a figure; the file holds what each was counted from, unrounded. */
export function PieceTable({ pieces, whole, org, zone, step, file }: Props) {
  const { say, locale } = useWords();
  const columns: Column<Piece>[] = [
    {
      id: 'from',
      head: say(step === 'day' ? 'figures.col.day' : 'figures.col.hour'),
      value: (piece) => piece.from,
      cell: (piece) => (
        <time dateTime={piece.from} className="figures">
          {pieceWord(piece.from, step, locale, zone)}
          {step === 'day' ? '' : `–${timeOfDay(piece.to, locale, zone)}`}
        </time>
      ),
    },
    { id: 'to', head: '', fileOnly: true, value: (piece) => piece.to },
    ...SHOWN.flatMap((metric): Column<Piece>[] => {
      const seen: Column<Piece> = {
        id: metric,
        head: say(`figures.col.${metric}`),
        right: true,
        value: (piece) => piece.of[metric]?.value,
        cell: (piece) => {
          const [all, point] = [whole(metric), piece.of[metric]];
          const value = written(metric, point?.value, locale);
          if (!all || !point || (!point.numerator && !point.denominator)) return <span className="nothing">{value}</span>;
          return <Figure metric={metricOf(all, point)} name={say(`figures.${metric}`)} org={org} zone={zone}>{value}</Figure>;
        },
      };
      return [
        seen,
        { id: `${metric}-numerator`, head: '', fileOnly: true, value: (piece) => piece.of[metric]?.numerator },
        { id: `${metric}-denominator`, head: '', fileOnly: true, value: (piece) => piece.of[metric]?.denominator },
        { id: `${metric}-version`, head: '', fileOnly: true, value: () => whole(metric)?.version },
      ];
    }),
  ];
  return <DataTable main label={say(step === 'day' ? 'figures.by-day' : 'figures.by-half-hour')} className="pieces" file={file} columns={columns} rows={pieces} keyOf={(piece) => piece.from} />;
}

import { useEffect, useRef, useState } from 'react';
import { every, scale, stretches } from './scale';

type Value = number | undefined;

/** What is drawn over the pieces of an interval; which series is which tone stands in the tokens. */
export type Drawn =
  | { kind: 'bars' | 'line' | 'step' | 'dots'; name: string; tone: string; values: readonly Value[] }
  | { kind: 'band'; name: string; tone: string; low: readonly Value[]; high: readonly Value[] };

interface Props {
  /** Says in one sentence what is seen; the figures themselves stand in a table near by. */
  label: string;
  drawn: readonly Drawn[];
  /** One word for each piece, under its middle. */
  words: readonly string[];
  /** What a piece says when the mouse is over it. */
  read: (piece: number) => string;
  format: (value: number) => string;
  /** Where the present is, in pieces. */
  now?: number | undefined;
  nowWord?: string;
  /** The lowest end of the axis; shares end at 100. */
  least?: number;
  height?: number;
}

const LEFT = 44;
const RIGHT = 16;
const TOP = 16;
const BOTTOM = 24;

/** Bars, lines, steps and bands over one time axis, drawn as wide as there is room. */
export function Chart({ label, drawn, words, read, format, now, nowWord, least = 0, height = 200 }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(720);
  const [over, setOver] = useState<number>();
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const seen = new ResizeObserver(() => setWidth(Math.max(240, element.clientWidth)));
    seen.observe(element);
    return () => seen.disconnect();
  }, []);
  const pieces = words.length;
  const inner = width - LEFT - RIGHT;
  const slot = inner / Math.max(1, pieces);
  const most = Math.max(least, ...drawn.flatMap((each) => [...(each.kind === 'band' ? each.high : each.values)].filter((value) => value !== undefined)));
  const { top, ticks } = least === 100 ? { top: 100, ticks: [0, 25, 50, 75, 100] } : scale(most);
  const y = (value: number) => TOP + (height - TOP - BOTTOM) * (1 - value / top);
  const x = (piece: number) => LEFT + slot * piece;
  const gap = every(pieces, inner, Math.max(...words.map((word) => word.length), 1) * 7 + 10);
  const draw = { x, y, slot, over };
  return (
    <div className="chart" ref={box}>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={label}
        onMouseMove={(event) => {
          const at = Math.floor((event.nativeEvent.offsetX - LEFT) / slot);
          setOver(at >= 0 && at < pieces ? at : undefined);
        }}
        onMouseLeave={() => setOver(undefined)}
      >
        {ticks.map((tick) => (
          <g key={tick} className="chart-tick">
            <line x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">{format(tick)}</text>
          </g>
        ))}
        {words.map((word, piece) => piece % gap === 0 && (
          <text key={piece} className="chart-word" x={x(piece) + slot / 2} y={height - 6} textAnchor="middle">{word}</text>
        ))}
        {over !== undefined && <rect className="chart-over" x={x(over)} y={TOP} width={slot} height={height - TOP - BOTTOM} />}
        {drawn.map((each) => <Shape key={each.name} drawn={each} {...draw} />)}
        {now !== undefined && (
          <g className="chart-now">
            <line x1={x(now)} x2={x(now)} y1={TOP - 4} y2={height - BOTTOM} />
            <text x={x(now)} y={TOP - 6} textAnchor={now > pieces * 0.9 ? 'end' : 'middle'}>{nowWord}</text>
          </g>
        )}
      </svg>
      {over !== undefined && (
        <p className="chart-read figures" aria-hidden style={over > pieces / 2 ? { left: LEFT + 8 } : { right: RIGHT + 8 }}>{read(over)}</p>
      )}
    </div>
  );
}

interface Drawing {
  drawn: Drawn;
  x: (piece: number) => number;
  y: (value: number) => number;
  slot: number;
}

function Shape({ drawn, x, y, slot }: Drawing) {
  const style = { ['--tone' as string]: `var(--${drawn.tone})` };
  const middle = (piece: number) => x(piece) + slot / 2;
  if (drawn.kind === 'band') {
    return stretches(drawn.low.map((low, piece) => (drawn.high[piece] === undefined ? undefined : low))).map((stretch) => {
      const there = stretch.map((piece) => `${middle(piece)},${y(drawn.high[piece] ?? 0)}`);
      const back = [...stretch].reverse().map((piece) => `${middle(piece)},${y(drawn.low[piece] ?? 0)}`);
      return <polygon key={stretch[0]} className="chart-band" style={style} points={[...there, ...back].join(' ')} />;
    });
  }
  const value = (piece: number) => drawn.values[piece] ?? 0;
  if (drawn.kind === 'bars') {
    const thick = Math.min(28, slot * 0.72);
    return drawn.values.map((each, piece) =>
      each ? <rect key={piece} className="chart-bar" style={style} x={middle(piece) - thick / 2} width={thick} y={y(each)} height={y(0) - y(each)} rx={Math.min(2, thick / 4)} /> : null,
    );
  }
  const lines = stretches(drawn.values);
  if (drawn.kind === 'step') {
    return lines.map((stretch) => (
      <polyline key={stretch[0]} className="chart-line" style={style} points={stretch.flatMap((piece) => [`${x(piece)},${y(value(piece))}`, `${x(piece + 1)},${y(value(piece))}`]).join(' ')} />
    ));
  }
  return (
    <g style={style}>
      {drawn.kind === 'line' && lines.map((stretch) => (
        <polyline key={stretch[0]} className="chart-line" points={stretch.map((piece) => `${middle(piece)},${y(value(piece))}`).join(' ')} />
      ))}
      {lines.flat().map((piece) => <circle key={piece} className="chart-dot" cx={middle(piece)} cy={y(value(piece))} r={3} />)}
    </g>
  );
}

/** What the marks of a chart mean, in a line of small words. */
export function Legend({ drawn }: { drawn: readonly Drawn[] }) {
  return (
    <ul className="legend" aria-hidden>
      {drawn.map((each) => (
        <li key={each.name} className={`legend-${each.kind}`} style={{ ['--tone' as string]: `var(--${each.tone})` }}>{each.name}</li>
      ))}
    </ul>
  );
}

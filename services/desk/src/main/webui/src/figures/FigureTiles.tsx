import type { Metric } from '../api/types';
import { percent } from '../clock/clock';
import { heatOfLevel } from '../board/rows';
import { Figure } from '../shell/Figure';
import { useWords } from '../words/Words';
import { SHOWN, written, type Shown } from './values';

interface Props {
  whole: (metric: Shown) => Metric | undefined;
  org: string;
  zone: string | undefined;
  chosen: Shown;
  choose: (metric: Shown) => void;
}

/** Every figure of the interval at once; the name puts it on the chart, the number opens it. */
export function FigureTiles({ whole, org, zone, chosen, choose }: Props) {
  const { say, locale } = useWords();
  return (
    <ul className="tiles" aria-label={say('figures.chart')}>
      {SHOWN.map((metric) => {
        const figure = whole(metric);
        const target = figure?.target?.targetPercent;
        const heat = metric === 'service-level' ? heatOfLevel(figure?.value, target) : 'calm';
        const under =
          metric === 'service-level' && target !== undefined
            ? say('board.target', { percent: percent(target, locale) })
            : typeof figure?.denominator === 'number'
              ? say(figure.unit === 'seconds' ? 'figures.over' : 'board.metric.fraction', { numerator: figure.numerator ?? 0, denominator: figure.denominator })
              : figure ? say('board.metric.version', { version: figure.version }) : '–';
        return (
          <li key={metric} className={`tile ${heat} ${chosen === metric ? 'chosen' : ''}`}>
            <button type="button" className="tile-name" aria-pressed={chosen === metric} onClick={() => choose(metric)}>
              {say(`figures.${metric}`)}
            </button>
            <Figure metric={figure} name={say(`figures.${metric}`)} org={org} zone={zone}>
              <strong>{written(metric, figure?.value, locale)}</strong>
            </Figure>
            <span className="meta">{under}</span>
          </li>
        );
      })}
    </ul>
  );
}

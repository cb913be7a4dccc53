import type { SurveyShare } from '../api/types';
import { percent } from '../clock/clock';
import { useWords } from '../words/Words';

/** What customers said, in four figures; each says what it counts, of how many. */
export function SurveyTiles({ share }: { share: SurveyShare }) {
  const { say, locale } = useWords();
  const shown = (value: number | undefined) => (value === undefined ? '–' : percent(value, locale, 1));
  const count = (value: number) => new Intl.NumberFormat(locale, { useGrouping: 'always' }).format(value);
  return (
    <dl className="tiles survey-tiles">
      <Tile name={say('quality.invited')} value={count(share.invited)} what={say('quality.invited.what')} />
      <Tile name={say('quality.answered')} value={count(share.answered)} what={say('quality.answered.what')} />
      <Tile name={say('quality.response')} value={shown(share.responsePercent)} what={say('quality.of', { part: count(share.answered), whole: count(share.invited) })} why={say('quality.response.what')} />
      <Tile name={say('quality.csat')} value={shown(share.csatPercent)} what={say('quality.of', { part: count(share.satisfied), whole: count(share.answered) })} why={say('quality.csat.what')} />
    </dl>
  );
}

function Tile({ name, value, what, why }: { name: string; value: string; what: string; why?: string }) {
  return (
    <div className="tile">
      <dt className="tile-name">{name}</dt>
      <dd><strong>{value}</strong></dd>
      <dd className="meta">{what}</dd>
      {why && <dd className="meta">{why}</dd>}
    </div>
  );
}

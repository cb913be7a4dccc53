import { useWords } from '../words/Words';

/** A mark from 1 to 5 as figure, word and bar. */
export function Rating({ value }: { value: number }) {
  const { say } = useWords();
  const tone = value >= 4 ? 'high' : value === 3 ? 'middling' : 'low';
  return (
    <span className={`rating ${tone}`}>
      <strong>{value}</strong>
      <span className="rating-bar" aria-hidden>{[1, 2, 3, 4, 5].map((step) => <i key={step} className={step <= value ? 'on' : ''} />)}</span>
      <span className="unseen">{say('quality.rating.of')}</span>
    </span>
  );
}

import type { FormQuestion, Judgement } from '../api/types';
import { percent } from '../clock/clock';
import { Cap } from '../shell/parts';
import { useWords } from '../words/Words';
import { SCALES, type Part } from './score';

interface Props {
  number: number;
  question: FormQuestion;
  judgement: Judgement | undefined;
  part: Part | undefined;
  current: boolean;
  writes: boolean;
  choose: () => void;
  put: (judgement: Judgement) => void;
}

/** One question: its weight, its answers with their keys, and why. */
export function QuestionLine({ number, question, judgement, part, current, writes, choose, put }: Props) {
  const { say, locale } = useWords();
  const points = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  const wordOf = (value: number) => (question.scale === 'YES_NO' ? say(value === 1 ? 'quality.yes' : 'quality.no') : String(value));
  const options: (number | null)[] = [...SCALES[question.scale], null];
  const chosen = (value: number | null) => judgement !== undefined && (judgement.value ?? null) === value;
  return (
    <li className={current ? 'question current' : 'question'} aria-current={current ? 'step' : undefined} onFocus={choose}>
      <span className="question-number" aria-hidden>{number}</span>
      <div className="question-asked">
        <p id={`question-${question.id}`}>{question.text}</p>
        <p className="meta">
          {say('quality.weight', { percent: percent(question.weight, locale) })}
          {question.critical && <strong className="loud breach"> · {say('quality.critical')}</strong>}
          {part && ` · ${say('quality.points', { points: points(part.points), weight: points(part.weight) })}`}
        </p>
      </div>
      <div className="options" role="radiogroup" aria-labelledby={`question-${question.id}`}>
        {options.map((value, index) => (
          <button
            key={String(value)}
            type="button"
            role="radio"
            aria-checked={chosen(value)}
            aria-label={value === null ? say('quality.not-applicable') : wordOf(value)}
            disabled={!writes}
            className={chosen(value) ? 'option chosen' : 'option'}
            onClick={() => put({ ...judgement, questionId: question.id, value })}
          >
            {current && <Cap>{value === null ? 0 : index + 1}</Cap>} {value === null ? say('quality.not-applicable.short') : question.scale === 'YES_NO' || !current ? wordOf(value) : ''}
          </button>
        ))}
      </div>
      {(current || judgement?.comment) && (
        <textarea
          className="question-comment"
          rows={1}
          readOnly={!writes}
          maxLength={1000}
          aria-label={say('quality.comment.of', { question: question.text })}
          placeholder={say('quality.comment')}
          value={judgement?.comment ?? ''}
          onChange={(event) => judgement && put({ ...judgement, comment: event.target.value || null })}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          disabled={!judgement}
        />
      )}
    </li>
  );
}

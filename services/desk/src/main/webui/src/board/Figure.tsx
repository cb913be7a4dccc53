import { Popover } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Metric } from '../api/types';
import { exact, timeOfDay } from '../clock/clock';
import { useWords } from '../words/Words';

/** A number that says what it is: hover or focus shows its definition, interval and time of data. */
export function Figure({ metric, name, children }: { metric: Metric | undefined; name: string; children: ReactNode }) {
  const { say, locale } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} width={320} position="bottom-start" shadow="md" withinPortal>
      <Popover.Target>
        <button
          type="button"
          className="figure"
          aria-expanded={open}
          onMouseEnter={() => setOpen(true)}
          onMouseLeave={() => setOpen(false)}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
          onClick={() => setOpen(true)}
        >
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <div className="definition">
          <h3>{name}</h3>
          {metric ? (
            <>
              <p>{definitionIn(metric.definition, locale)}</p>
              {typeof metric.denominator === 'number' && metric.numerator !== undefined && (
                <p className="figures">{say('board.metric.fraction', { numerator: metric.numerator, denominator: metric.denominator })}</p>
              )}
              <p className="meta">
                {say('board.metric.version', { version: metric.version })} ·{' '}
                {say('board.metric.interval', { from: timeOfDay(metric.from, locale), to: timeOfDay(metric.to, locale) })}
                {metric.asOf && (
                  <>
                    {' · '}
                    <time dateTime={metric.asOf} title={exact(metric.asOf, locale)}>
                      {say('board.metric.as-of', { time: timeOfDay(metric.asOf, locale, undefined, true) })}
                    </time>
                  </>
                )}
              </p>
            </>
          ) : (
            <p>{say('board.metric.none')}</p>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** A definition may come in one language or in both. */
export function definitionIn(definition: unknown, locale: string): string {
  if (typeof definition === 'string') return definition;
  if (definition === null || typeof definition !== 'object') return '';
  const words = definition as Record<string, unknown>;
  const language = locale.slice(0, 2);
  if (typeof words[language] === 'string') return words[language];
  const sentence = [words['numerator'], words['denominator']].map((part) => definitionIn(part, locale)).filter(Boolean).join(' / ');
  return [sentence, definitionIn(words['inclusions'], locale)].filter(Boolean).join('. ');
}

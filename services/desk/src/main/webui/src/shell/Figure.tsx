import { Popover } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Metric } from '../api/types';
import { exact, timeOfDay } from '../clock/clock';
import { useWords } from '../words/Words';
import { Cap } from './parts';

interface Props {
  metric: Metric | undefined;
  name: string;
  /** Through whose eyes: the contacts behind the figure are asked of this organisation. */
  org: string;
  zone: string | undefined;
  children: ReactNode;
}

/**
 * A number that says what it is: hover or focus shows its definition, interval and time of data, Enter or a click leads
 * to the contacts it was made of.
 */
export function Figure({ metric, name, org, zone, children }: Props) {
  const { say, locale } = useWords();
  const [open, setOpen] = useState(false);
  const ways = {
    className: 'figure',
    onMouseEnter: () => setOpen(true),
    onMouseLeave: () => setOpen(false),
    onFocus: () => setOpen(true),
    onBlur: () => setOpen(false),
    onKeyDown: (event: { key: string }) => event.key === 'Escape' && setOpen(false),
  };
  return (
    <Popover opened={open} onChange={setOpen} width={320} position="bottom-start" shadow="md" withinPortal transitionProps={{ duration: 0 }}>
      <Popover.Target>
        {metric ? (
          <Link to="/figures/$org/$metric" params={{ org, metric: metric.metric }} search={asked(metric)} {...ways}>
            {children}
          </Link>
        ) : (
          <button type="button" {...ways}>{children}</button>
        )}
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <div className="definition">
          <h3>{name}</h3>
          {metric ? (
            <>
              <p>{definitionIn(metric.definition, locale)}</p>
              {typeof metric.denominator === 'number' && metric.numerator !== undefined && (
                <p className="figures">{fraction(metric, say)}</p>
              )}
              <p className="meta">
                {say('board.metric.version', { version: metric.version })} · {intervalOf(metric, zone, locale, say)}
                {metric.asOf && (
                  <>
                    {' · '}
                    <time dateTime={metric.asOf} title={exact(metric.asOf, locale, zone)}>
                      {say('board.metric.as-of', { time: timeOfDay(metric.asOf, locale, zone, true) })}
                    </time>
                  </>
                )}
              </p>
              <p className="meta">
                <Cap>{say('key.enter')}</Cap> {say('figure.behind')}
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

type Say = ReturnType<typeof useWords>['say'];

/** What was counted over what; a mean's seconds are told as such. */
export function fraction(metric: Metric, say: Say): string {
  const values = { numerator: metric.numerator ?? 0, denominator: metric.denominator ?? 0 };
  return say(metric.unit === 'seconds' ? 'figure.mean' : 'board.metric.fraction', values);
}

/** The interval in the tenant's own zone; days are named where it is not within one. */
export function intervalOf(metric: Pick<Metric, 'from' | 'to'>, zone: string | undefined, locale: string, say: Say): string {
  const long = Date.parse(metric.to) - Date.parse(metric.from) > 25 * 3_600_000;
  const day = (at: number) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...(zone ? { timeZone: zone } : {}) }).format(at);
  const [from, to] = [Date.parse(metric.from), Date.parse(metric.to)];
  // The end itself is outside: midnight belongs to the day that ends there.
  const [first, last] = [day(from), day(to - 1)];
  if (long) return say('figure.interval', { from: first, to: last });
  const time = (at: number) => timeOfDay(at, locale, zone);
  return say('figure.interval', { from: `${first}, ${time(from)}`, to: first === last ? time(to) : `${last}, ${time(to)}` });
}

/** The question that leads to the same contacts as the figure. */
export function asked(metric: Metric): { tenant?: string; queue?: string; from: string; to: string; version: number } {
  return {
    ...(metric.tenant ? { tenant: metric.tenant } : {}),
    ...(metric.queue ? { queue: metric.queue } : {}),
    from: metric.from,
    to: metric.to,
    version: Number(metric.version),
  };
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

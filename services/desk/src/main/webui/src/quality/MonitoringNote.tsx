import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Monitoring, Organisation } from '../api/types';
import { beginOf } from '../figures/days';
import { useWords } from '../words/Words';

interface Props {
  place: Organisation;
  monitoring: Monitoring;
}

/** Whether single people's work may be looked at here; where it may not, why, and who can change it. */
export function MonitoringNote({ place, monitoring }: Props) {
  const { say, locale } = useWords();
  const day = (at: string) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', ...(place.timeZone ? { timeZone: place.timeZone } : {}) }).format(new Date(beginOf(at, place.timeZone)));
  if (monitoring.authorised) {
    const { since, until } = monitoring;
    return (
      <p className="monitoring on">
        <IconEye size={16} stroke={1.75} aria-hidden />
        <strong>{say('monitored.on')}</strong>
        <span className="soft">{[since && say('monitored.since', { day: day(since) }), until && say('quality.monitoring.until', { day: day(until) })].filter(Boolean).join(' ')}</span>
      </p>
    );
  }
  return (
    <section className="monitoring off" aria-labelledby="monitoring-off">
      <IconEyeOff size={20} stroke={1.75} aria-hidden />
      <div>
        <h2 id="monitoring-off">{say('quality.monitoring.off', { tenant: place.name })}</h2>
        <p>{say('quality.monitoring.off.text')}</p>
        <p className="failure-ways">
          {place.roles.includes('admin') && <Link to="/admin/$org/$section" params={{ org: place.id, section: 'country' }}>{say('quality.monitoring.country')}</Link>}
          <a href="/problems/monitoring-not-authorised" target="_blank" rel="noreferrer">{say('problem.page')}</a>
        </p>
      </div>
    </section>
  );
}

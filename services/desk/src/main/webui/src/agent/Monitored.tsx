import { IconEye } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { monitoringOf } from '../api/questions';
import { shortDay } from '../clock/clock';
import { serverNow } from '../clock/serverTime';
import { useDesk } from '../session/Desk';
import { useWords } from '../words/Words';

/** Tells whoever works for this tenant that their work may be looked at; where it may not, there is nothing to say. */
export function Monitored({ tenant }: { tenant: string }) {
  const { api } = useDesk();
  const { say, locale } = useWords();
  const { data } = useQuery(monitoringOf(api, tenant));
  if (!data?.authorised) return null;
  const since = data.since ? say('monitored.since', { day: shortDay(data.since, serverNow(), locale) }) : '';
  return (
    <span className="monitored" title={say('monitored.why')}>
      <IconEye size={16} stroke={1.75} aria-hidden />
      <span>{say('monitored.on')}</span>
      {since && <span className="monitored-since">{since}</span>}
      <span className="unseen">{say('monitored.why')}</span>
    </span>
  );
}

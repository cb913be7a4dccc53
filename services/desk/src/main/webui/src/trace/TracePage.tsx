import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ConnectionState, Me } from '../agent/TopBar';
import { traceOf } from '../api/questions';
import { timeOfDay } from '../clock/clock';
import { useDesk } from '../session/Desk';
import { Bones, Empty, Failure } from '../shell/States';
import { tenantStyle } from '../shell/parts';
import { useWords } from '../words/Words';

/** What an event says, without the ids and times that stand in the other columns. */
function detailOf(detail: unknown): string {
  if (typeof detail === 'string') return detail;
  if (detail === null || typeof detail !== 'object') return '';
  return Object.entries(detail)
    .flatMap(([name, value]) => {
      if (value !== null && typeof value === 'object') return detailOf(value) || [];
      return /(Id|At)$/.test(name) ? [] : `${name} ${String(value)}`;
    })
    .join(', ');
}

/** Every step of one contact through the house, with its milliseconds. */
export function TracePage() {
  const { api, organisation } = useDesk();
  const { say, locale } = useWords();
  const { org, contactId } = useParams({ from: '/traces/$org/$contactId' });
  const trace = useQuery(traceOf(api, org, contactId));
  const steps = trace.data ?? [];
  const total = steps.at(-1)?.ms ?? 0;
  const tenant = organisation(org);
  return (
    <div className="board">
      <header className="topbar board-bar">
        <div className="topbar-left">
          <Link to="/" className="logo" aria-label={say('app.name')}>
            <img src="/mark.svg" alt="" width={24} height={24} />
          </Link>
          <strong>{say('app.trace')}</strong>
        </div>
        <div className="topbar-right">
          <ConnectionState />
          <Me />
        </div>
      </header>
      <main className="board-main" id="content">
        <div className="board-head">
          <div className="tenant" style={tenantStyle(tenant)}>
            <h1>{say('trace.title')}</h1>
            <p className="meta">
              <strong className="tenant-name">{tenant.name}</strong> · {contactId}
            </p>
          </div>
          <p className="meta">{say('trace.subtitle', { count: steps.length, total: say('trace.ms', { ms: total }) })}</p>
        </div>
        {trace.isError && <Failure error={trace.error} retry={() => void trace.refetch()} />}
        <section className="panel">
          {trace.isPending ? (
            <Bones lines={8} height={20} />
          ) : steps.length === 0 && !trace.isError ? (
            <Empty title={say('trace.empty')} />
          ) : (
            <div className="scroll-x" tabIndex={0} role="region" aria-label={say('trace.title')}>
              <table className="grid trace">
                <thead>
                  <tr>
                    <th scope="col">{say('trace.col.at')}</th>
                    <th scope="col" className="right">{say('trace.col.ms')}</th>
                    <th scope="col">{say('trace.col.service')}</th>
                    <th scope="col">{say('trace.col.event')}</th>
                    <th scope="col" className="right">{say('trace.col.relay')}</th>
                    <th scope="col">{say('trace.col.detail')}</th>
                  </tr>
                </thead>
                <tbody>
                  {steps.map((step) => (
                    <tr key={step.id + step.event}>
                      <td className="figures">{timeOfDay(step.at, locale, tenant.timeZone, true)}</td>
                      <td className="right figures">{say('trace.ms', { ms: step.ms })}</td>
                      <td>{step.service}</td>
                      <th scope="row">{step.event}</th>
                      <td className="right figures">{step.relayMs === undefined || step.relayMs === null ? '–' : say('trace.ms', { ms: step.relayMs })}</td>
                      <td className="soft">{detailOf(step.detail)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </section>
      </main>
    </div>
  );
}

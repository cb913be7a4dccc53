import type { Alert } from '../api/types';
import { span } from '../clock/clock';
import { useDesk } from '../session/Desk';
import type { Column } from '../shell/DataTable';
import { useWords } from '../words/Words';
import { Register, type Part } from './Registers';
import { When } from './When';

/** Rules that watch figures, and which of them are firing now. */
export function Alerts(part: Part) {
  const { organisation } = useDesk();
  const { say, sayIfKnown, locale } = useWords();
  const metric = (alert: Alert) => sayIfKnown(`board.metric.${alert.metric}`, alert.metric);
  const number = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);
  const rule = (alert: Alert) => say(`admin.alert.${alert.comparison}`, { metric: metric(alert), threshold: number(alert.threshold) });
  const queue = (alert: Alert) =>
    alert.queueId === undefined ? say('admin.alert.all') : alert.queueTenant ? `${organisation(alert.queueTenant).name}, ${alert.queueId}` : alert.queueId;
  const columns: Column<Alert>[] = [
    { id: 'name', head: say('admin.col.name'), value: (alert) => alert.name },
    { id: 'state', head: say('admin.col.state'), value: (alert) => say(`admin.alert.${alert.state}`), cell: (alert) => <span className={alert.state === 'firing' ? 'loud breach' : undefined}>{say(`admin.alert.${alert.state}`)}</span> },
    { id: 'since', head: say('admin.col.since'), value: (alert) => alert.since, cell: (alert) => <When at={alert.since} /> },
    { id: 'rule', head: say('admin.col.rule'), value: rule },
    { id: 'version', head: '', fileOnly: true, value: (alert) => alert.version },
    { id: 'queue', head: say('admin.col.queue'), value: queue },
    { id: 'windowSeconds', head: say('admin.col.window'), right: true, value: (alert) => alert.windowSeconds, cell: (alert) => span(alert.windowSeconds * 1000) },
    { id: 'value', head: say('admin.col.value'), right: true, value: (alert) => alert.value, cell: (alert) => (alert.value === undefined ? '–' : number(alert.value)) },
  ];
  return <Register {...part} name="alerts" word="admin.alerts" columns={columns} keyOf={(alert) => alert.id} text={(alert) => `${alert.name} ${rule(alert)} ${queue(alert)} ${say(`admin.alert.${alert.state}`)}`} />;
}

import type { Metric } from '../api/types';
import { percent } from '../clock/clock';
import { LevelBar } from '../board/QueueTable';
import { heatOfLevel } from '../board/rows';
import { useDesk } from '../session/Desk';
import { DataTable, type Column } from '../shell/DataTable';
import { Figure } from '../shell/Figure';
import { tenantStyle } from '../shell/parts';
import { useWords } from '../words/Words';
import { SHOWN, written } from './values';

interface Row {
  key: string;
  tenant: string;
  queue: string;
  of: Map<string, Metric>;
}

interface Props {
  figures: readonly Metric[];
  org: string;
  zone: string | undefined;
  nameOf: (tenant: string, queue: string) => string;
  chosen: string | undefined;
  choose: (queue: string | undefined) => void;
  file: string;
}

/** The same figures, one row a queue, each beside what the contract promises. */
export function QueueFigures({ figures, org, zone, nameOf, chosen, choose, file }: Props) {
  const { organisation } = useDesk();
  const { say, locale } = useWords();
  const rows = new Map<string, Row>();
  for (const figure of figures) {
    const [tenant, queue] = [figure.tenant ?? org, figure.queue ?? ''];
    const key = `${tenant}/${queue}`;
    const row = rows.get(key) ?? { key, tenant, queue, of: new Map<string, Metric>() };
    row.of.set(figure.metric, figure);
    rows.set(key, row);
  }
  const columns: Column<Row>[] = [
    {
      id: 'queue',
      head: say('board.col.queue'),
      value: (row) => nameOf(row.tenant, row.queue),
      cell: (row) => (
        <>
          <span className="row-edge" aria-hidden />
          <span className="two-lines">
            <span className="cut">{nameOf(row.tenant, row.queue)}</span>
            <span className="meta cut">{organisation(row.tenant).name}</span>
          </span>
        </>
      ),
    },
    { id: 'tenant', head: '', fileOnly: true, value: (row) => row.tenant },
    {
      id: 'promise',
      head: say('figures.col.promise'),
      value: (row) => row.of.get('service-level')?.target?.targetPercent,
      cell: (row) => {
        const target = row.of.get('service-level')?.target;
        return target ? <span className="figures">{say('figures.promise', { percent: percent(target.targetPercent, locale), seconds: target.withinSeconds })}</span> : '–';
      },
    },
    { id: 'withinSeconds', head: '', fileOnly: true, value: (row) => row.of.get('service-level')?.target?.withinSeconds },
    ...SHOWN.flatMap((metric): Column<Row>[] => [
      {
        id: metric,
        head: say(`figures.col.${metric}`),
        right: metric !== 'service-level',
        value: (row) => row.of.get(metric)?.value,
        cell: (row) => {
          const figure = row.of.get(metric);
          const target = figure?.target?.targetPercent;
          return (
            <Figure metric={figure} name={say(`figures.${metric}`)} org={org} zone={zone}>
              {metric === 'service-level' ? <LevelBar value={figure?.value ?? undefined} target={target} heat={heatOfLevel(figure?.value, target)} /> : written(metric, figure?.value, locale)}
            </Figure>
          );
        },
      },
      { id: `${metric}-numerator`, head: '', fileOnly: true, value: (row) => row.of.get(metric)?.numerator },
      { id: `${metric}-denominator`, head: '', fileOnly: true, value: (row) => row.of.get(metric)?.denominator },
      { id: `${metric}-version`, head: '', fileOnly: true, value: (row) => row.of.get(metric)?.version },
    ]),
  ];
  return (
    <section className="panel" aria-labelledby="by-queue-title">
      <header className="panel-head">
        <h2 id="by-queue-title">{say('figures.by-queue')}</h2>
        <span className="meta">{say('figures.same')}</span>
      </header>
      <DataTable
        label={say('figures.by-queue')}
        className="queues"
        file={file}
        columns={columns}
        rows={[...rows.values()].sort((a, b) => a.key.localeCompare(b.key))}
        keyOf={(row) => row.key}
        chosen={chosen ?? ''}
        open={(row) => choose(row.key === chosen ? undefined : row.key)}
        look={(row) => ({ className: 'tenant', style: tenantStyle(organisation(row.tenant)) })}
      />
    </section>
  );
}

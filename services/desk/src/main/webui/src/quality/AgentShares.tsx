import type { SurveySummary } from '../api/types';
import { percent } from '../clock/clock';
import { DataTable, type Column } from '../shell/DataTable';
import { useWords } from '../words/Words';

type Row = SurveySummary['agents'][number];

/** The same figures agent by agent, each with how many it rests on. */
export function AgentShares({ org, rows, agentName }: { org: string; rows: readonly Row[]; agentName: (id: string) => string }) {
  const { say, locale } = useWords();
  const share = (value: number | undefined, part: number, whole: number) =>
    value === undefined ? '–' : <><strong>{percent(value, locale, 1)}</strong> <span className="meta">{say('quality.of', { part, whole })}</span></>;
  const columns: Column<Row>[] = [
    { id: 'agent', head: say('quality.col.agent'), value: (row) => (row.agentId ? agentName(row.agentId) : say('quality.nobody')) },
    { id: 'invited', head: say('quality.invited'), right: true, value: (row) => row.figures.invited },
    { id: 'response', head: say('quality.response'), right: true, value: (row) => row.figures.responsePercent, cell: ({ figures }) => share(figures.responsePercent, figures.answered, figures.invited) },
    { id: 'csat', head: say('quality.csat'), right: true, value: (row) => row.figures.csatPercent, cell: ({ figures }) => share(figures.csatPercent, figures.satisfied, figures.answered) },
    { id: 'answered', head: '', fileOnly: true, value: (row) => row.figures.answered },
    { id: 'satisfied', head: '', fileOnly: true, value: (row) => row.figures.satisfied },
  ];
  return <DataTable label={say('quality.by-agent')} file={`${org}-by-agent.csv`} columns={columns} rows={rows} keyOf={(row) => row.agentId ?? ''} />;
}

import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { agentStatusOf, figuresOf, peopleOf, queuesOf, queueStatusOf } from '../api/questions';
import type { AgentStatus, Organisation } from '../api/types';
import { useDesk } from '../session/Desk';
import { byDistance, byNeed, people, queueRows, type QueueRow } from './rows';

/** The floor as it stands: every queue and every person in sight, alive by the socket's hints. */
export interface Floor {
  tenants: Organisation[];
  supervised: Organisation[];
  rows: QueueRow[];
  team: AgentStatus[];
  online: AgentStatus[];
  nameOf: (personId: string | undefined) => string | undefined;
  asOf?: string;
  /** The tenants' zone where they share one. */
  zone: string | undefined;
  failure?: { error: Error | null; refetch: () => unknown };
  loading: boolean;
  loadingTeam: boolean;
}

export function useFloor(): Floor {
  const { api, where } = useDesk();
  const tenants = where('supervisor', 'admin', 'client', 'planner', 'quality').filter((each) => each.kind === 'tenant');
  const supervised = where('supervisor', 'admin', 'planner', 'quality');
  const statuses = useQueries({ queries: tenants.map((each) => queueStatusOf(api, each.id)) });
  const queues = useQueries({ queries: tenants.map((each) => queuesOf(api, each.id)) });
  const figures = useQueries({ queries: tenants.map((each) => figuresOf(api, each.id)) });
  const agents = useQueries({ queries: supervised.map((each) => agentStatusOf(api, each.id)) });
  const names = useQueries({ queries: supervised.map((each) => peopleOf(api, each.id)) });

  const rows = tenants
    .flatMap((tenant, index) => queueRows(tenant, statuses[index]?.data ?? [], queues[index]?.data ?? [], figures[index]?.data ?? []))
    .sort(byDistance);
  const known = useMemo(() => new Map(names.flatMap((each) => each.data ?? []).map((each) => [each.id, each.name])), [names]);
  const team = people(agents.map((each) => each.data ?? [])).map((each) => {
    const name = each.name ?? known.get(each.personId);
    return { ...each, ...(name ? { name } : {}) };
  });
  const asOf = figures.flatMap((each) => each.data ?? []).map((each) => each.asOf).filter((each) => typeof each === 'string').sort().at(-1);
  const failure = [...statuses, ...figures, ...agents].find((each) => each.isError);
  const zones = new Set(tenants.map((each) => each.timeZone));
  return {
    tenants,
    supervised,
    rows,
    team,
    online: team.filter((each) => each.state !== 'offline' || (each.contacts ?? []).length > 0).sort(byNeed),
    nameOf: (id) => (id ? (team.find((each) => each.personId === id)?.name ?? known.get(id)) : undefined),
    ...(asOf ? { asOf } : {}),
    zone: zones.size === 1 ? tenants[0]?.timeZone : undefined,
    ...(failure ? { failure } : {}),
    loading: statuses.some((each) => each.isPending),
    loadingTeam: agents.some((each) => each.isPending),
  };
}

import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Api } from './client';
import { askFrom, merged } from './messages';
import { Problem } from './problem';
import type {
  AgentStatus,
  Case,
  Contact,
  ContactFile,
  Customer,
  Disposition,
  Message,
  Metric,
  MyWork,
  PresenceState,
  Queue,
  QueueStatus,
  Receipt,
  TimelineEntry,
  TraceStep,
} from './types';

/** Hints from the socket make answers stale at once; these slow repeats only catch what a lost line missed. */
const SAFETY = 20_000;
const SLOW = 60_000;
const REFERENCE = 5 * 60_000;

export const workOf = (api: Api) =>
  queryOptions({
    queryKey: ['work'],
    queryFn: ({ signal }) => api.call<MyWork>('/me/work', { signal }),
    refetchInterval: SAFETY,
  });

export const messagesOf = (api: Api, queries: QueryClient, tenant: string, conversationId: string) =>
  queryOptions({
    queryKey: ['messages', tenant, conversationId],
    queryFn: async ({ signal, queryKey }) => {
      const known = queries.getQueryData<Message[]>(queryKey);
      const path = `/${tenant}/conversations/${conversationId}/messages`;
      return merged(known, await api.list<Message>(path, signal, 100, 'after', String(askFrom(known))));
    },
    refetchInterval: SAFETY,
  });

export const contactOf = (api: Api, tenant: string, contactId: string) =>
  queryOptions({
    queryKey: ['contact', tenant, contactId],
    queryFn: ({ signal }) => api.call<Contact>(`/${tenant}/contacts/${contactId}`, { signal }),
    staleTime: SLOW,
    retry: false,
  });

/** The file appears a moment after the contact: until then "not found" only means "not yet". */
export const fileOf = (api: Api, tenant: string, contactId: string) =>
  queryOptions({
    queryKey: ['file', tenant, contactId],
    queryFn: async ({ signal }) => {
      try {
        return await api.call<ContactFile>(`/${tenant}/contact-files/${contactId}`, { signal });
      } catch (failure) {
        if (failure instanceof Problem && failure.status === 404) return null;
        throw failure;
      }
    },
    refetchInterval: (query) => (query.state.data ? false : 3_000),
    staleTime: SLOW,
  });

export const customerOf = (api: Api, tenant: string, id: string | undefined) =>
  queryOptions({
    queryKey: ['customer', tenant, id ?? ''],
    queryFn: ({ signal }) => api.call<Customer>(`/${tenant}/customers/${id}`, { signal }),
    enabled: id !== undefined,
    staleTime: SLOW,
  });

export const caseOf = (api: Api, tenant: string, id: string | undefined) =>
  queryOptions({
    queryKey: ['case', tenant, id ?? ''],
    queryFn: ({ signal }) => api.call<Case>(`/${tenant}/cases/${id}`, { signal }),
    enabled: id !== undefined,
    staleTime: SLOW,
  });

export const timelineOf = (api: Api, tenant: string, customerId: string | undefined) =>
  queryOptions({
    queryKey: ['timeline', tenant, customerId ?? ''],
    queryFn: ({ signal }) => api.list<TimelineEntry>(`/${tenant}/customers/${customerId}/timeline`, signal, 4, 'before'),
    enabled: customerId !== undefined,
    refetchInterval: SLOW,
  });

const BATCH = 50;

/** Bodies of messages in other conversations, as the timeline only refers to them. */
export const bodiesOf = (api: Api, tenant: string, ids: readonly string[]) =>
  queryOptions({
    queryKey: ['bodies', tenant, ...ids],
    queryFn: async ({ signal }) => {
      const batches: Promise<Message[]>[] = [];
      for (let from = 0; from < ids.length; from += BATCH) {
        const some = ids.slice(from, from + BATCH).join(',');
        batches.push(api.list<Message>(`/${tenant}/messages?ids=${some}`, signal));
      }
      return (await Promise.all(batches)).flat();
    },
    enabled: ids.length > 0,
    staleTime: REFERENCE,
    placeholderData: keepPreviousData,
  });

export const queueOf = (api: Api, tenant: string, id: string) =>
  queryOptions({
    queryKey: ['queue', tenant, id],
    queryFn: ({ signal }) => api.call<Queue>(`/${tenant}/queues/${id}`, { signal }),
    staleTime: REFERENCE,
  });

export const queuesOf = (api: Api, tenant: string) =>
  queryOptions({
    queryKey: ['queue', tenant],
    queryFn: ({ signal }) => api.list<Queue>(`/${tenant}/queues`, signal, 10),
    staleTime: REFERENCE,
  });

export const dispositionsOf = (api: Api, tenant: string) =>
  queryOptions({
    queryKey: ['dispositions', tenant],
    queryFn: ({ signal }) => api.list<Disposition>(`/${tenant}/dispositions`, signal, 10),
    staleTime: REFERENCE,
  });

export const receiptOf = (api: Api, tenant: string, offerId: string) =>
  queryOptions({
    queryKey: ['receipt', tenant, offerId],
    queryFn: ({ signal }) => api.call<Receipt>(`/${tenant}/offers/${offerId}/receipt`, { signal }),
    staleTime: REFERENCE,
    retry: false,
  });

export const customersFound = (api: Api, tenant: string, words: string) =>
  queryOptions({
    queryKey: ['found', tenant, words],
    queryFn: ({ signal }) => {
      const by = words.includes('@') ? 'identity' : 'q';
      return api.list<Customer>(`/${tenant}/customers?${by}=${encodeURIComponent(words)}`, signal);
    },
    enabled: words.length >= 3,
    staleTime: 30_000,
    retry: false,
  });

export const queueStatusOf = (api: Api, organisation: string) =>
  queryOptions({
    queryKey: ['queues', organisation],
    queryFn: ({ signal }) => api.list<QueueStatus>(`/${organisation}/queue-status`, signal, 10),
    refetchInterval: SAFETY,
  });

export const agentStatusOf = (api: Api, organisation: string) =>
  queryOptions({
    queryKey: ['agents', organisation],
    queryFn: async ({ signal }) => {
      type Said = Omit<AgentStatus, 'state'> & { state?: PresenceState; presence?: PresenceState };
      const said = await api.list<Said>(`/${organisation}/agent-status`, signal, 10);
      return said.map((each): AgentStatus => ({ ...each, state: each.presence ?? each.state ?? 'offline' }));
    },
    refetchInterval: SAFETY,
  });

export const figuresOf = (api: Api, tenant: string) =>
  queryOptions({
    queryKey: ['figures', tenant],
    queryFn: ({ signal }) => api.list<Metric>(`/${tenant}/metrics`, signal),
    refetchInterval: SAFETY,
  });

export const peopleOf = (api: Api, organisation: string) =>
  queryOptions({
    queryKey: ['people', organisation],
    queryFn: ({ signal }) => api.list<{ id: string; name: string }>(`/${organisation}/people`, signal, 10),
    staleTime: REFERENCE,
    retry: false,
  });

export const traceOf = (api: Api, organisation: string, contactId: string) =>
  queryOptions({
    queryKey: ['trace', organisation, contactId],
    queryFn: ({ signal }) => api.list<TraceStep>(`/${organisation}/traces/${contactId}`, signal, 10),
    refetchInterval: SAFETY,
  });

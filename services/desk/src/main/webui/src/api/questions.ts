import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { query, type Behind } from '../figures/asked';
import type { Api } from './client';
import { askFrom, merged } from './messages';
import { Problem } from './problem';
import type {
  AgentStatus,
  Article,
  ArticleLine,
  Case,
  Contact,
  ContactFile,
  Customer,
  Disposition,
  Look,
  Meaning,
  Message,
  Metric,
  Monitoring,
  MyWork,
  Part,
  PresenceState,
  Queue,
  QueueStatus,
  Receipt,
  Series,
  Suggestion,
  Template,
  TimelineEntry,
  TraceStep,
  Work,
  WorkingProfile,
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

/** Every figure of every queue; over today where no interval is asked for. */
export const figuresOf = (api: Api, organisation: string, span?: { from: string; to: string }) =>
  queryOptions({
    queryKey: ['figures', organisation, 'queues', span?.from ?? '', span?.to ?? ''],
    queryFn: ({ signal }) => api.list<Metric>(`/${organisation}/metrics${query({ ...span })}`, signal),
    refetchInterval: SAFETY,
    placeholderData: keepPreviousData,
  });

/** One figure piece by piece of its interval. */
export const seriesOf = (api: Api, organisation: string, metric: string, asked: { tenant?: string; queue?: string; from?: string; to?: string; step: string }) =>
  queryOptions({
    queryKey: ['series', organisation, metric, JSON.stringify(asked)],
    queryFn: ({ signal }) => api.call<Series>(`/${organisation}/metrics/${metric}/series${query({ ...asked })}`, { signal }),
    refetchInterval: SLOW,
    placeholderData: keepPreviousData,
  });

export const figureOf = (api: Api, organisation: string, metric: string, asked: Behind) =>
  queryOptions({
    queryKey: ['figures', organisation, 'one', metric, JSON.stringify(asked)],
    queryFn: ({ signal }) => api.call<Metric>(`/${organisation}/metrics/${metric}${query({ ...asked })}`, { signal }),
    refetchInterval: SAFETY,
    placeholderData: keepPreviousData,
  });

/** The contacts a figure was made of. */
export const behindFigure = (api: Api, organisation: string, metric: string, asked: Behind) =>
  queryOptions({
    queryKey: ['behind', organisation, metric, JSON.stringify(asked)],
    queryFn: ({ signal }) => api.list<Part>(`/${organisation}/metrics/${metric}/contacts${query({ ...asked })}`, signal, 40),
    staleTime: SAFETY,
    placeholderData: keepPreviousData,
  });

export const meaningsOf = (api: Api, organisation: string) =>
  queryOptions({
    queryKey: ['meanings', organisation],
    queryFn: ({ signal }) => api.list<Meaning>(`/${organisation}/metric-definitions`, signal),
    staleTime: REFERENCE,
  });

/** A register of governance or channels, whole: who may read it reads all of it. */
export const registerOf = <Row>(api: Api, organisation: string, name: string) =>
  queryOptions({
    queryKey: ['register', organisation, name],
    queryFn: ({ signal }) => api.list<Row>(`/${organisation}/${name}`, signal, 40),
    staleTime: SLOW,
    retry: (failures, error) => !(error instanceof Problem) && failures < 2,
  });

export const lookOf = (api: Api, organisation: string) =>
  queryOptions({
    queryKey: ['register', organisation, 'organisation'],
    queryFn: ({ signal }) => api.call<Look>(`/${organisation}/organisation`, { signal }),
    staleTime: SLOW,
  });

const STANDING = ['waiting', 'offered', 'assigned', 'wrapping', 'parked'] as const;

/** The contacts that stand in a queue or are held from it, who waits first. */
export const standingIn = (api: Api, tenant: string, queue: string) =>
  queryOptions({
    queryKey: ['queues', tenant, 'standing', queue],
    queryFn: async ({ signal }) =>
      (await Promise.all(STANDING.map((state) => api.list<Work>(`/${tenant}/work${query({ state, queue })}`, signal)))).flat(),
    refetchInterval: SAFETY,
  });

export const profileOf = (api: Api, vendor: string, personId: string) =>
  queryOptions({
    queryKey: ['agents', vendor, 'profile', personId],
    queryFn: ({ signal }) => api.call<WorkingProfile>(`/${vendor}/agents/${personId}`, { signal }),
    retry: false,
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

/** Which articles answer a text; the house keeps nothing of it. */
export const suggestionsOf = (api: Api, tenant: string, text: string) =>
  queryOptions({
    queryKey: ['suggestions', tenant, text],
    queryFn: async ({ signal }) => (await api.call<{ items: Suggestion[] }>(`/${tenant}/suggestions`, { method: 'POST', body: { text, limit: 3 }, signal })).items,
    enabled: text !== '',
    staleTime: REFERENCE,
    retry: false,
    placeholderData: keepPreviousData,
  });

export const articlesFound = (api: Api, tenant: string, words: string) =>
  queryOptions({
    queryKey: ['articles', tenant, words],
    queryFn: ({ signal }) => api.list<ArticleLine>(`/${tenant}/articles${query({ q: words })}`, signal),
    enabled: words.length >= 2,
    staleTime: SLOW,
    retry: false,
    placeholderData: keepPreviousData,
  });

export const articleOf = (api: Api, tenant: string, id: string) =>
  queryOptions({
    queryKey: ['articles', tenant, 'one', id],
    queryFn: ({ signal }) => api.call<Article>(`/${tenant}/articles/${id}`, { signal }),
    staleTime: SLOW,
  });

export const templatesOf = (api: Api, tenant: string) =>
  queryOptions({
    queryKey: ['templates', tenant],
    queryFn: ({ signal }) => api.list<Template>(`/${tenant}/templates`, signal, 10),
    staleTime: REFERENCE,
  });

export const monitoringOf = (api: Api, organisation: string) =>
  queryOptions({
    queryKey: ['monitoring', organisation],
    queryFn: ({ signal }) => api.call<Monitoring>(`/${organisation}/monitoring`, { signal }),
    staleTime: SLOW,
    refetchInterval: REFERENCE,
  });

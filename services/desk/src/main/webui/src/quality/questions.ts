import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../api/client';
import type { ArticleUsed, Evaluation, EvaluationForm, SurveyLine, SurveySummary } from '../api/types';
import { query } from '../figures/asked';
import type { Show } from './asked';

const FRESH = 30_000;
const PAGES = 4;

export const surveysOf = (api: Api, org: string, from: string, show: Show) =>
  queryOptions({
    queryKey: ['surveys', org, from, show],
    queryFn: ({ signal }) => api.list<SurveyLine>(`/${org}/surveys${query({ from, ...(show === 'all' ? {} : { answered: 'true' }) })}`, signal, PAGES),
    refetchInterval: FRESH,
    enabled: org !== '',
  });

export const summaryOf = (api: Api, org: string, from: string) =>
  queryOptions({
    queryKey: ['surveys', org, from, 'summary'],
    queryFn: ({ signal }) => api.call<SurveySummary>(`/${org}/surveys/summary${query({ from })}`, { signal }),
    refetchInterval: FRESH,
    enabled: org !== '',
  });

const MOST = 100;

/** Which articles contacts were answered with. */
export const usedIn = (api: Api, org: string, contacts: readonly string[]) =>
  queryOptions({
    queryKey: ['used', org, ...contacts],
    queryFn: async ({ signal }) => {
      const asked: Promise<ArticleUsed[]>[] = [];
      for (let from = 0; from < contacts.length; from += MOST) {
        const some = contacts.slice(from, from + MOST).map((each) => `contact=${each}`).join('&');
        asked.push(api.list<ArticleUsed>(`/${org}/answers?${some}`, signal));
      }
      return (await Promise.all(asked)).flat();
    },
    enabled: contacts.length > 0,
    staleTime: FRESH,
    retry: false,
  });

export const evaluationsOf = (api: Api, org: string) =>
  queryOptions({
    queryKey: ['evaluations', org],
    queryFn: ({ signal }) => api.list<Evaluation>(`/${org}/evaluations`, signal, PAGES),
    staleTime: FRESH,
    enabled: org !== '',
  });

export const formsOf = (api: Api, org: string) =>
  queryOptions({
    queryKey: ['forms', org],
    queryFn: ({ signal }) => api.list<EvaluationForm>(`/${org}/evaluation-forms`, signal, PAGES),
    staleTime: FRESH,
  });

/** A version that was replaced since is still the one an evaluation was made by. */
export const formOf = (api: Api, org: string, id: string | undefined, version: number | undefined) =>
  queryOptions({
    queryKey: ['forms', org, id ?? '', version ?? 0],
    queryFn: ({ signal }) => api.call<EvaluationForm>(`/${org}/evaluation-forms/${id}${query({ version })}`, { signal }),
    staleTime: Infinity,
    enabled: id !== undefined,
  });

import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../api/client';
import { query } from '../figures/asked';

/** One contact whose customer was asked, or why not, and what they said. */
export interface Survey {
  contactId: string;
  conversationId?: string;
  medium?: string;
  agentId?: string;
  queueId?: string;
  outcome: string;
  decidedAt: string;
  rating?: number;
  solved?: boolean;
  comment?: string;
  answeredAt?: string;
  articles: { articleId: string; version: number }[];
}

/** How many were asked, answered and are satisfied; a share only where there is something to share. */
export interface Share {
  invited: number;
  answered: number;
  satisfied: number;
  responsePercent?: number;
  csatPercent?: number;
}

export interface SurveySummary {
  all: Share;
  agents: { agentId?: string; figures: Share }[];
}

export type Scale = 'YES_NO' | 'ONE_TO_FIVE';

export interface Question {
  id: string;
  text: string;
  weight: number;
  scale: Scale;
  critical: boolean;
}

export interface EvaluationForm {
  id: string;
  version: number;
  name: string;
  sections: { title: string; questions: Question[] }[];
}

export interface Judgement {
  questionId: string;
  value?: number;
  comment?: string;
}

export interface Evaluation {
  id: string;
  contactId: string;
  agentId: string;
  formId: string;
  formVersion: number;
  answers: Judgement[];
  score: number;
  critical: boolean;
  openedAt: string;
  closedAt?: string;
  parts?: { questionId: string; weight: number; points: number }[];
}

const OFTEN = 20_000;

export const surveysOf = (api: Api, org: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['quality', org, 'surveys', from, to],
    queryFn: ({ signal }) => api.list<Survey>(`/${org}/surveys${query({ from, to, answered: 'true' })}`, signal, 5),
    enabled: org !== '',
    refetchInterval: OFTEN,
  });

export const summaryOf = (api: Api, org: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['quality', org, 'summary', from, to],
    queryFn: ({ signal }) => api.call<SurveySummary>(`/${org}/surveys/summary${query({ from, to })}`, { signal }),
    enabled: org !== '',
    refetchInterval: OFTEN,
  });

export const formsOf = (api: Api, org: string) =>
  queryOptions({
    queryKey: ['quality', org, 'forms'],
    queryFn: ({ signal }) => api.list<EvaluationForm>(`/${org}/evaluation-forms`, signal),
    enabled: org !== '',
  });

export const evaluationsOf = (api: Api, org: string) =>
  queryOptions({
    queryKey: ['quality', org, 'evaluations'],
    queryFn: ({ signal }) => api.list<Evaluation>(`/${org}/evaluations`, signal, 5),
    enabled: org !== '',
  });

/** Titles of the articles in force, by id. */
export const titlesOf = (api: Api, org: string) =>
  queryOptions({
    queryKey: ['quality', org, 'titles'],
    queryFn: async ({ signal }) =>
      new Map((await api.list<{ id: string; title: string }>(`/${org}/articles`, signal, 10)).map((each) => [each.id, each.title])),
    enabled: org !== '',
  });

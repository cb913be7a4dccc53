import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Api } from '../api/client';
import { query } from '../figures/asked';

export interface Happened {
  start: string;
  offered: number;
  handled: number;
  abandoned: number;
  handleSeconds: number;
  imported: boolean;
}

export interface Expected {
  start: string;
  offered: number;
  low: number;
  high: number;
  handleSeconds: number;
  observations: number;
}

export interface Day<Piece> {
  date: string;
  intervals: Piece[];
}

export interface ForecastHead {
  id: string;
  queueId: string;
  medium: string;
  from: string;
  to: string;
  grain: number;
  weeks: number;
  method: string;
  madeAt: string;
}

export interface Forecast extends ForecastHead {
  bandPercent: number;
  days: (Day<Expected> & { special: boolean; restsOn: string[] })[];
}

export interface Trial {
  people: number;
  servicePercent?: number | null;
  answerSeconds?: number | null;
  occupancyPercent: number;
}

export interface Needed {
  start: string;
  people: number;
  scheduled: number;
  serviceLevelPercent?: number;
  answerSeconds?: number;
  occupancyPercent: number;
  formula: string;
  why: { offered: number; handleSeconds: number; loadErlang: number; tried: Trial[] };
}

export interface RequirementHead {
  id: string;
  forecastId: string;
  serviceLevel: { percent: number; seconds: number };
  shrinkagePercent: number;
  maxOccupancyPercent: number;
  concurrency: number;
  setAt: string;
}

export interface Requirement extends RequirementHead {
  days: Day<Needed>[];
}

export interface Question {
  queue: string;
  medium: string;
  from: string;
  to: string;
}

export const GRAIN = 30;

export const historyOf = (api: Api, org: string, asked: Question) =>
  queryOptions({
    queryKey: ['plan', org, 'history', JSON.stringify(asked)],
    queryFn: ({ signal }) => api.list<Day<Happened>>(`/${org}/interval-history${query({ ...asked, grain: GRAIN })}`, signal),
    enabled: asked.queue !== '',
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });

export const forecastsOf = (api: Api, org: string, queue: string) =>
  queryOptions({
    queryKey: ['plan', org, 'forecasts', queue],
    queryFn: ({ signal }) => api.list<ForecastHead>(`/${org}/forecasts${query({ queue })}`, signal),
    enabled: queue !== '',
    staleTime: 60_000,
  });

/** What was forecast stays as it was said. */
export const forecastOf = (api: Api, org: string, id: string | undefined) =>
  queryOptions({
    queryKey: ['plan', org, 'forecast', id],
    queryFn: ({ signal }) => api.call<Forecast>(`/${org}/forecasts/${id}`, { signal }),
    enabled: id !== undefined,
    staleTime: Infinity,
  });

/** The newest requirement of a forecast, if one was set. */
export const requirementOf = (api: Api, org: string, forecast: string | undefined) =>
  queryOptions({
    queryKey: ['plan', org, 'requirement', forecast],
    queryFn: async ({ signal }) => {
      const [newest] = await api.list<RequirementHead>(`/${org}/requirements${query({ forecast })}`, signal);
      return newest ? api.call<Requirement>(`/${org}/requirements/${newest.id}`, { signal }) : null;
    },
    enabled: forecast !== undefined,
    staleTime: 60_000,
  });

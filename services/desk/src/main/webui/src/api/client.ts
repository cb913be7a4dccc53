import { heardServerDate } from '../clock/serverTime';
import { Problem, Unreachable } from './problem';

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** Makes a write safe to send again: the service answers the second time with what it answered the first. */
  key?: string;
  signal?: AbortSignal;
}

type TokenSource = () => Promise<string | undefined>;

/** The one door to the suite's API: puts the token on, reads problems off. */
export class Api {
  constructor(
    private readonly token: TokenSource,
    private readonly refused: () => void = () => {},
  ) {}

  /** For the few answers that are not JSON. */
  bearer(): Promise<string | undefined> {
    return this.token();
  }

  async call<T>(path: string, call: Call = {}): Promise<T> {
    const headers: Record<string, string> = { accept: 'application/json' };
    const token = await this.token();
    if (token) headers['authorization'] = `Bearer ${token}`;
    if (call.body !== undefined) headers['content-type'] = 'application/json';
    if (call.key) headers['idempotency-key'] = call.key;
    const asked = Date.now();
    let answer: Response;
    try {
      answer = await fetch(`/api/v1${path}`, {
        method: call.method ?? 'GET',
        headers,
        body: call.body === undefined ? undefined : JSON.stringify(call.body),
        signal: call.signal,
      });
    } catch (failure) {
      if (call.signal?.aborted) throw failure;
      throw new Unreachable(failure);
    }
    heardServerDate(answer.headers.get('date'), asked, Date.now());
    if (answer.status === 401) this.refused();
    if (!answer.ok) throw await problemOf(answer);
    const text = await answer.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  /** A list, whether it comes as a page or bare; follows what is next, by the list's own word for it, for some pages. */
  async list<T>(path: string, signal?: AbortSignal, pages = 1, word = 'cursor', begin?: string): Promise<T[]> {
    const items: T[] = [];
    let next = begin;
    for (let page = 0; page < pages; page++) {
      const from = next ? `${path.includes('?') ? '&' : '?'}${word}=${encodeURIComponent(next)}` : '';
      const answer = await this.call<T[] | { items: T[]; next?: string | null }>(path + from, { signal });
      if (Array.isArray(answer)) return answer;
      items.push(...answer.items);
      if (!answer.next) break;
      next = answer.next;
    }
    return items;
  }
}

async function problemOf(answer: Response): Promise<Problem> {
  const after = Number(answer.headers.get('retry-after'));
  let body: Record<string, unknown> = {};
  try {
    body = (await answer.json()) as Record<string, unknown>;
  } catch {
    // Whatever stands between us and the service answered in its own words; the status is all we can trust.
  }
  return new Problem(answer.status, body, Number.isFinite(after) && after > 0 ? after : undefined);
}

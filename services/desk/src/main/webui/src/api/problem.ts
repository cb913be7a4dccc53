/** What the service said when it refused, in RFC 9457 words; its type is a page that explains it. */
export class Problem extends Error {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly retryAfter: number | undefined;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Record<string, unknown>, retryAfter?: number) {
    super(typeof body['detail'] === 'string' ? body['detail'] : '');
    this.name = 'Problem';
    this.status = status;
    this.type = typeof body['type'] === 'string' ? body['type'] : 'about:blank';
    this.title = typeof body['title'] === 'string' ? body['title'] : '';
    this.retryAfter = retryAfter;
    this.facts = body;
  }

  /** The last word of the type, as in "offer-closed". */
  get kind(): string {
    return this.type.split('/').pop() ?? this.type;
  }
}

/** Nobody answered: the network, the gateway or the machine in between. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('unreachable', { cause });
    this.name = 'Unreachable';
  }
}

/** Worth sending again under the same key: nothing was decided yet. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof Unreachable ||
    (error instanceof Problem && (error.status >= 500 || [401, 408, 425, 429].includes(error.status)))
  );
}

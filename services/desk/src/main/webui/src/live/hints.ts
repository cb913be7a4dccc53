/** What the socket says: never a body, only that something is worth asking for again. */
export type Frame =
  | { type: 'ready'; personId: string }
  | { type: 'offer'; offerId: string; tenant: string; contactId: string; queueId: string; medium: string; madeAt: string; expiresAt: string; reason?: string }
  | { type: 'offer-closed'; offerId: string; tenant: string; contactId: string; outcome?: string }
  | { type: 'assigned' | 'released' | 'handled' | 'parked'; tenant: string; contactId: string }
  | { type: 'resumed'; tenant: string; contactId: string; cause?: string }
  | { type: 'typing'; tenant: string; conversationId: string }
  | { type: 'note'; tenant: string; contactId: string; customerId: string }
  | { type: 'message'; tenant: string; conversationId: string; contactId?: string; sequence: number; direction: 'in' | 'out' }
  | { type: 'delivery'; tenant: string; conversationId: string; messageId: string }
  | { type: 'identified'; tenant: string; contactId: string; customerId: string; caseId?: string }
  | { type: 'presence'; tenant?: string; personId?: string }
  | { type: 'figures'; tenant: string; queueId?: string }
  | { type: 'problem'; problem: { type: string; title: string; status: number; detail?: string } }
  | { type: 'pong' };

export type QueryKey = readonly (string | number)[];

/** Which questions a hint makes stale. Keys are prefixes: everything below them is asked again where it is shown. */
export function staleAfter(frame: Frame): QueryKey[] {
  switch (frame.type) {
    case 'offer':
    case 'offer-closed':
    case 'released':
      return [['work']];
    case 'assigned':
    case 'handled':
    case 'parked':
    case 'resumed':
      return [['work'], ['timeline', frame.tenant]];
    case 'message':
    case 'delivery':
      return [
        ['messages', frame.tenant, frame.conversationId],
        ['timeline', frame.tenant],
      ];
    case 'note':
      return [['timeline', frame.tenant, frame.customerId]];
    case 'identified':
      return [
        ['file', frame.tenant, frame.contactId],
        ['customer', frame.tenant, frame.customerId],
        ['timeline', frame.tenant],
        ...(frame.caseId ? [['case', frame.tenant, frame.caseId]] : []),
      ];
    case 'presence':
      return [['work'], ['agents']];
    case 'figures':
      return [
        ['queues', frame.tenant],
        ['agents'],
        ['figures', frame.tenant],
      ];
    default:
      return [];
  }
}

/** Hints come in bursts; a screen needs one question per burst. */
export class Gathering {
  private readonly waiting = new Map<string, QueryKey>();
  private due = false;

  constructor(
    private readonly ask: (key: QueryKey) => void,
    private readonly later: (run: () => void) => void = (run) => void setTimeout(run, 80),
  ) {}

  add(keys: readonly QueryKey[]): void {
    keys.forEach((key) => this.waiting.set(JSON.stringify(key), key));
    if (this.due || this.waiting.size === 0) return;
    this.due = true;
    this.later(() => {
      this.due = false;
      const keysNow = [...this.waiting.values()];
      this.waiting.clear();
      keysNow.forEach(this.ask);
    });
  }
}

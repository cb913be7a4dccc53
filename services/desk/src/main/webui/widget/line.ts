import { acknowledged, arrived, lastSequence, pending, refusedFor, type Arrived, type Kept } from './conversation';

export interface LinePorts {
  url: string;
  account: string;
  language: string;
  kept: () => Kept;
  keep: (kept: Kept) => void;
  state: (state: 'idle' | 'connecting' | 'ready' | 'lost' | 'refused') => void;
  typing: (author: string) => void;
  problem: (detail: string) => void;
}

interface Refusal {
  status?: number;
  title?: string;
  detail?: string;
}

const FATAL = [400, 403, 404];

/** The visitor's line: says who it is, catches up, sends what was not confirmed, comes back when it falls. */
export class ChatLine {
  private socket: WebSocket | undefined;
  private tries = 0;
  private ready = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private beat: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly ports: LinePorts) {}

  open(): void {
    if (this.socket) return;
    clearTimeout(this.retry);
    this.ports.state('connecting');
    const socket = new WebSocket(this.ports.url);
    this.socket = socket;
    socket.onopen = () => {
      const { token, name, mail } = this.ports.kept();
      this.say({
        type: 'hello',
        account: this.ports.account,
        language: this.ports.language,
        ...(token ? { token, after: lastSequence(this.ports.kept()) } : {}),
        ...(name ? { name } : {}),
        ...(mail ? { mail } : {}),
      });
    };
    socket.onmessage = (event: MessageEvent<string>) => this.hear(event.data);
    socket.onclose = () => this.lost();
    this.beat = setInterval(() => this.ready && this.say({ type: 'ping' }), 20_000);
  }

  /** Sends what is pending; what cannot go now goes after the next welcome. */
  flush(): void {
    if (!this.ready) return this.open();
    for (const each of pending(this.ports.kept())) this.say({ type: 'message', clientId: each.clientId, text: each.text });
  }

  /** The visitor is writing; nothing of what. */
  typing(): void {
    if (this.ready) this.say({ type: 'typing' });
  }

  end(): void {
    this.say({ type: 'end' });
  }

  private hear(data: string): void {
    let frame: { type: string } & Record<string, unknown>;
    try {
      frame = JSON.parse(data) as typeof frame;
    } catch {
      return;
    }
    const kept = this.ports.kept();
    switch (frame.type) {
      case 'welcome':
        this.tries = 0;
        this.ready = true;
        this.ports.keep({ ...kept, token: String(frame['token']), conversationId: String(frame['conversationId']) });
        this.ports.state('ready');
        this.flush();
        break;
      case 'ack':
        this.ports.keep(acknowledged(kept, String(frame['clientId']), String(frame['messageId']), Number(frame['sequence'])));
        break;
      case 'message':
        this.ports.keep(arrived({ ...kept, closed: false }, frame as unknown as Arrived));
        break;
      case 'typing':
        this.ports.typing(typeof frame['author'] === 'string' ? frame['author'] : '');
        break;
      case 'closed':
        this.ports.keep({ ...kept, closed: true });
        break;
      case 'problem':
        this.refused((frame['problem'] ?? {}) as Refusal, typeof frame['clientId'] === 'string' ? frame['clientId'] : undefined);
        break;
      default:
    }
  }

  private refused(problem: Refusal, clientId: string | undefined): void {
    const kept = this.ports.kept();
    const status = problem.status ?? 500;
    if (this.ready && clientId !== undefined && status < 500 && status !== 429) {
      this.ports.keep(refusedFor(kept, clientId, problem.detail ?? problem.title ?? ''));
      return;
    }
    if (!this.ready && kept.token) {
      // An old or foreign token: begin anew, what was not confirmed is still sent.
      const { token: _, conversationId: __, ...rest } = kept;
      this.ports.keep(rest);
      this.socket?.close();
      return;
    }
    if (!this.ready && problem.status !== undefined && FATAL.includes(problem.status)) {
      this.drop();
      this.ports.state('refused');
      return;
    }
    this.ports.problem(problem.detail ?? problem.title ?? '');
  }

  private lost(): void {
    this.drop();
    if (this.ports.kept().closed) {
      // Over and hung up: the next word opens the line again.
      this.ports.state('idle');
      return;
    }
    this.ports.state('lost');
    const wait = Math.min(15_000, 500 * 2 ** this.tries++);
    this.retry = setTimeout(() => this.open(), wait / 2 + (wait / 2) * Math.random());
  }

  private drop(): void {
    clearInterval(this.beat);
    this.ready = false;
    const socket = this.socket;
    this.socket = undefined;
    if (socket) {
      socket.onclose = socket.onmessage = socket.onopen = null;
      socket.close();
    }
  }

  private say(frame: object): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }
}

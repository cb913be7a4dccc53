import type { Frame } from './hints';

export type Connection = 'connecting' | 'ready' | 'lost';

export interface SocketPorts {
  open: () => WebSocket;
  token: () => Promise<string | undefined>;
  heard: (frame: Frame) => void;
  changed: (connection: Connection) => void;
  random?: () => number;
}

const PING_EVERY = 15_000;
const SILENCE = 25_000;

/** Half a second at first, doubling to fifteen, with half of it by chance so that a hall of desks does not knock at once. */
export function backoff(tries: number, random: number): number {
  const full = Math.min(15_000, 500 * 2 ** Math.min(tries, 10));
  return full / 2 + (full / 2) * random;
}

/** The desk's line to the house. It says at once when it is lost, and comes back by itself. */
export class DeskSocket {
  private socket: WebSocket | undefined;
  private tries = 0;
  private stopped = false;
  private heardAt = 0;
  private beat: ReturnType<typeof setInterval> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ports: SocketPorts) {}

  start(): void {
    this.stopped = false;
    this.connect();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.retry);
    this.drop();
  }

  /** Now, not after the pause: the browser says the network is back, or the person asks. */
  hurry(): void {
    if (this.stopped || this.socket?.readyState === WebSocket.OPEN) return;
    clearTimeout(this.retry);
    this.drop();
    this.connect();
  }

  lose(): void {
    if (this.stopped) return;
    this.drop();
    this.again();
  }

  renew(token: string): void {
    this.say({ type: 'token', token });
  }

  private connect(): void {
    if (this.tries === 0) this.ports.changed('connecting');
    const socket = this.ports.open();
    this.socket = socket;
    socket.onopen = async () => {
      const token = await this.ports.token();
      if (socket === this.socket) this.say({ type: 'hello', token });
    };
    socket.onmessage = (event: MessageEvent<string>) => {
      if (socket === this.socket) this.hear(event.data);
    };
    socket.onclose = () => {
      if (socket === this.socket) this.lose();
    };
    this.heardAt = Date.now();
    clearInterval(this.beat);
    this.beat = setInterval(() => {
      if (Date.now() - this.heardAt > SILENCE) this.lose();
      else this.say({ type: 'ping' });
    }, PING_EVERY);
  }

  private hear(data: string): void {
    this.heardAt = Date.now();
    let frame: Frame;
    try {
      frame = JSON.parse(data) as Frame;
    } catch {
      return;
    }
    if (frame.type === 'ready') {
      this.tries = 0;
      this.ports.changed('ready');
    }
    this.ports.heard(frame);
  }

  private again(): void {
    this.ports.changed('lost');
    this.retry = setTimeout(() => this.connect(), backoff(this.tries++, (this.ports.random ?? Math.random)()));
  }

  private drop(): void {
    clearInterval(this.beat);
    const socket = this.socket;
    this.socket = undefined;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
  }

  private say(frame: object): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }
}

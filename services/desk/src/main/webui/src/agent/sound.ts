const SHELF = 'centralino.sound';

interface Choice {
  volume: number;
  muted: boolean;
}

/** The one sound of the desk: an offer rings, softly, until it is answered. */
export class Sound {
  private context: AudioContext | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;
  private choice: Choice;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly shelf: Pick<Storage, 'getItem' | 'setItem'>) {
    this.choice = read(shelf);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly now = (): Choice => this.choice;

  choose(change: Partial<Choice>): void {
    this.choice = { ...this.choice, ...change };
    this.shelf.setItem(SHELF, JSON.stringify(this.choice));
    this.listeners.forEach((listener) => listener());
  }

  /** Browsers let a page sound only after the person touched it. */
  wake(): void {
    try {
      this.context ??= new AudioContext();
      void this.context.resume();
    } catch {
      // No sound on this machine: the ring and the live region still tell.
    }
  }

  ring(on: boolean): void {
    if (on === (this.timer !== undefined)) return;
    if (!on) {
      clearInterval(this.timer);
      this.timer = undefined;
      return;
    }
    this.chime();
    this.timer = setInterval(() => this.chime(), 2_400);
  }

  chime(): void {
    const context = this.context;
    if (!context || context.state !== 'running' || this.choice.muted) return;
    [659.25, 880].forEach((frequency, index) => {
      const at = context.currentTime + index * 0.18;
      const tone = context.createOscillator();
      const level = context.createGain();
      tone.type = 'sine';
      tone.frequency.value = frequency;
      level.gain.setValueAtTime(0.0001, at);
      level.gain.exponentialRampToValueAtTime(Math.max(0.0002, this.choice.volume * 0.4), at + 0.02);
      level.gain.exponentialRampToValueAtTime(0.0001, at + 0.5);
      tone.connect(level).connect(context.destination);
      tone.start(at);
      tone.stop(at + 0.55);
    });
  }
}

function read(shelf: Pick<Storage, 'getItem'>): Choice {
  try {
    const kept = JSON.parse(shelf.getItem(SHELF) ?? '') as Choice;
    if (typeof kept.volume === 'number' && typeof kept.muted === 'boolean') return kept;
  } catch {
    // Nothing kept yet.
  }
  return { volume: 0.6, muted: false };
}

export const sound = typeof localStorage === 'undefined' ? new Sound({ getItem: () => null, setItem: () => {} }) : new Sound(localStorage);

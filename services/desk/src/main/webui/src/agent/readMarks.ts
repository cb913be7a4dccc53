type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

/** Up to which message an agent has read each contact, on this machine. */
export class ReadMarks {
  private readonly listeners = new Set<() => void>();
  private changes = 0;

  constructor(
    private readonly shelf: Shelf,
    private readonly person: string,
  ) {}

  of(contactId: string): number {
    const kept = Number(this.shelf.getItem(this.name(contactId)));
    return Number.isFinite(kept) ? kept : 0;
  }

  /** Only forwards: looking at an old message does not make newer ones unread. */
  set(contactId: string, sequence: number): void {
    if (sequence <= this.of(contactId)) return;
    try {
      this.shelf.setItem(this.name(contactId), String(sequence));
    } catch {
      return;
    }
    this.changes++;
    this.listeners.forEach((listener) => listener());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly version = (): number => this.changes;

  private name(contactId: string): string {
    return `centralino.read.${this.person}.${contactId}`;
  }
}

/** The shapes the desk reads; a service may say more than this. */
export type Medium = 'mail' | 'chat' | 'form' | 'phone' | 'whatsapp';
export type Role = 'agent' | 'supervisor' | 'quality' | 'planner' | 'client' | 'admin' | 'operator';
export type PresenceState = 'available' | 'away' | 'offline';

export interface Organisation {
  id: string;
  kind: 'tenant' | 'vendor';
  name: string;
  mark?: string;
  colour?: string;
  timeZone?: string;
  roles: Role[];
}

export interface Profile {
  id: string;
  name: string;
  operator?: boolean;
  organisations: Organisation[];
}

export interface Presence {
  state: PresenceState;
  reason?: string;
  since?: string;
  at?: string;
}

export interface Offer {
  offerId: string;
  tenant: string;
  contactId: string;
  conversationId: string;
  queueId: string;
  queueName?: string;
  medium: Medium;
  madeAt: string;
  expiresAt: string;
  waitedMs: number;
  reason?: string;
}

export interface WorkContact {
  tenant: string;
  contactId: string;
  conversationId: string;
  queueId: string;
  queueName?: string;
  medium: Medium;
  state: 'assigned' | 'wrapping' | 'parked';
  assignedAt: string;
  /** When a parked contact comes back by itself; absent where it waits for the customer's word alone. */
  parkedUntil?: string;
  queuedAt?: string;
  /** Since when it is in this state: for one that is wrapped up, since the wrap-up began. */
  since?: string;
  customerId?: string;
  caseId?: string;
}

export interface MyWork {
  presence: Presence;
  capacity: Partial<Record<Medium, { used: number; max: number }>>;
  offers: Offer[];
  contacts: WorkContact[];
}

export interface Receipt {
  rule?: string;
  reason?: string;
  candidates?: number;
  able?: number;
  idleMs?: number;
  waitedMs?: number;
  priority?: number;
  redacted?: boolean;
}

export interface Message {
  id: string;
  conversationId?: string;
  contactId?: string;
  sequence: number;
  direction: 'in' | 'out';
  medium: Medium;
  author: { kind: 'customer' | 'agent'; personId?: string; name?: string };
  subject?: string;
  text?: string;
  html?: string;
  at: string;
  delivery?: 'queued' | 'sent' | 'delivered' | 'read' | 'failed';
  attachments?: { name?: string; type?: string; size?: number }[];
  displayable?: boolean;
}

export interface Contact {
  id: string;
  conversationId: string;
  accountId?: string;
  medium: Medium;
  state?: string;
  openedAt?: string;
  subject?: string;
  customerName?: string;
}

export interface ContactFile {
  contactId: string;
  customerId: string;
  caseId?: string;
  caseReference?: string;
}

export interface Customer {
  id: string;
  name?: string;
  identities?: { kind: string; value: string }[];
  since?: string;
}

export interface TimelineEntry {
  kind: string;
  at: string;
  conversationId?: string;
  messageId?: string;
  contactId?: string;
  caseId?: string;
  actor?: string;
  summaryKey?: string;
  medium?: Medium;
  detail?: string;
  /** A note's own words and who wrote it; only entries of kind `note` have them. */
  noteId?: string;
  text?: string;
  authorName?: string;
}

export interface Case {
  id: string;
  reference?: string;
  status?: string;
  subject?: string;
  kind?: string;
  openedAt?: string;
}

export interface Queue {
  id: string;
  name: string;
  media?: Medium[];
  serviceLevel?: { withinSeconds: number; targetPercent: number };
}

export interface Disposition {
  id: string;
  label: string;
  queues?: string[];
}

export interface QueueStatus {
  queueId: string;
  name: string;
  waiting: number;
  oldestQueuedAt?: string;
  assigned?: number;
  agentsAvailable?: number;
}

export interface AgentStatus {
  personId: string;
  name?: string;
  state: PresenceState;
  reason?: string;
  since?: string;
  contacts?: { contactId?: string; medium: Medium; state?: string; since?: string }[];
  inHand?: Partial<Record<Medium, number>>;
  capacity?: Partial<Record<Medium, { used: number; max: number }>>;
}

export interface Metric {
  metric: string;
  version: number | string;
  /** In one language, or in both. */
  definition: string | Record<string, unknown>;
  queue?: string | null;
  value?: number | null;
  numerator?: number;
  denominator?: number | null;
  tenant?: string | null;
  target?: { withinSeconds: number; targetPercent: number } | null;
  from: string;
  to: string;
  asOf?: string | null;
}

export interface TraceStep {
  at: string;
  service: string;
  event: string;
  id: string;
  ms: number;
  relayMs?: number;
  detail?: unknown;
}

/** The shapes the desk reads; a service may say more than this. */
export type Medium = 'mail' | 'chat' | 'form' | 'phone' | 'whatsapp' | 'rest';
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
  author: { kind: 'customer' | 'agent' | 'system'; personId?: string; name?: string };
  subject?: string;
  text?: string;
  html?: string;
  at: string;
  delivery?: 'queued' | 'sent' | 'delivered' | 'read' | 'failed';
  /** Nobody knows whether the provider took it; it is not sent again. */
  uncertain?: boolean;
  /** One with a state is fetched after its message, and is there once it is ready. */
  attachments?: { name?: string; type?: string; size?: number; state?: 'pending' | 'ready' | 'failed' }[];
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
  tenant?: string;
  queueId: string;
  name: string;
  waiting: number;
  oldestQueuedAt?: string;
  offered?: number;
  parked?: number;
  assigned?: number;
  agentsAvailable?: number;
}

export interface AgentStatus {
  personId: string;
  name?: string;
  state: PresenceState;
  reason?: string;
  since?: string;
  vendor?: string;
  contacts?: { contactId?: string; tenant?: string; queueId?: string; medium: Medium; state?: string; since?: string }[];
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
  unit?: string;
  name?: string | Record<string, unknown>;
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

/** A contact as routing keeps it. */
export interface Work {
  tenant: string;
  contactId: string;
  conversationId?: string;
  queueId: string;
  medium: Medium;
  state: 'waiting' | 'offered' | 'assigned' | 'wrapping' | 'parked' | 'handled' | 'closed';
  queuedAt?: string;
  since: string;
  agentId?: string;
}

/** A figure, and the pieces it came about by. */
export interface Series {
  whole: Metric;
  points: Point[];
}

export interface Point {
  from: string;
  to: string;
  value?: number | null;
  numerator: number;
  denominator?: number | null;
}

/** One contact behind a figure. */
export interface Part {
  contactId: string;
  tenant: string;
  queue: string;
  numerator: number;
  denominator: number;
  medium?: Medium;
  queuedAt?: string;
  answeredAt?: string;
  abandonedAt?: string;
  handledAt?: string;
}

type Both = Record<string, unknown>;

export interface Meaning {
  metric: string;
  version: number;
  unit: string;
  name: Both;
  numerator: Both;
  denominator?: Both;
  inclusions: Both;
  countedAt: Both;
  settles: Both;
}

export interface Contract {
  tenant: string;
  id: string;
  vendorId: string;
  queues: { queue: string; sharePercent: number }[];
  serviceLevel: { withinSeconds: number; targetPercent: number };
}

export interface Look {
  id: string;
  kind: 'tenant' | 'vendor';
  name: string;
  mark: string;
  colour: string;
  locale: string;
  timeZone: string;
  state: string;
}

export interface Person {
  id: string;
  name: string;
  vendorId?: string;
  language?: string;
}

export interface Grant {
  subject: string;
  roles: Role[];
}

export interface Calendar {
  tenant: string;
  id: string;
  name: string;
  timeZone: string;
  weekly: { day: string; from: string; to: string }[];
  exceptions: { date: string; name?: string; open: { from: string; to: string }[] }[];
}

export interface Account {
  id: string;
  medium: Medium;
  name: string;
  address?: string;
  language?: string;
  open: boolean;
}

export interface ApiClient {
  id: string;
  name: string;
  subject: string;
}

/** What somebody can do, and how much at once. */
export interface WorkingProfile {
  vendor: string;
  personId: string;
  capacity: Partial<Record<Medium, number>>;
  skills: { tenant: string; skill: string; level: number }[];
}

/** A rule over a figure, and how things stand with it. */
export interface Alert {
  id: string;
  name: string;
  metric: string;
  version: number;
  queueTenant?: string;
  queueId?: string;
  comparison: 'above' | 'below';
  threshold: number;
  windowSeconds: number;
  state: 'quiet' | 'firing';
  since: string;
  value?: number;
}

/** One change: who did what to which thing, and how it stood before and after. */
export interface AuditEntry {
  id: string;
  at: string;
  person: string;
  operation: string;
  thing: string;
  object: string;
  before?: unknown;
  after?: unknown;
}

/** An address that is told of facts; its secret is not in it. */
export interface Webhook {
  id: string;
  url: string;
  types: string[];
  description: string;
  state: 'active' | 'paused';
  reason?: string;
  createdAt: string;
}

/** One fact on its way to one receiver. */
export interface Delivery {
  id: string;
  type: string;
  state: 'waiting' | 'delivered' | 'parked';
  attempts: number;
  lastStatus?: number;
  lastFault?: string;
  lastAnswer?: string;
  bookedAt: string;
}

/** An article that answers what was written, and the sentence of it that does. */
export interface Suggestion {
  articleId: string;
  version: number;
  title: string;
  language: string;
  heading: string;
  sentence: string;
  matched: string[];
}

/** An article in force; found by words, with the place where it says them. */
export interface ArticleLine {
  id: string;
  version: number;
  title: string;
  language: string;
  audience: 'agents' | 'customers';
  publishedAt?: string;
  extract?: string;
}

export interface Article {
  id: string;
  published?: number;
  publishedAt?: string;
  versions: { number: number; title: string; body: string; language: string; audience: 'agents' | 'customers' }[];
}

export interface Template {
  id: string;
  name: string;
  language: string;
  text: string;
}

/** Whether the work of single people may be looked at here. */
export interface Monitoring {
  authorised: boolean;
  since?: string;
  until?: string;
  country?: string;
}

/** One contact, whether its customer was asked, and what they said. */
export interface SurveyLine {
  contactId: string;
  conversationId?: string;
  medium?: Medium;
  agentId?: string;
  queueId?: string;
  outcome: string;
  decidedAt: string;
  delivery?: string;
  rating?: number;
  solved?: boolean;
  comment?: string;
  answeredAt?: string;
}

/** How many were asked, how many answered, how many of those are satisfied. */
export interface SurveyShare {
  invited: number;
  answered: number;
  satisfied: number;
  responsePercent?: number;
  csatPercent?: number;
}

export interface SurveySummary {
  definition: string;
  all: SurveyShare;
  agents: { agentId?: string | null; figures: SurveyShare }[];
}

/** That a contact was answered with a version of an article. */
export interface ArticleUsed {
  contactId: string;
  articleId: string;
  version: number;
  title: string;
  at: string;
}

export interface FormQuestion {
  id: string;
  text: string;
  weight: number;
  scale: 'YES_NO' | 'ONE_TO_FIVE';
  critical: boolean;
}

export interface FormSection {
  title: string;
  questions: FormQuestion[];
}

/** A published version of an evaluation form. */
export interface EvaluationForm {
  id: string;
  version: number;
  name: string;
  sections: FormSection[];
  publishedAt: string;
}

/** What is said to one question; without a value it does not apply. */
export interface Judgement {
  questionId: string;
  value?: number | null;
  comment?: string | null;
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
  evaluatorId: string;
  openedAt: string;
  closedAt?: string;
}

/** What the law of its country and its agreements let an organisation look at. */
export interface CountryProfile {
  country: string;
  monitoringAuthorised: boolean;
  monitoringSince?: string;
  monitoringUntil?: string;
  basis?: string;
}

/** An opening or closing of an organisation, as far as it has come. */
export interface Act {
  id: string;
  kind: 'opening' | 'closing';
  state: 'running' | 'done' | 'failed' | 'withdrawn';
  begunAt: string;
  deadline?: string;
  steps: { name: string; state: 'waiting' | 'done' | 'failed'; attempts: number; at?: string; note?: string }[];
}

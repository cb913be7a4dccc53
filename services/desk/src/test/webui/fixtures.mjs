// Canned answers for looking at the pages; invented people, a fixed Monday. Never part of a build that is served.
import { knows } from './articles.mjs';
import { acts, failed, judges } from './quality.mjs';
import { forecastOf, headsOf, historyOf, requirementOf } from './plan.mjs';
const now = Date.now();
const ago = (seconds) => new Date(now - seconds * 1000).toISOString();
let ringing = now;
const since = (seconds) => new Date(ringing - seconds * 1000).toISOString();
/** The offer rings anew. */
export const ring = () => {
  ringing = Date.now();
};
const uuid = (n) => `00000000-0000-7000-9000-${String(n).padStart(12, '0')}`;

const aurora = { id: 'banca-aurora', kind: 'tenant', name: 'Banca Aurora', mark: 'BA', colour: '#792F67', timeZone: 'Europe/Rome' };
const orbita = { id: 'teleorbita', kind: 'tenant', name: 'TeleOrbita', mark: 'TO', colour: '#005E66', timeZone: 'Europe/Rome' };
const comune = { id: 'comune-valfiorita', kind: 'tenant', name: 'Comune di Valfiorita', mark: 'CV', colour: '#5C5715', timeZone: 'Europe/Rome' };
const voxia = { id: 'voxia', kind: 'vendor', name: 'Voxia', mark: 'VX' };

const marta = uuid(1);
const elisa = uuid(2);
const renato = uuid(3);
const ivano = uuid(4);
const davide = uuid(5);

const contact = (contactId, n, tenant, queueId, queueName, medium, state, since) => ({
  tenant: tenant.id, contactId, conversationId: uuid(100 + n), queueId, queueName, medium, state, assignedAt: ago(since),
});
const hand = [
  contact(marta, 1, aurora, 'pagamenti', 'Pagamenti', 'chat', 'assigned', 640),
  contact(elisa, 2, orbita, 'fatture', 'Fatture', 'chat', 'assigned', 185),
  contact(renato, 3, comune, 'tributi', 'Tributi', 'mail', 'assigned', 900),
];
const parked = [
  { ...contact(uuid(6), 6, orbita, 'guasti-fibra', 'Guasti fibra', 'mail', 'parked', 9_000), parkedUntil: new Date(now + 3_600_000).toISOString() },
  contact(uuid(7), 7, aurora, 'reclami', 'Reclami', 'mail', 'parked', 12_000),
];
const wrapping = [contact(ivano, 4, aurora, 'carte', 'Carte', 'chat', 'wrapping', 47)];
const names = { [marta]: 'Marta Bellandi', [elisa]: 'Elisa Contarini', [renato]: 'Renato Ghisolfi', [ivano]: 'Ivano Prestini', [davide]: 'Davide Morandi', [uuid(6)]: 'Chiara Venturi', [uuid(7)]: 'Aldo Berti' };

const message = (n, conversation, sequence, direction, medium, at, text, more = {}) => ({
  id: uuid(1000 + n), conversationId: uuid(conversation), sequence, direction, medium, at, text, displayable: true, attachments: [],
  author: direction === 'in' ? { kind: 'customer', name: more.name } : { kind: 'agent', personId: uuid(91), name: more.name ?? 'Giulia Ferrante' },
  ...more,
});
const DAY = 86_400;
const messages = {
  [uuid(101)]: [
    message(1, 101, 1, 'in', 'chat', ago(700), 'Buongiorno, vi ho scritto ieri per il bonifico addebitato due volte. Ci sono novità?', { name: 'Marta Bellandi' }),
    message(2, 101, 2, 'out', 'chat', ago(600), 'Buongiorno Marta, ho davanti la sua mail di ieri e la richiesta di storno. Controllo subito a che punto è.', { delivery: 'read' }),
    message(3, 101, 3, 'in', 'chat', ago(42), 'Grazie. Mi serve sapere se i 780 € tornano prima di domani, altrimenti la rata del mutuo non passa.', { name: 'Marta Bellandi' }),
  ],
  [uuid(102)]: [
    message(11, 102, 1, 'in', 'chat', ago(240), 'Non capisco la voce «servizi digitali» in fattura.', { name: 'Elisa Contarini' }),
    message(12, 102, 2, 'out', 'chat', ago(20), 'Buongiorno Elisa, la guardo con lei.', { delivery: 'delivered' }),
  ],
  [uuid(103)]: [message(21, 103, 1, 'in', 'mail', ago(6_000), 'Rimborso mensa scolastica, seconda richiesta. Allego la ricevuta.', { name: 'Renato Ghisolfi', subject: 'Rimborso mensa scolastica' })],
  [uuid(104)]: [message(31, 104, 1, 'in', 'chat', ago(500), 'Ora la carta funziona, grazie.', { name: 'Ivano Prestini' })],
};
const older = [
  message(41, 201, 1, 'in', 'mail', ago(DAY + 14_000), 'Buonasera, il bonifico dell’affitto risulta addebitato due volte, 780 € ciascuno. L’app si era bloccata e ho reinstallato tutto.\n\nQuando la riapro vedo due movimenti identici, stessa ora, stesso beneficiario.\n\nHo provato a chiamare, ma era tardi.\n\nAllego l’estratto conto.\n\nCordiali saluti,\nMarta Bellandi\n\nVia dei Tigli 4', {
    name: 'Marta Bellandi', contactId: uuid(710), subject: 'Doppio addebito bonifico affitto', attachments: [{ name: 'estratto-novembre.pdf' }],
  }),
  message(42, 201, 2, 'out', 'mail', ago(DAY + 12_700), 'Gentile Marta, ho avviato la verifica: le rispondo entro 24 ore.', { author: { kind: 'agent', personId: uuid(92), name: 'Paolo Serra' }, subject: 'Re: Doppio addebito bonifico affitto', delivery: 'delivered' }),
  message(43, 201, 3, 'in', 'mail', ago(DAY + 11_000), '', { name: 'Marta Bellandi', displayable: false }),
];
const customer = uuid(500);
const matter = uuid(600);
const previous = (n, medium, days) => ({ kind: 'contact-closed', at: ago(days * DAY), contactId: uuid(700 + n), medium });
const timeline = [
  previous(4, 'chat', 260),
  previous(3, 'mail', 200),
  previous(2, 'phone', 160),
  previous(1, 'chat', 66),
  ...older.map((each) => ({ kind: each.direction === 'in' ? 'message-received' : 'message-sent', at: each.at, conversationId: each.conversationId, messageId: each.id, contactId: uuid(710), medium: 'mail' })),
  { kind: 'case-opened', at: ago(DAY + 13_990), caseId: matter, contactId: uuid(710) },
  { kind: 'contact-assigned', at: ago(DAY + 13_000), contactId: uuid(710), actor: uuid(92) },
  { kind: 'note', at: ago(DAY + 12_650), contactId: uuid(710), caseId: matter, noteId: uuid(650), actor: uuid(92), authorName: 'Paolo Serra', text: 'Doppio invio dell’app 7.4.1, stessa chiave. Storno già chiesto, rif. ST-8831: non chiedere di nuovo l’estratto.' },
  { kind: 'contact-handled', at: ago(DAY + 12_600), contactId: uuid(710), actor: uuid(92) },
  { kind: 'contact-opened', at: ago(699), contactId: marta, caseId: matter },
  { kind: 'contact-assigned', at: ago(640), contactId: marta, actor: uuid(91) },
].sort((a, b) => a.at.localeCompare(b.at));

const queue = (id, name, media, withinSeconds, targetPercent) => ({ id, name, media, serviceLevel: { withinSeconds, targetPercent } });
const queues = {
  'banca-aurora': [queue('pagamenti', 'Pagamenti', ['chat'], 60, 80), queue('carte', 'Carte', ['chat'], 60, 80), queue('reclami', 'Reclami', ['mail'], 28_800, 95)],
  teleorbita: [queue('guasti-fibra', 'Guasti fibra', ['chat'], 60, 80), queue('fatture', 'Fatture', ['chat'], 120, 85), queue('attivazioni', 'Attivazioni', ['form'], 60, 80)],
  'comune-valfiorita': [queue('tributi', 'Tributi', ['mail'], 14_400, 80)],
};
const status = (queueId, name, waiting, oldest, assigned, agentsAvailable) => ({ queueId, name, waiting, assigned, agentsAvailable, ...(oldest ? { oldestQueuedAt: ago(oldest) } : {}) });
const statuses = {
  'banca-aurora': [status('pagamenti', 'Pagamenti', 4, 32, 5, 2), status('carte', 'Carte', 2, 21, 8, 3), status('reclami', 'Reclami', 6, 20_400, 2, 0)],
  teleorbita: [status('guasti-fibra', 'Guasti fibra', 14, 402, 9, 0), status('fatture', 'Fatture', 3, 58, 5, 1), status('attivazioni', 'Attivazioni', 0, undefined, 1, 2)],
  'comune-valfiorita': [status('tributi', 'Tributi', 5, 7_800, 3, 1)],
};
const definition = {
  'service-level': 'Contatti accettati da un agente entro i secondi dell’obiettivo, il limite compreso, su contatti risposti più abbandonati. Mai i contatti di prova.',
  'abandon-rate': 'Contatti lasciati dal cliente senza risposta su contatti offerti nell’intervallo.',
  offered: 'Contatti messi in coda per un agente, una volta ciascuno.',
};
const metric = (name, queueId, numerator, denominator) => ({
  metric: name, version: 1, definition: { it: definition[name], en: definition[name] }, queue: queueId, numerator, ...(denominator ? { denominator } : {}),
  value: name === 'offered' ? numerator : (numerator / denominator) * 100,
  from: new Date(new Date().setHours(0, 0, 0, 0)).toISOString(), to: ago(0), asOf: ago(3),
});
const figures = (id, within, answered, abandoned, offered) => [
  metric('service-level', id, within, answered), metric('abandon-rate', id, abandoned, offered), metric('offered', id, offered),
];
const metrics = {
  'banca-aurora': [...figures('pagamenti', 84, 100, 4, 112), ...figures('carte', 92, 100, 1, 108), ...figures('reclami', 49, 50, 0, 56)],
  teleorbita: [...figures('guasti-fibra', 183, 300, 28, 322), ...figures('fatture', 88, 100, 3, 107)],
  'comune-valfiorita': figures('tributi', 72, 100, 2, 104),
};
const aside = (medium) => ({ medium, state: 'parked' });
const agent = (n, name, state, since, contacts = [], reason) => ({ personId: uuid(90 + n), name, vendor: 'voxia', presence: state, since: ago(since), contacts: contacts.map((each, index) => ({ since: ago(since), tenant: 'banca-aurora', contactId: uuid(5000 + n * 10 + index), queueId: 'pagamenti', ...each })), ...(reason ? { reason } : {}) });
const team = [
  agent(1, 'Giulia Ferrante', 'available', 78, [{ medium: 'chat', state: 'assigned' }, { medium: 'chat', state: 'assigned' }, { medium: 'mail', state: 'assigned' }]),
  agent(2, 'Paolo Serra', 'available', 160, [{ medium: 'chat', state: 'assigned' }]),
  agent(3, 'Tommaso Lodi', 'available', 228, [{ medium: 'chat', state: 'wrapping' }]),
  agent(4, 'Nadia Orsini', 'available', 52, [{ medium: 'chat', state: 'assigned' }, { medium: 'chat', state: 'assigned' }]),
  agent(5, 'Dario Pellis', 'available', 123, [aside('mail'), aside('mail')]),
  agent(6, 'Sofia Galante', 'available', 8, [{ medium: 'mail', state: 'offered' }]),
  agent(7, 'Omar Haddad', 'away', 564, [], 'break'),
  agent(8, 'Pietro Zanin', 'away', 1_440, [], 'training'),
  agent(9, 'Giada Monti', 'offline', 13_000),
];

const nadia = [98, 'Nadia Orsini', 'quality', aurora, orbita, voxia];
const who = {
  ...Object.fromEntries(['', '-off', '-empty', '-away', '-new', '-closed', '-no-forms'].map((state) => [`quality${state}`, nadia])),
  board: [94, 'Sara Conti', 'supervisor', aurora, orbita, comune, voxia],
  planner: [10, 'Bruno Galli', 'planner', aurora],
  client: [96, 'Elena Brusa', 'client', aurora],
  admin: [97, 'Ada Min', 'admin', aurora, orbita, comune, voxia],
};

const midnight = new Date(new Date().setHours(0, 0, 0, 0)).getTime();
const HALF = 1_800_000;
// A day that began early, so that a picture taken in the morning shows something.
const arrivals = [0, 3, 8, 14, 19, 22, 25, 24, 27, 30, 26, 21, 18, 14, 12, 15, 19, 22, 20, 18, 15, 9, 4, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const counted = {
  offered: (n) => [n],
  answered: (n) => [Math.max(0, n - 1)],
  abandoned: (n) => [n > 0 ? 1 : 0],
  'service-level': (n, at) => [Math.round(n * (0.72 + 0.2 * Math.sin(at / 3))), n],
  'abandon-rate': (n) => [n > 0 ? 1 : 0, n],
  'average-speed-of-answer': (n, at) => [n * (14 + (at % 7)), n],
  'average-handle-time': (n, at) => [n * (260 + 9 * (at % 5)), n],
};
const told = (name, [numerator, denominator], from, to) => ({
  metric: name, version: 1, name: { it: name, en: name }, definition: { it: definition[name] ?? 'Contatti contati una volta ciascuno.', en: 'Contacts, once each.' },
  unit: name.startsWith('average') ? 'seconds' : denominator === undefined ? 'contacts' : 'percent', numerator, ...(denominator === undefined ? {} : { denominator }),
  ...(denominator === 0 ? {} : { value: denominator === undefined ? numerator : name.startsWith('average') ? numerator / denominator : (numerator / denominator) * 100 }),
  from: new Date(from).toISOString(), to: new Date(to).toISOString(), asOf: ago(3), tenant: 'banca-aurora',
});
/** A figure by half hours or days, as the ledger would cut it. */
function seriesOf(name, query) {
  const [from, to] = [Date.parse(query.get('from')), Date.parse(query.get('to'))];
  const day = query.get('step') === 'day';
  const pieces = [];
  for (let at = from, index = 0; at < to; at += day ? 48 * HALF : HALF, index++) {
    const count = day ? 240 + ((index * 53) % 140) : at > now ? 0 : arrivals[index] ?? 0;
    pieces.push(told(name, counted[name](count, index), at, at + (day ? 48 * HALF : HALF)));
  }
  const sum = (part) => pieces.reduce((all, piece) => all + (piece[part] ?? 0), 0);
  const whole = told(name, pieces[0].denominator === undefined ? [sum('numerator')] : [sum('numerator'), sum('denominator')], from, to);
  return { whole: { ...whole, ...(name === 'service-level' && query.get('queue') ? { target: { withinSeconds: 20, targetPercent: 80 } } : {}) }, points: pieces };
}
const parts = Array.from({ length: 60 }, (_, index) => ({
  contactId: uuid(3000 + index), tenant: 'banca-aurora', queue: index % 3 ? 'pagamenti' : 'carte', numerator: index % 4 ? 1 : 0, denominator: 1, medium: index % 2 ? 'chat' : 'mail',
  queuedAt: new Date(midnight + 28_800_000 + index * 300_000).toISOString(),
  ...(index % 9 ? { answeredAt: new Date(midnight + 28_800_000 + index * 300_000 + (7 + index % 23) * 1000).toISOString(), handledAt: new Date(midnight + 29_100_000 + index * 300_000).toISOString() } : { abandonedAt: new Date(midnight + 28_900_000 + index * 300_000).toISOString() }),
}));
const words = (it) => ({ it, en: it });
const meanings = [{ metric: 'service-level', version: 1, unit: 'percent', name: words('Livello di servizio'), numerator: words('Contatti risposti entro i secondi dell’obiettivo'), denominator: words('Contatti risposti più contatti abbandonati'), inclusions: words('Il limite è compreso. Mai i contatti di prova.'), countedAt: words('La prima accettazione di un agente, o il momento in cui il cliente lascia'), settles: words('Un intervallo passato cambia solo se un fatto arriva in ritardo.') }];
const work = (n, queueId, medium, state, seconds, agentId) => ({ tenant: 'banca-aurora', contactId: uuid(n), queueId, medium, state, queuedAt: ago(seconds), since: ago(seconds), ...(agentId ? { agentId } : {}) });
const works = [work(4001, 'guasti-fibra', 'chat', 'waiting', 402), work(4002, 'guasti-fibra', 'chat', 'waiting', 371), work(4003, 'guasti-fibra', 'chat', 'offered', 40, uuid(96)), work(4004, 'guasti-fibra', 'chat', 'assigned', 310, uuid(91)), work(4005, 'guasti-fibra', 'mail', 'parked', 7_300, uuid(95))];
const staff = { 'banca-aurora': [{ id: uuid(96), name: 'Elena Brusa', language: 'it' }], voxia: [...[[91, 'Giulia Ferrante'], [92, 'Paolo Serra'], [94, 'Sara Conti'], [97, 'Ada Min']].map(([n, name]) => ({ id: uuid(n), name, language: 'it', vendorId: 'voxia' }))] };
const granted = { 'banca-aurora': [[91, 'agent'], [92, 'agent'], [94, 'supervisor'], [96, 'client'], [97, 'admin'], [21, 'client'], [55, 'agent', 'supervisor']], voxia: [[91, 'agent'], [92, 'agent'], [94, 'supervisor', 'quality'], [97, 'admin']] };
const open = (day) => [{ day, from: '08:30', to: '13:00' }, { day, from: '14:00', to: '18:30' }];
const registers = {
  people: (org) => staff[org] ?? [],
  grants: (org) => (granted[org] ?? []).map(([n, ...roles]) => ({ subject: uuid(n), roles })),
  clients: () => [{ id: 'banca-aurora-api', name: 'Banca Aurora, sistemi', subject: uuid(21) }],
  contracts: (org) => [{ tenant: org, id: 'voxia', vendorId: 'voxia', queues: [{ queue: 'pagamenti', sharePercent: 100 }, { queue: 'carte', sharePercent: 60 }], serviceLevel: { withinSeconds: 20, targetPercent: 80 } }],
  calendars: (org) => [{ tenant: org, id: 'sportello', name: 'Sportello', timeZone: 'Europe/Rome', weekly: [...['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].flatMap(open), { day: 'saturday', from: '09:00', to: '12:00' }], exceptions: [{ date: '2026-12-25', name: 'Natale', open: [] }, { date: '2026-12-24', name: 'Vigilia', open: [{ from: '08:30', to: '12:00' }] }] }],
  webhooks: () => [
    { id: uuid(721), url: 'https://crm.aurora.example/centralino', types: ['centralino.cases.case-closed.v1'], description: 'CRM', state: 'active', createdAt: '2026-11-02T08:00:00Z' },
    { id: uuid(722), url: 'https://old.aurora.example/hook', types: [], description: '', state: 'paused', reason: 'gone', createdAt: '2026-10-12T08:00:00Z' },
  ],
  'webhook-deliveries': () => [
    { id: uuid(732), webhookId: uuid(721), eventId: 'cases/2', type: 'centralino.cases.case-closed.v1', state: 'parked', attempts: 9, lastStatus: 503, lastAnswer: 'maintenance', bookedAt: '2026-11-23T09:02:00Z' },
    { id: uuid(731), webhookId: uuid(721), eventId: 'cases/1', type: 'centralino.cases.case-closed.v1', state: 'delivered', attempts: 1, lastStatus: 204, bookedAt: '2026-11-23T08:58:00Z' },
  ],
  alerts: () => [
    { id: uuid(701), name: 'Attese lunghe', metric: 'service-level', version: 1, queueId: 'pagamenti', comparison: 'below', threshold: 70, windowSeconds: 1800, looks: 2, state: 'firing', since: '2026-11-23T09:12:00Z', value: 61.5, checkedAt: '2026-11-23T09:40:00Z' },
    { id: uuid(702), name: 'Troppi arrivi', metric: 'offered', version: 1, comparison: 'above', threshold: 400, windowSeconds: 3600, looks: 1, state: 'quiet', since: '2026-11-20T14:00:00Z', value: 212, checkedAt: '2026-11-23T09:40:00Z' },
  ],
  audit: () => [
    { id: uuid(712), at: '2026-11-23T08:31:00Z', person: uuid(97), operation: 'written', thing: 'grant', object: uuid(91), before: { roles: ['agent'] }, after: { roles: ['agent', 'supervisor'] } },
    { id: uuid(711), at: '2026-11-20T16:02:00Z', person: uuid(97), operation: 'written', thing: 'calendar', object: 'sportello', after: { name: 'Sportello', weekly: [] } },
  ],
  accounts: () => [{ id: 'posta', medium: 'mail', name: 'Posta', address: 'aurora@mail.localhost', language: 'it', open: true }, { id: 'sito', medium: 'chat', name: 'Sito', language: 'it', open: true }, { id: 'api', medium: 'form', name: 'Modulo', address: 'aurora@mail.localhost', language: 'it', open: false }],
};

/** The answer to a path in a scene, or nothing. */
export function answer(scene, path, query) {
  if (path === '/me/profile') {
    const [n, name, role, ...held] = (scene === 'operator' ? [99, 'Olga Sistemi', 'operator'] : who[scene]) ?? [91, 'Giulia Ferrante', 'agent', aurora, orbita, comune, voxia];
    return {
      id: uuid(n),
      name,
      ...(scene === 'operator' ? { operator: true } : {}),
      organisations: held.map((each) => ({ ...each, roles: scene === 'in-hand' && each.id === 'banca-aurora' ? ['agent', 'supervisor'] : [role] })),
    };
  }
  if (path === '/me/work') {
    const none = scene === 'empty';
    const ringing = scene === 'offer';
    return {
      presence: scene === 'away' ? { state: 'away', reason: 'break', since: ago(300) } : { state: 'available', since: ago(4_360) },
      capacity: { chat: { used: none ? 0 : 2, max: 3 }, mail: { used: none ? 0 : 1, max: 4 }, form: { used: 0, max: 2 } },
      offers: ringing
        ? [{ offerId: uuid(801), tenant: orbita.id, contactId: davide, conversationId: uuid(105), queueId: 'guasti-fibra', queueName: 'Guasti fibra', medium: 'chat', madeAt: since(6), expiresAt: since(-14), waitedMs: 38_000, reason: 'l’hai seguito tu il 12 nov, guasti fibra 4 su 5, un posto chat libero.' }]
        : [],
      contacts: none || scene === 'away' ? [] : [...hand, ...wrapping, ...parked],
    };
  }
  const [, org, resource, id, sub] = path.split('/');
  switch (resource) {
    case 'contacts':
      return { id, conversationId: uuid(101), medium: 'chat', state: 'open', openedAt: ago(700), customerName: names[id], ...(id === marta ? { subject: 'Bonifico addebitato due volte' } : {}) };
    case 'conversations':
      return sub === 'messages' ? { items: (messages[id] ?? []).filter((each) => each.sequence > Number(query.get('after') ?? 0)) } : undefined;
    case 'messages':
      return { items: older.filter((each) => (query.get('ids') ?? '').includes(each.id)) };
    case 'contact-files':
      return { contactId: id, customerId: customer, caseId: matter, caseReference: 'PR-20418' };
    case 'customers':
      if (!id) return { items: [{ id: customer, name: 'Marta Bellandi', identities: [{ kind: 'mail', value: 'm.bellandi@posta.example' }] }] };
      return sub === 'timeline'
        ? { items: timeline }
        : { id, name: 'Marta Bellandi', since: '2014-03-01T00:00:00Z', identities: [{ kind: 'mail', value: 'm.bellandi@posta.example' }, { kind: 'visitor', value: 'b7f1c2d3e4a5' }] };
    case 'cases':
      return { id, reference: 'PR-20418', status: 'open', subject: 'Doppio addebito bonifico', openedAt: ago(DAY + 13_990) };
    case 'queues':
      return id ? queues[org]?.find((each) => each.id === id) : { items: queues[org] ?? [] };
    case 'dispositions':
      return { items: ['Rimborso avviato', 'Informazione data', 'Problema risolto', 'Passato a un altro ufficio', 'Richiamo promesso', 'Reclamo aperto', 'Cliente non risponde'].map((label, index) => ({ id: `d${index}`, label })) };
    case 'offers':
      return { rule: 'longest-idle/1', candidates: 4, able: 6, idleMs: 78_000, waitedMs: 38_000, reason: 'longest-idle', redacted: false };
    case 'queue-status':
      return { items: statuses[org] ?? [] };
    case 'agent-status':
      return { items: org === 'voxia' ? team : [] };
    case 'metrics':
      if (sub === 'series') return seriesOf(id, query);
      if (sub === 'contacts') return { items: parts };
      return id ? told(id, counted[id](420, 3), midnight, now) : { items: metrics[org] ?? [] };
    case 'metric-definitions':
      return { items: meanings };
    case 'work':
      return { items: works.filter((each) => each.queueId === query.get('queue') && each.state === query.get('state')).map((each) => ({ ...each, tenant: org })) };
    case 'agents':
      return { vendor: org, personId: id, capacity: { chat: 3, mail: 4, form: 2, phone: 0 }, skills: [{ tenant: 'banca-aurora', skill: 'pagamenti', level: 4 }, { tenant: 'teleorbita', skill: 'guasti-fibra', level: 3 }] };
    case 'country-profile':
      return { country: 'IT', monitoringAuthorised: true, monitoringSince: '2026-10-01', monitoringUntil: '2027-09-30', basis: 'Accordo con la rappresentanza sindacale unitaria del 18 settembre 2026, protocollo 2026/114, archivio del personale' };
    case 'acts':
      return { items: scene === 'operator' ? failed : org === 'banca-aurora' ? acts : [] };
    case 'organisation':
      return { id: org, kind: 'tenant', name: 'Banca Aurora', mark: 'BA', colour: '#792F67', locale: 'it', timeZone: 'Europe/Rome', state: 'open' };
    case 'people':
    case 'grants':
    case 'clients':
    case 'contracts':
    case 'calendars':
    case 'accounts':
    case 'alerts':
    case 'webhooks':
    case 'webhook-deliveries':
    case 'audit':
      return { items: registers[resource](org) };
    case 'suggestions':
    case 'articles':
    case 'templates':
      return knows(scene, resource, id, query);
    case 'monitoring':
    case 'surveys':
    case 'answers':
    case 'evaluations':
    case 'evaluation-forms':
      if (resource !== 'monitoring' || scene.startsWith('quality')) return judges(scene, resource, id, query);
      return org === 'banca-aurora' ? { authorised: true, since: '2026-10-01', until: '2027-09-30', country: 'IT' } : { authorised: false };
    case 'interval-history':
      return { items: historyOf(query) };
    case 'forecasts':
      return id ? forecastOf(now) : { items: headsOf(now) };
    case 'requirements':
      return id ? requirementOf(now) : { items: [requirementOf(now)] };
    case 'traces':
      return { items: [['channels', 'contact-opened', 0], ['routing', 'contact-queued', 14], ['cases', 'contact-identified', 19], ['routing', 'offer-made', 24], ['routing', 'offer-closed', 3_120], ['routing', 'contact-assigned', 3_121], ['channels', 'message-sent', 41_800], ['routing', 'contact-handled', 63_020]].map(([service, event, ms], index) => ({ at: new Date(now - 600_000 + ms).toISOString(), service, event, id: uuid(900 + index), ms, relayMs: 6, detail: { contactId: uuid(1), medium: 'chat', ...(event === 'offer-made' ? { receipt: { rule: 'longest-idle/1', candidates: 2 } } : {}) } })) };
    default:
      return undefined;
  }
}

export const people = { marta, renato, aldo: uuid(7), chiara: uuid(6) };
export const conversations = { marta: uuid(101), elisa: uuid(102) };

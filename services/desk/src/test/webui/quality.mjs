// What customers said and how talks were judged, for the pictures.
const uuid = (n) => `00000000-0000-7000-9000-${String(n).padStart(12, '0')}`;
const now = Date.now();
const ago = (minutes) => new Date(now - minutes * 60_000).toISOString();
const marta = uuid(1);

const line = (n, queueId, medium, agent, minutes, said) => ({ contactId: n, conversationId: uuid(101), queueId, medium, agentId: uuid(agent), outcome: 'invited', decidedAt: ago(minutes + 40), ...(said ? { ...said, answeredAt: ago(minutes) } : {}) });
const lines = [
  line(marta, 'pagamenti', 'chat', 91, 22, { rating: 2, solved: false, comment: 'Gentile, ma ho dovuto spiegare tutto da capo e i 780 € non sono ancora tornati.' }),
  line(uuid(8002), 'carte', 'chat', 92, 95, { rating: 5, solved: true, comment: 'Velocissimi!' }),
  line(uuid(8003), 'reclami', 'mail', 91, 310, { rating: 4, solved: true }),
  line(uuid(8004), 'pagamenti', 'whatsapp', 92, 640, { rating: 3, comment: 'Risposta chiara, però ho aspettato più di quanto diceva il messaggio automatico della banca, e nel frattempo la rata era già passata.' }),
  line(uuid(8005), 'carte', 'mail', 91, 900, { rating: 5, solved: true, comment: 'Perfetto' }),
  { ...line(uuid(8006), 'pagamenti', 'chat', 92, 1_000), outcome: 'quiet' },
  line(uuid(8007), 'carte', 'mail', 91, 1_100),
];
const share = (invited, answered, satisfied) => ({ invited, answered, satisfied, ...(invited ? { responsePercent: Math.round((1000 * answered) / invited) / 10 } : {}), ...(answered ? { csatPercent: Math.round((1000 * satisfied) / answered) / 10 } : {}) });
const used = [
  { contactId: marta, articleId: uuid(900_001), version: 12, title: 'Tempi di accredito degli storni', at: ago(60) },
  { contactId: uuid(8004), articleId: uuid(900_002), version: 3, title: 'Rata in scadenza e saldo in attesa', at: ago(700) },
];
const question = (id, text, weight, scale, critical = false) => ({ id, text, weight, scale, critical });
const form = {
  id: uuid(8100), version: 6, name: 'Pagamenti', publishedAt: '2026-11-02T08:00:00Z',
  sections: [
    { title: 'Il cliente', questions: [question('greets', 'Saluta con il nome del cliente giusto', 4, 'YES_NO'), question('repeats', 'Non fa ripetere ciò che è già noto', 22, 'ONE_TO_FIVE')] },
    { title: 'La risposta', questions: [question('cause', 'Spiega la causa in parole semplici', 20, 'ONE_TO_FIVE'), question('promise', 'Dà una promessa con ora e modo, e la mantiene anche quando tocca a un altro ufficio', 24, 'ONE_TO_FIVE'), question('way', 'Risolve o lascia una strada certa', 20, 'ONE_TO_FIVE'), question('privacy', 'Non dà dati a chi non è riconosciuto', 10, 'YES_NO', true)] },
  ],
};
const answers = [['greets', 1], ['repeats', 2], ['cause', 4], ['promise', 3], ['way', 4], ['privacy', 1]].map(([questionId, value]) => ({ questionId, value, ...(questionId === 'repeats' ? { comment: 'Chiede di nuovo l’estratto, che era nella mail.' } : {}) }));
const evaluation = (n, contactId, score, closed) => ({ id: uuid(n), contactId, agentId: uuid(91), formId: form.id, formVersion: 6, answers, score, critical: false, evaluatorId: uuid(98), openedAt: ago(200), ...(closed ? { closedAt: ago(100) } : {}) });

/** The answer of quality to a path, or nothing. */
export function judges(scene, resource, id, query) {
  if (scene === 'quality-away' && resource !== 'monitoring') return undefined;
  const empty = scene === 'quality-empty';
  switch (resource) {
    case 'monitoring':
      return scene === 'quality-off' ? { authorised: false, country: 'IT' } : { authorised: true, since: '2026-10-01', until: '2027-09-30', country: 'IT' };
    case 'surveys':
      if (id === 'summary') return { definition: 'csat', all: empty ? share(0, 0, 0) : share(1284, 412, 351), agents: empty ? [] : [{ agentId: uuid(91), figures: share(640, 214, 190) }, { agentId: uuid(92), figures: share(644, 198, 161) }] };
      return { items: empty ? [] : lines.filter((each) => query.get('answered') !== 'true' || each.rating) };
    case 'answers':
      return { items: empty ? [] : used };
    case 'evaluations':
      return { items: empty || scene === 'quality-new' ? [] : [evaluation(8201, uuid(8002), 92.5, true), evaluation(8202, marta, 58.5, scene === 'quality-closed')] };
    case 'evaluation-forms':
      return id ? form : { items: scene === 'quality-no-forms' ? [] : [form] };
    default:
      return undefined;
  }
}

export const acts = [
  { id: uuid(8302), kind: 'closing', state: 'running', begunAt: ago(9), begunBy: uuid(97), deadline: ago(-600), steps: [{ name: 'closing', state: 'done', attempts: 0, at: ago(9) }, { name: 'doors', state: 'done', attempts: 0, at: ago(8) }, { name: 'drain', state: 'waiting', attempts: 14, at: ago(0), note: '3 contacts are open' }, ...['clients', 'grants', 'closed', 'reach'].map((name) => ({ name, state: 'waiting', attempts: 0 }))] },
  { id: uuid(8301), kind: 'opening', state: 'done', begunAt: ago(500_000), begunBy: uuid(97), steps: ['organisation', 'login', 'admin', 'reach'].map((name) => ({ name, state: 'done', attempts: 0, at: ago(500_000) })) },
];
export const failed = [{ id: uuid(8303), kind: 'opening', state: 'failed', begunAt: ago(3), begunBy: uuid(97), steps: [{ name: 'organisation', state: 'done', attempts: 0, at: ago(3) }, { name: 'login', state: 'failed', attempts: 1, at: ago(2), note: 'elena.nuova has another mail address' }, { name: 'admin', state: 'waiting', attempts: 0 }, { name: 'reach', state: 'waiting', attempts: 0 }] }];

/** What the widget says, in the language of the page it stands on. */
const it = {
  open: 'Scrivici in chat',
  close: 'Chiudi la chat',
  title: 'Chat con {name}',
  hello: 'Scrivi qui la tua domanda: ti risponde una persona. Se nessuno è libero subito, la risposta arriva comunque in questa finestra.',
  name: 'Nome (facoltativo)',
  mail: 'Mail (facoltativa)',
  message: 'Messaggio',
  send: 'Invia',
  you: 'Tu',
  team: '{name}',
  sending: 'invio…',
  waiting: 'in attesa della rete',
  received: 'ricevuto {time}',
  queue: 'Messaggio ricevuto. Aspetti da {clock}: la prima persona libera ti risponde qui. Se chiudi la pagina, al ritorno trovi la risposta.',
  typing: '{name} sta scrivendo…',
  lost: 'Connessione persa. Puoi continuare a scrivere: invio tutto appena torna.',
  closed: 'La conversazione è conclusa. Se scrivi ancora, la riapriamo.',
  end: 'Termina la chat',
  unread: '{count} messaggi nuovi',
  problem: 'Qualcosa non ha funzionato: {detail}',
  account: 'Questa chat non è disponibile al momento.',
  long: 'Il messaggio è troppo lungo.',
};

const en: typeof it = {
  open: 'Chat with us',
  close: 'Close the chat',
  title: 'Chat with {name}',
  hello: 'Write your question here: a person answers. If nobody is free right away, the answer still arrives in this window.',
  name: 'Name (optional)',
  mail: 'Mail (optional)',
  message: 'Message',
  send: 'Send',
  you: 'You',
  team: '{name}',
  sending: 'sending…',
  waiting: 'waiting for the network',
  received: 'received {time}',
  queue: 'Message received. Waiting for {clock}: the first free person answers here. If you close the page, the answer is here when you return.',
  typing: '{name} is writing…',
  lost: 'Connection lost. Keep writing: everything is sent as soon as it is back.',
  closed: 'This conversation has ended. If you write again, we reopen it.',
  end: 'End the chat',
  unread: '{count} new messages',
  problem: 'Something did not work: {detail}',
  account: 'This chat is not available at the moment.',
  long: 'The message is too long.',
};

export type Phrase = keyof typeof it;
export type Say = (phrase: Phrase, values?: Record<string, string | number>) => string;

export function wordsFor(language: string): Say {
  const catalogue = language.toLowerCase().startsWith('it') ? it : en;
  return (phrase, values = {}) => catalogue[phrase].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

export const catalogues = { it, en };

// What the house knows, for the pictures: articles, suggestions, templates.
const id = (n) => `00000000-0000-7000-9000-${String(900_000 + n).padStart(12, '0')}`;

const suggestion = (n, version, title, heading, sentence, matched) => ({ articleId: id(n), version, title, language: 'it', score: 9 - n, heading, sentence, matched });
export const suggestions = [
  suggestion(1, 12, 'Tempi di accredito degli storni', 'Quando arriva', 'Uno storno autorizzato entro le 11 è disponibile sul conto lo stesso giorno, entro le 18.', ['bonifico', 'giorno', 'storno']),
  suggestion(2, 3, 'Rata in scadenza e saldo in attesa', 'La rata', 'La rata del mutuo si addebita alle 20: un accredito arrivato prima basta, non serve spostarla.', ['rata', 'mutuo', 'prima']),
  suggestion(3, 41, 'Doppi addebiti dall’app dopo un’interruzione di linea durante la firma dispositiva', 'Che cosa fare', 'Se i due movimenti hanno lo stesso codice operazione, uno dei due si annulla da solo entro due giorni lavorativi.', ['due', 'bonifico']),
];
const body = `Lo storno è la restituzione di un addebito non dovuto. Lo autorizza l’ufficio pagamenti.

## Quando arriva

Uno storno autorizzato entro le 11 è disponibile sul conto lo stesso giorno, entro le 18. Dopo le 11 arriva il giorno lavorativo seguente.

## Che cosa non serve

- Non serve un nuovo bonifico.
- Non serve l’estratto conto, se il riferimento dello storno c’è già.`;

const templates = [
  ['Storno autorizzato', 'Gentile {{customer.name}}, lo storno della pratica {{case.reference}} è autorizzato.\nUn saluto, {{agent.name}}'],
  ['Presa in carico', 'Gentile {{customer.name}}, ho preso in carico la sua richiesta e le scrivo oggi stesso. {{agent.name}}'],
  ['Richiesta di un documento che manca per proseguire con la verifica', 'Gentile {{customer.name}}, per proseguire ci serve una copia del documento.'],
];

/** The answer of knowledge to a path, or nothing. */
export function knows(scene, resource, name, query) {
  if (scene === 'knows-nothing' && resource !== 'monitoring') return resource === 'articles' && name ? undefined : { items: [] };
  if (scene === 'knowledge-away') return undefined;
  switch (resource) {
    case 'suggestions':
      return { items: suggestions };
    case 'articles':
      if (name) return { id: name, createdAt: '2026-10-02T08:00:00Z', published: 12, publishedAt: '2026-11-09T08:00:00Z', versions: [{ number: 12, title: 'Tempi di accredito degli storni', body, language: 'it', audience: 'customers' }] };
      return { items: query.get('q') ? suggestions.map((each) => ({ id: each.articleId, version: each.version, title: each.title, language: 'it', audience: 'agents', publishedAt: '2026-11-09T08:00:00Z', extract: each.sentence.replace('storno', '**storno**').replace('rata', '**rata**') })) : [] };
    case 'templates':
      return { items: templates.map(([title, text], n) => ({ id: id(50 + n), name: title, language: 'it', text })) };
    default:
      return undefined;
  }
}

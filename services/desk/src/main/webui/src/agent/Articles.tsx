import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useRef, useState } from 'react';
import { articlesFound, suggestionsOf } from '../api/questions';
import { useDesk } from '../session/Desk';
import { useKeys } from '../shell/keys';
import { Cap } from '../shell/parts';
import { Bones, Empty, Failure } from '../shell/States';
import { useWords } from '../words/Words';
import { ArticleWindow } from './ArticleWindow';
import { Marked } from './Marked';
import type { Source } from './outgoing';

/** Puts words of an article into the answer, and remembers where they came from. */
export type Insert = (words: string, source: Source) => void;

interface Props {
  tenant: string;
  /** What the customer wrote and nobody answered yet. */
  asked: string;
  /** Absent while no answer can be written. */
  insert: Insert | undefined;
}

interface Item {
  articleId: string;
  version: number;
  title: string;
  heading?: string;
  /** The sentence that answers; a search only knows the place where its words stand. */
  sentence?: string;
  text: string;
  words: readonly string[];
}

const MOST = 3;

/** Articles beside the conversation: those that answer what was asked, or those somebody looks for. */
export function Articles({ tenant, asked, insert }: Props) {
  const { api } = useDesk();
  const { say } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<Item>();
  const words = useDeferredValue(typed.trim());
  const searching = words.length >= 2;
  const suggested = useQuery(suggestionsOf(api, tenant, asked));
  const found = useQuery(articlesFound(api, tenant, words));
  const source = searching ? found : suggested;
  const items: Item[] = searching
    ? (found.data ?? []).map((each) => ({ articleId: each.id, version: each.version, title: each.title, text: (each.extract ?? '').replaceAll('**', ''), words: boldOf(each.extract ?? '') }))
    : (suggested.data ?? []).map((each) => ({ ...each, text: each.sentence, words: each.matched }));
  const shown = items.slice(0, searching ? 6 : MOST);
  const use = (at: number) => {
    const item = shown[at];
    if (!item) return;
    if (item.sentence && insert) insert(item.sentence, { articleId: item.articleId, version: item.version, title: item.title });
    else setOpen(item);
  };
  const look = () => field.current?.focus();
  useKeys([
    ...[0, 1, 2].flatMap((at) => [{ code: `Digit${at + 1}`, run: () => use(at) }, { code: `Digit${at + 1}`, alt: true, run: () => use(at) }]),
    { code: 'KeyS', run: look },
    { code: 'KeyS', alt: true, run: look },
  ]);
  return (
    <section aria-labelledby="help-articles">
      <header className="section-head">
        <h2 id="help-articles">{say(searching ? 'articles.found' : 'articles.suggested')}</h2>
        {shown.length > 0 && <span className="meta">{searching ? items.length : say('articles.from-message')}</span>}
      </header>
      <div className="picker-field">
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <input
          ref={field}
          type="search"
          aria-label={say('articles.search')}
          placeholder={say('articles.search')}
          value={typed}
          maxLength={300}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') use(0);
            if (event.key === 'Escape') setTyped('');
          }}
        />
        <Cap>S</Cap>
      </div>
      {source.isError ? (
        <Failure error={source.error} retry={() => void source.refetch()} />
      ) : source.isLoading ? (
        <Bones lines={3} />
      ) : shown.length === 0 ? (
        <Empty title={say(searching ? 'articles.found.none' : asked ? 'articles.suggested.none' : 'articles.nothing-asked')} />
      ) : (
        <ol className="suggestions">
          {shown.map((item, index) => (
            <li key={`${item.articleId}-${item.version}`}>
              <h3>{item.title}</h3>
              {item.heading && item.heading !== item.title && <p className="meta cut">{item.heading}</p>}
              <blockquote><Marked text={item.text} words={item.words} /></blockquote>
              <p className="suggestion-ways">
                {item.sentence !== undefined && (
                  <button type="button" className="button" disabled={!insert} onClick={() => use(index)}>
                    {say('articles.insert')} {index < MOST && <Cap>{index + 1}</Cap>}
                  </button>
                )}
                <button type="button" className="button plain" aria-label={say('articles.open.of', { title: item.title })} onClick={() => setOpen(item)}>
                  {say('articles.open')} {item.sentence === undefined && index < MOST && <Cap>{index + 1}</Cap>}
                </button>
                <span className="meta">{say('articles.version', { version: item.version })}</span>
              </p>
            </li>
          ))}
        </ol>
      )}
      {open && <ArticleWindow tenant={tenant} articleId={open.articleId} sentence={open.sentence} insert={insert} close={() => setOpen(undefined)} />}
    </section>
  );
}

/** The words a search found, as it marks them. */
const boldOf = (extract: string): string[] => [...extract.matchAll(/\*\*(.+?)\*\*/g)].map((found) => found[1] ?? '');

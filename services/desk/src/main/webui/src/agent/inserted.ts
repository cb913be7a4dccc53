import { useState } from 'react';
import { useDesk } from '../session/Desk';
import type { Source } from './outgoing';

/** The articles an answer is being written with; they survive what its draft survives. */
export function useInserted(contactId: string) {
  const { drafts } = useDesk();
  const id = `${contactId}.sources`;
  const [sources, setSources] = useState<readonly Source[]>(() => {
    try {
      return JSON.parse(drafts.of(id)?.text ?? '[]') as Source[];
    } catch {
      return [];
    }
  });
  const keep = (next: readonly Source[]) => {
    setSources(next);
    drafts.keep(id, next.length === 0 ? '' : JSON.stringify(next));
  };
  return {
    sources,
    add: (source: Source) => keep([...sources.filter((each) => each.articleId !== source.articleId), source]),
    remove: (articleId: string) => keep(sources.filter((each) => each.articleId !== articleId)),
    clear: () => sources.length > 0 && keep([]),
  };
}

import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../session/Desk';

/** Words being typed: kept at every stroke, there again after a reload, a crash or another contact in between. */
export function useDraft(id: string) {
  const { drafts } = useDesk();
  const [text, setText] = useState(() => drafts.of(id)?.text ?? '');
  const [savedAt, setSavedAt] = useState(() => drafts.of(id)?.savedAt);
  const latest = useRef(text);

  useEffect(() => {
    // Storage is slow next to a key stroke: it follows a breath later, and at once when the page goes away.
    const timer = setTimeout(() => setSavedAt(drafts.keep(id, latest.current)), 150);
    return () => clearTimeout(timer);
  }, [text, id, drafts]);
  useEffect(() => {
    const keep = () => void drafts.keep(id, latest.current);
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [id, drafts]);

  const write = (words: string) => {
    latest.current = words;
    setText(words);
  };
  return {
    text,
    savedAt,
    write,
    add: (words: string) => write(latest.current ? `${latest.current}\n\n${words}` : words),
    clear: () => {
      write('');
      drafts.forget(id);
      setSavedAt(undefined);
    },
  };
}

import { IconArrowBackUp, IconLock } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useDesk } from '../session/Desk';
import { Failure } from '../shell/States';
import { Cap } from '../shell/parts';
import { useWords } from '../words/Words';
import { useDraft } from './draft';
import { WordsField } from './WordsField';

const MAX = 4_000;

/** The draft of a note is never the draft of an answer: what is written for colleagues cannot slip out. */
export const noteDraft = (contactId: string): string => `${contactId}.note`;

/** Where the agent writes to colleagues. It looks like nothing a customer could see. */
export function NoteEditor({ tenant, contactId, done }: { tenant: string; contactId: string; done: () => void }) {
  const { api } = useDesk();
  const { say } = useWords();
  const queries = useQueryClient();
  const draft = useDraft(noteDraft(contactId));
  const area = useRef<HTMLTextAreaElement>(null);
  // The same words keep their key over retries.
  const key = useRef({ text: '', key: '' });
  useEffect(() => area.current?.focus(), []);
  const keep = useMutation({
    mutationFn: (text: string) => {
      if (key.current.text !== text) key.current = { text, key: crypto.randomUUID() };
      return api.call(`/${tenant}/notes`, { method: 'POST', key: key.current.key, body: { contactId, text } });
    },
    onSuccess: () => {
      draft.clear();
      void queries.invalidateQueries({ queryKey: ['timeline', tenant] });
      done();
    },
  });
  const text = draft.text.trim();
  const tooLong = text.length > MAX;
  const ready = text !== '' && !tooLong && !keep.isPending;
  const save = () => {
    if (ready) keep.mutate(text);
  };
  return (
    <form
      className="composer noting"
      aria-label={say('note.title')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p className="composer-head">
        <IconLock size={16} stroke={1.75} aria-hidden />
        <strong>{say('note.title')}</strong>
        <span className="cut">{say('note.unseen')}</span>
      </p>
      <WordsField
        area={area}
        text={draft.text}
        write={draft.write}
        send={save}
        label={say('note.title')}
        placeholder={say('note.placeholder')}
        state="note-state"
        invalid={tooLong}
      />
      {keep.error && <Failure error={keep.error} kept />}
      <div className="composer-foot">
        <button type="button" className="button plain" onClick={done}>
          <IconArrowBackUp size={16} stroke={1.75} aria-hidden /> {say('note.back')} <Cap>Alt N</Cap>
        </button>
        <span id="note-state" className="meta">
          {tooLong && <span className="loud breach">{say('composer.too-long', { count: text.length, max: MAX })}</span>}
        </span>
        <button type="submit" className="button strong" disabled={!ready}>
          {say('note.keep')} <Cap>{say('key.ctrl-enter')}</Cap>
        </button>
      </div>
    </form>
  );
}

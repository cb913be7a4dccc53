import { IconAlertTriangle, IconSearch } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { dispositionsOf } from '../api/questions';
import type { Disposition } from '../api/types';
import { useDesk } from '../session/Desk';
import { Picker, fits } from '../shell/Picker';
import { Failure } from '../shell/States';
import { Cap } from '../shell/parts';
import { useWords } from '../words/Words';
import type { InHand } from './useMyWork';

interface Props {
  inHand: InHand;
  close: () => void;
  done: () => void;
}

/** Slides over the composer: the outcome by a few letters, a note if there is one, and on to the next. */
export function WrapUp({ inHand, close, done }: Props) {
  const { api, drafts, outgoing } = useDesk();
  const { say } = useWords();
  const queries = useQueryClient();
  const { contact, messages } = inHand;
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Disposition>();
  const [note, setNote] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const noteField = useRef<HTMLTextAreaElement>(null);
  // The last message the agent could have seen when this opened; later ones make a successor, never a loss.
  const [lastSeen, setLastSeen] = useState(messages.at(-1)?.sequence ?? 0);
  const key = useRef({ body: '', key: '' });
  const noted = useRef({ body: '', key: '' });
  const leaving = useSyncExternalStore(outgoing.subscribe, outgoing.all);
  // What the house holds is safe: it leaves before the contact closes.
  const unsent = leaving.some((item) => item.contactId === contact.contactId && item.state !== 'held');
  const newer = messages.some((message) => message.direction === 'in' && message.sequence > lastSeen);
  const dispositions = useQuery(dispositionsOf(api, contact.tenant));
  const mine = (dispositions.data ?? []).filter((each) => !each.queues?.length || each.queues.includes(contact.queueId));
  const choices = mine.filter((each) => (chosen ? each.id === chosen.id : fits(each.label, typed))).map((each) => ({ id: each.id, label: each.label }));

  const start = useMutation({
    mutationFn: () =>
      api.call(`/${contact.tenant}/work/${contact.contactId}/wrap-up-start`, {
        method: 'POST',
        key: `wrap-up-start-${contact.contactId}`,
      }),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['work'] }),
  });
  const finish = useMutation({
    mutationFn: async () => {
      const words = note.trim();
      if (words) {
        // A note of the end is a note like any other: whoever opens the story next finds it there.
        if (noted.current.body !== words) noted.current = { body: words, key: crypto.randomUUID() };
        await api.call(`/${contact.tenant}/notes`, { method: 'POST', key: noted.current.key, body: { contactId: contact.contactId, text: words } });
      }
      const last = Math.max(lastSeen, ...messages.filter((each) => each.direction === 'out').map((each) => each.sequence));
      const body = {
        disposition: chosen?.id,
        lastMessageSequence: last,
      };
      const said = JSON.stringify(body);
      // The same words keep their key over retries; other words are another request.
      if (key.current.body !== said) key.current = { body: said, key: crypto.randomUUID() };
      return api.call(`/${contact.tenant}/work/${contact.contactId}/wrap-up`, { method: 'POST', key: key.current.key, body });
    },
    onSuccess: () => {
      drafts.forget(contact.contactId);
      void queries.invalidateQueries({ queryKey: ['work'] });
      done();
    },
  });
  const begin = start.mutate;
  useEffect(() => {
    if (contact.state !== 'wrapping') begin();
    field.current?.focus();
    // Once, when it opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    // Opened before the story was there, as after a reload: what it then shows is what the agent sees.
    if (lastSeen === 0 && messages.length > 0) setLastSeen(messages.at(-1)?.sequence ?? 0);
  }, [lastSeen, messages]);

  const ready = chosen !== undefined && !unsent && !newer && !finish.isPending;
  const conclude = () => {
    if (ready) finish.mutate();
  };
  return (
    <section
      className="wrap"
      role="dialog"
      aria-labelledby="wrap-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          close();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          conclude();
        }
      }}
    >
      <header className="section-head">
        <h2 id="wrap-title">{say('wrap.title')}</h2>
        <button type="button" className="button plain" onClick={close}>
          {say('wrap.back')} <Cap>{say('key.esc')}</Cap>
        </button>
      </header>
      <div className="wrap-fields">
        <div>
          <p className="label">{say('wrap.disposition')}</p>
          <Picker
            label={say('wrap.disposition')}
            placeholder={say('wrap.disposition.placeholder')}
            icon={<IconSearch size={16} stroke={1.75} aria-hidden />}
            text={typed}
            write={(words) => {
              setTyped(words);
              setChosen(undefined);
            }}
            choices={choices}
            picked={chosen?.id}
            pick={(choice) => {
              setTyped(choice.label);
              setChosen(mine.find((each) => each.id === choice.id));
            }}
            enterAgain={conclude}
            input={field}
            nothing={
              dispositions.isError ? (
                <Failure error={dispositions.error} retry={() => void dispositions.refetch()} />
              ) : (
                say(mine.length === 0 && !dispositions.isPending ? 'wrap.dispositions.empty' : 'wrap.disposition.none')
              )
            }
          />
        </div>
        <div>
          <label className="label" htmlFor="wrap-note">
            {say('wrap.note')} <span className="meta">{say('wrap.note.optional')}</span>
          </label>
          <textarea ref={noteField} id="wrap-note" className="note" rows={4} maxLength={4_000} value={note} onChange={(event) => setNote(event.target.value)} />
        </div>
      </div>
      {newer && (
        <p className="wrap-warning loud attention" role="alert">
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden /> {say('wrap.new-message')}{' '}
          <button type="button" className="link" onClick={() => setLastSeen(messages.at(-1)?.sequence ?? lastSeen)}>
            {say('story.new', { count: messages.filter((each) => each.sequence > lastSeen && each.direction === 'in').length })}
          </button>
        </p>
      )}
      {unsent && <p className="wrap-warning loud attention" role="alert">{say('wrap.unsent')}</p>}
      {(finish.error || start.error) && <Failure error={finish.error ?? start.error} kept />}
      <footer>
        <span className="meta">{drafts.of(contact.contactId) ? say('wrap.draft') : ''}</span>
        <button type="button" className="button strong" disabled={!ready} onClick={conclude}>
          {say('wrap.finish')} <Cap>{say('key.ctrl-enter')}</Cap>
        </button>
      </footer>
    </section>
  );
}

import { IconBook2, IconLock, IconPencil, IconX } from '@tabler/icons-react';
import { memo, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react';
import type { Medium } from '../api/types';
import { timeOfDay } from '../clock/clock';
import { useLine, useTyping } from '../live/Live';
import { throttled } from '../live/typing';
import { useDesk } from '../session/Desk';
import { useKeys } from '../shell/keys';
import { Cap, firstName, MediumIcon } from '../shell/parts';
import { useWords } from '../words/Words';
import type { WordKey } from '../words/it';
import { useDraft } from './draft';
import { useInserted } from './inserted';
import type { Source } from './outgoing';
import { openPlace, type Places } from './template';
import { Templates } from './Templates';
import { WordsField } from './WordsField';

const MAX = 20_000;
const TELL_EVERY = 3_000;
/** A chat is live: there, seconds of second thoughts would be seconds of silence. */
const UNDO_SECONDS: Partial<Record<Medium, number>> = { mail: 5, form: 5 };

export interface ComposerDoor {
  focus: () => void;
  put: (text: string) => void;
  /** Words of an article, where the caret stands. */
  insert: (words: string, source: Source) => void;
}

interface Props {
  contactId: string;
  conversationId: string;
  tenant: string;
  tenantName: string;
  medium: Medium;
  customer: string;
  address?: string;
  zone?: string;
  wrapping: boolean;
  /** Absent while there is nobody yet to whom a note could belong. */
  takeNote?: () => void;
  /** Whom and what a template may name. */
  places: Places;
  door: Ref<ComposerDoor>;
  sent: () => void;
}

/** Where the agent writes to the customer. What is sent leaves through the outgoing queue. */
export const Composer = memo(function Composer(props: Props) {
  const { contactId, conversationId, tenant, tenantName, medium, customer, address, zone, wrapping, takeNote, places, door, sent } = props;
  const { api, outgoing, me } = useDesk();
  const { connection } = useLine();
  const { say, locale } = useWords();
  const draft = useDraft(contactId);
  const inserted = useInserted(contactId);
  const [template, setTemplate] = useState<string>();
  const [choosing, setChoosing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const { text, savedAt } = draft;

  // Who hears it only sees that somebody writes; a word of it that is lost is no loss.
  const tell = useMemo(
    () =>
      throttled(() => {
        api.call(`/${tenant}/conversations/${conversationId}/typing`, { method: 'POST', body: { contactId } }).catch(() => {});
      }, TELL_EVERY),
    [api, tenant, conversationId, contactId],
  );
  const write = (words: string) => {
    draft.write(words);
    if (words.trim() === '') inserted.clear();
    if (medium === 'chat' && connection === 'ready' && words.trim() !== '') tell();
  };

  /** Between what stands there already, and the first open place chosen, so that typing fills it. */
  const putIn = (words: string) => {
    const from = area.current?.selectionStart ?? text.length;
    const before = text.slice(0, from);
    const after = text.slice(area.current?.selectionEnd ?? from);
    const begin = before + (/\S$/.test(before) ? ' ' : '');
    const whole = begin + words + (/^\S/.test(after) ? ' ' : '') + after;
    write(whole);
    const place = openPlace(whole);
    requestAnimationFrame(() => {
      area.current?.focus();
      if (place) area.current?.setSelectionRange(place.from, place.to);
      else area.current?.setSelectionRange(begin.length + words.length, begin.length + words.length);
    });
  };

  useImperativeHandle(door, () => ({
    focus: () => area.current?.focus(),
    put: (words) => {
      draft.add(words);
      area.current?.focus();
    },
    insert: (words, source) => {
      putIn(words);
      inserted.add({ ...source, ...(template ? { templateId: template } : {}) });
    },
  }));
  useKeys([
    { code: 'KeyI', run: () => setChoosing(true) },
    { code: 'KeyI', alt: true, run: () => setChoosing(true) },
  ]);

  const tooLong = text.length > MAX;
  const open = openPlace(text);
  const ready = text.trim() !== '' && !tooLong && !open;
  const send = () => {
    if (!ready) return;
    const undoSeconds = UNDO_SECONDS[medium];
    outgoing.add({ tenant, conversationId, contactId, text: text.trim(), ...(undoSeconds ? { undoSeconds } : {}), ...(inserted.sources.length > 0 ? { sources: inserted.sources } : {}) });
    draft.clear();
    inserted.clear();
    setTemplate(undefined);
    sent();
    area.current?.focus();
  };

  return (
    <form
      className="composer"
      aria-label={say('composer.label')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="composer-head">
        <MediumIcon medium={medium} named={false} />
        <strong>{say(`medium.${medium}` as WordKey)}</strong>
        <Way conversationId={conversationId} medium={medium} customer={customer} address={address} />
        <span className="composer-price">{say('composer.free')}</span>
      </p>
      <WordsField
        area={area}
        text={text}
        write={write}
        send={send}
        label={say('composer.label')}
        placeholder={say('composer.placeholder')}
        state="composer-state"
        invalid={tooLong}
        takes={(event) => {
          // At the beginning of a line a slash means a template; anywhere else it is a slash.
          const { selectionStart, value } = event.currentTarget;
          if (event.key !== '/' || (selectionStart > 0 && value[selectionStart - 1] !== '\n')) return false;
          setChoosing(true);
          return true;
        }}
      />
      <p className="composer-signature">{say('composer.signature', { name: firstName(me.name), tenant: tenantName })}</p>
      {inserted.sources.length > 0 && (
        <ul className="composer-sources" aria-label={say('articles.used')}>
          {inserted.sources.map((source) => (
            <li key={source.articleId}>
              <IconBook2 size={16} stroke={1.75} aria-hidden />
              <span className="cut">{source.title}, {say('articles.version', { version: source.version })}</span>
              <button type="button" className="icon-button" aria-label={say('articles.unuse', { title: source.title })} onClick={() => inserted.remove(source.articleId)}>
                <IconX size={14} stroke={1.75} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="composer-foot">
        <button type="button" className="button plain" disabled={!takeNote} onClick={takeNote}>
          <IconLock size={16} stroke={1.75} aria-hidden /> {say('note.title')} <Cap>N</Cap>
        </button>
        <Templates
          tenant={tenant}
          places={places}
          open={choosing}
          setOpen={setChoosing}
          take={(words, id) => {
            putIn(words);
            setTemplate(id);
          }}
        />
        <span id="composer-state" className="meta">
          {tooLong ? (
            <span className="loud breach">{say('composer.too-long', { count: text.length, max: MAX })}</span>
          ) : open ? (
            <span className="loud attention">{say('templates.open-place')}</span>
          ) : connection === 'lost' ? (
            <span className="loud attention">{say('composer.offline')}</span>
          ) : wrapping ? (
            say('composer.wrapping')
          ) : text && savedAt ? (
            say('composer.saved', { time: timeOfDay(savedAt, locale, zone) })
          ) : null}
        </span>
        <button type="submit" className="button strong" disabled={!ready}>
          {say('composer.send')} <Cap>{say('key.ctrl-enter')}</Cap>
        </button>
      </div>
    </form>
  );
});

/** Where the answer goes; while the customer writes, that they do, in the same place. */
function Way({ conversationId, medium, customer, address }: Pick<Props, 'conversationId' | 'medium' | 'customer' | 'address'>) {
  const { say } = useWords();
  const typing = useTyping(conversationId);
  if (typing) {
    return (
      <span className="cut state" data-typing>
        <IconPencil size={16} stroke={1.75} aria-hidden className="progress" /> {say('composer.typing', { name: firstName(customer) })}
      </span>
    );
  }
  return (
    <span className="cut soft">
      {say(`composer.channel.${medium}` as WordKey)}
      {address ? `, ${say('composer.to', { address })}` : ''}
    </span>
  );
}

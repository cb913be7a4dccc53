import { memo, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState, type Ref } from 'react';
import type { Medium } from '../api/types';
import { timeOfDay } from '../clock/clock';
import { useLine } from '../live/Live';
import { useDesk } from '../session/Desk';
import { Cap, firstName, MediumIcon } from '../shell/parts';
import { useWords } from '../words/Words';
import type { WordKey } from '../words/it';

const MAX = 20_000;

export interface ComposerDoor {
  focus: () => void;
  put: (text: string) => void;
}

interface Props {
  contactId: string;
  conversationId: string;
  tenant: string;
  tenantName: string;
  medium: Medium;
  address?: string;
  zone?: string;
  wrapping: boolean;
  door: Ref<ComposerDoor>;
  sent: () => void;
}

/** Where the agent writes. What is typed is kept at every stroke; what is sent leaves through the outgoing queue. */
export const Composer = memo(function Composer(props: Props) {
  const { contactId, conversationId, tenant, tenantName, medium, address, zone, wrapping, door, sent } = props;
  const { drafts, outgoing, me } = useDesk();
  const { connection } = useLine();
  const { say, locale } = useWords();
  const [text, setText] = useState(() => drafts.of(contactId)?.text ?? '');
  const [savedAt, setSavedAt] = useState(() => drafts.of(contactId)?.savedAt);
  const area = useRef<HTMLTextAreaElement>(null);
  const latest = useRef(text);

  const write = (words: string) => {
    latest.current = words;
    setText(words);
  };

  useEffect(() => {
    // Storage is slow next to a key stroke: it follows a breath later, and at once when the page goes away.
    const timer = setTimeout(() => setSavedAt(drafts.keep(contactId, latest.current)), 150);
    return () => clearTimeout(timer);
  }, [text, contactId, drafts]);
  useEffect(() => {
    const keep = () => void drafts.keep(contactId, latest.current);
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [contactId, drafts]);

  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(220, Math.max(66, element.scrollHeight))}px`;
  }, [text]);

  useImperativeHandle(door, () => ({
    focus: () => area.current?.focus(),
    put: (words) => {
      write(latest.current ? `${latest.current}\n\n${words}` : words);
      area.current?.focus();
    },
  }));

  const tooLong = text.length > MAX;
  const ready = text.trim() !== '' && !tooLong;
  const send = () => {
    if (!ready) return;
    outgoing.add({ tenant, conversationId, contactId, text: text.trim() });
    write('');
    drafts.forget(contactId);
    setSavedAt(undefined);
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
        <span className="cut soft">
          {say(`composer.channel.${medium}` as WordKey)}
          {address ? `, ${say('composer.to', { address })}` : ''}
        </span>
        <span className="composer-price">{say('composer.free')}</span>
      </p>
      <textarea
        ref={area}
        value={text}
        rows={3}
        placeholder={say('composer.placeholder')}
        aria-label={say('composer.label')}
        aria-invalid={tooLong || undefined}
        aria-describedby="composer-state"
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
            event.preventDefault();
            send();
          }
        }}
      />
      <p className="composer-signature">{say('composer.signature', { name: firstName(me.name), tenant: tenantName })}</p>
      <div className="composer-foot">
        <span id="composer-state" className="meta">
          {tooLong ? (
            <span className="loud breach">{say('composer.too-long', { count: text.length, max: MAX })}</span>
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

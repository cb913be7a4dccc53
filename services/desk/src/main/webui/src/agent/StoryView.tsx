import { IconChevronDown, IconChevronRight, IconChecks, IconCheck, IconAlertTriangle, IconClock, IconHistory, IconLock, IconPaperclip, IconSend2 } from '@tabler/icons-react';
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Message, TimelineEntry } from '../api/types';
import { daysAgo, longDay, timeOfDay } from '../clock/clock';
import { serverNow } from '../clock/serverTime';
import { useNow } from '../clock/useNow';
import { Empty } from '../shell/States';
import { Cap, firstName, MediumIcon, Moment } from '../shell/parts';
import { useWords } from '../words/Words';
import type { Outgoing } from './outgoing';
import type { StoryLine } from './story';

const WINDOW = 120;

interface Props {
  lines: readonly StoryLine[];
  leaving: readonly Outgoing[];
  customer: string;
  tenantName: string;
  zone?: string;
  /** Colleagues by id, as far as the story itself names them. */
  names: ReadonlyMap<string, string>;
  mayReadRaw: boolean;
  rawOf: (messageId: string) => void;
  /** Saves a file that came with a message; they are counted from 1. */
  attachmentOf: (messageId: string, number: number, name: string) => void;
  takeBack: (key: string) => void;
  tryAgain: (key: string) => void;
  /** Takes back what the house still holds. */
  undo: (key: string) => void;
  /** Called with the highest sequence that was really on screen at the bottom. */
  seen: () => void;
  jump: number;
}

/** One timeline over all channels. It follows only who is already at its end; it never moves what is being read. */
export const StoryView = memo(function StoryView(props: Props) {
  const { lines, leaving, customer, seen, jump } = props;
  const { say } = useWords();
  const pane = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [shown, setShown] = useState(WINDOW);
  const [fresh, setFresh] = useState(0);
  const from = Math.max(0, lines.length - shown);
  const count = lines.length + leaving.length;
  const before = useRef(count);

  const toEnd = () => {
    const element = pane.current;
    if (element) element.scrollTop = element.scrollHeight;
    atEnd.current = true;
    setFresh(0);
    seen();
  };

  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    const arrived = count - before.current;
    before.current = count;
    if (atEnd.current) toEnd();
    else if (arrived > 0) setFresh((already) => already + arrived);
  }, [count]);
  useEffect(() => {
    if (jump > 0) toEnd();
  }, [jump]);
  useEffect(() => {
    const element = pane.current;
    if (!element) return undefined;
    // A composer that grows, or a body that comes late, takes its room from the top, not from the line being answered.
    const watcher = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    });
    watcher.observe(element);
    if (inner.current) watcher.observe(inner.current);
    return () => watcher.disconnect();
  }, []);

  const showEarlier = () => {
    const element = pane.current;
    const height = element?.scrollHeight ?? 0;
    setShown(shown + WINDOW);
    requestAnimationFrame(() => {
      if (element) element.scrollTop += element.scrollHeight - height;
    });
  };

  return (
    <div className="story-frame">
      <div
        ref={pane}
        className="story"
        role="log"
        aria-live="off"
        aria-label={say('story.label', { name: customer })}
        tabIndex={0}
        onScroll={(event) => {
          const element = event.currentTarget;
          const end = element.scrollHeight - element.scrollTop - element.clientHeight < 32;
          if (end && !atEnd.current) {
            setFresh(0);
            seen();
          }
          atEnd.current = end;
        }}
      >
        <div ref={inner} className="story-inner">
        {from > 0 && (
          <button type="button" className="link story-earlier" onClick={showEarlier}>
            {say('story.earlier', { count: Math.min(from, WINDOW) })}
          </button>
        )}
        {lines.length === 0 && leaving.length === 0 && <Empty title={say('story.empty')} text={say('story.empty.text')} />}
        {lines.slice(from).map((line) => (
          <Line key={line.key} line={line} {...props} />
        ))}
        {leaving.map((item) => (
          <Leaving key={item.key} item={item} {...props} />
        ))}
        </div>
      </div>
      {fresh > 0 && (
        <button type="button" className="story-fresh" onClick={toEnd}>
          {say('story.new', { count: fresh })} <IconChevronDown size={16} stroke={1.75} aria-hidden /> <Cap>L</Cap>
        </button>
      )}
    </div>
  );
});

function Line({ line, ...props }: { line: StoryLine } & Props) {
  const { say, locale } = useWords();
  switch (line.kind) {
    case 'day': {
      const ago = daysAgo(line.at, serverNow(), props.zone);
      const day = longDay(line.at, serverNow(), locale, props.zone);
      const words = ago === 0 ? say('story.today', { day }) : ago === 1 ? say('story.yesterday', { day }) : day;
      return <h3 className="story-day"><span>{words}</span></h3>;
    }
    case 'read':
      return <p className="story-day read"><span>{say('story.read-to-here')}</span></p>;
    case 'events':
      return <Events entries={line.entries} zone={props.zone} names={props.names} />;
    case 'missing':
      return (
        <div className="entry">
          <span className="entry-channel"><MediumIcon medium={line.entry.medium ?? 'mail'} /></span>
          <div className="bubble missing">
            <p className="bubble-head"><strong>{(line.entry.actor && props.names.get(line.entry.actor)) ?? say('story.customer')}</strong></p>
            <p className="soft">{say('story.missing.text')}</p>
          </div>
          <Moment at={line.entry.at} zone={props.zone} />
        </div>
      );
    case 'note':
      return <Note entry={line.entry} zone={props.zone} names={props.names} />;
    case 'message':
      return (
        <Said
          message={line.message}
          customer={props.customer}
          tenantName={props.tenantName}
          zone={props.zone}
          mayReadRaw={props.mayReadRaw}
          rawOf={props.rawOf}
          attachmentOf={props.attachmentOf}
        />
      );
  }
}

/** Written for colleagues: another ground, a dashed line, a lock and words that say so. */
function Note({ entry, zone, names }: { entry: TimelineEntry } & Pick<Props, 'zone' | 'names'>) {
  const { say } = useWords();
  const author = entry.authorName ?? (entry.actor && names.get(entry.actor)) ?? '';
  return (
    <article className="entry" data-note={entry.noteId}>
      <span className="entry-channel"><IconLock size={16} stroke={1.75} aria-hidden /></span>
      <div className="bubble note-bubble">
        <p className="bubble-head">
          <strong>{say('note.title')}</strong>
          <span className="cut">{author}</span>
          <span className="note-unseen">{say('note.unseen')}</span>
        </p>
        <p className="bubble-text">{entry.text}</p>
      </div>
      <Moment at={entry.at} zone={zone} />
    </article>
  );
}

const LONG_LINES = 9;
const LONG_TEXT = 640;

const Said = memo(function Said({ message, customer, tenantName, zone, mayReadRaw, rawOf, attachmentOf }: { message: Message } & Pick<Props, 'customer' | 'tenantName' | 'zone' | 'mayReadRaw' | 'rawOf' | 'attachmentOf'>) {
  const { say } = useWords();
  const [whole, setWhole] = useState(false);
  const ours = message.direction === 'out';
  const author = ours
    ? `${firstName(message.author.name ?? '')}${message.author.name ? ', ' : ''}${tenantName}`
    : (message.author.name ?? customer);
  const text = message.text ?? '';
  const long = text.split('\n').length > LONG_LINES || text.length > LONG_TEXT;
  return (
    <article className={ours ? 'entry ours' : 'entry'} data-message={message.id}>
      <span className="entry-channel"><MediumIcon medium={message.medium} /></span>
      <div className="bubble">
        <p className="bubble-head">
          <strong>{author}</strong>
          {message.subject && <span className="meta cut">{message.subject}</span>}
          {ours && <Delivery state={message.uncertain ? 'uncertain' : message.delivery} />}
        </p>
        {message.displayable === false ? (
          <div className="not-displayable">
            <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
            <p>
              <strong>{say('story.not-displayable')}.</strong> {say('story.not-displayable.text')}{' '}
              {mayReadRaw ? (
                <button type="button" className="link" onClick={() => rawOf(message.id)}>{say('story.raw')}</button>
              ) : (
                say('story.raw.not-allowed')
              )}
            </p>
          </div>
        ) : text ? (
          <p className={long && !whole ? 'bubble-text folded' : 'bubble-text'}>{text}</p>
        ) : message.html ? (
          <Formatted html={message.html} />
        ) : null}
        {(long || (message.attachments?.length ?? 0) > 0) && (
          <p className="bubble-foot">
            {message.attachments?.map((file, index) => (
              <button
                key={index}
                type="button"
                className="attachment link"
                disabled={file.state === 'pending' || file.state === 'failed'}
                onClick={() => attachmentOf(message.id, index + 1, file.name || say('story.attachment'))}
              >
                <IconPaperclip size={16} stroke={1.75} aria-hidden />
                <span className="unseen">{say('story.attachment.save')} </span>
                {file.name || say('story.attachment')}
                {file.state === 'pending' || file.state === 'failed' ? (
                  <span className="meta">{say(`story.attachment.${file.state}`)}</span>
                ) : file.size !== undefined && <span className="meta">{say('story.attachment.size', { kilobytes: Math.max(1, Math.round(file.size / 1024)) })}</span>}
              </button>
            ))}
            {long && (
              <button type="button" className="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
                {say(whole ? 'story.show-less' : 'story.show-all')}
              </button>
            )}
          </p>
        )}
      </div>
      <Moment at={message.at} zone={zone} />
    </article>
  );
});

/** A customer's HTML stays behind glass: no script, no form, no request to the outside. */
function Formatted({ html }: { html: string }) {
  const { say } = useWords();
  const policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">";
  const look = '<style>body{font:14px/20px system-ui,sans-serif;margin:0;overflow-wrap:anywhere}</style>';
  return <iframe className="formatted" title={say('story.formatted')} sandbox="" srcDoc={policy + look + html} />;
}

/** What failed, or may have, is louder than what is on its way. */
function Delivery({ state }: { state: string | undefined }) {
  const { sayIfKnown } = useWords();
  if (!state) return null;
  const icon = { size: 14, stroke: 1.75, 'aria-hidden': true } as const;
  const words = sayIfKnown(`story.delivery.${state}`, state);
  if (state === 'failed' || state === 'uncertain') {
    return <span className="delivery loud breach"><IconAlertTriangle {...icon} />{words}</span>;
  }
  return (
    <span className="delivery">
      {state === 'queued' ? <IconClock {...icon} /> : state === 'sent' ? <IconCheck {...icon} /> : <IconChecks {...icon} className={state === 'read' ? 'accent' : undefined} />}
      {words}
    </span>
  );
}

function Leaving({ item, tenantName, takeBack, tryAgain, undo, zone }: { item: Outgoing } & Props) {
  const { say } = useWords();
  const now = useNow();
  const refused = item.state === 'refused';
  const held = item.held ? Math.min(item.undoSeconds ?? 0, Math.ceil((item.held.leavesAt - now) / 1_000)) : 0;
  return (
    <article className="entry ours leaving" data-outgoing={item.state}>
      <span className="entry-channel"><IconSend2 size={16} stroke={1.75} aria-hidden /></span>
      <div className="bubble">
        <p className="bubble-head">
          <strong>{tenantName}</strong>
          {refused ? (
            <span className="delivery loud breach"><IconAlertTriangle size={14} stroke={1.75} aria-hidden />{say('story.refused')}</span>
          ) : (
            <span className="delivery">
              <IconClock size={14} stroke={1.75} aria-hidden />
              {held > 0 ? say('story.held', { seconds: held }) : say(item.tries > 1 ? 'story.waiting' : 'story.sending')}
            </span>
          )}
        </p>
        <p className="bubble-text">{item.text}</p>
        {held > 0 && (
          <p className="bubble-foot">
            <button type="button" className="link" onClick={() => undo(item.key)}>{say('story.undo')} <Cap>Alt Z</Cap></button>
          </p>
        )}
        {refused && (
          <p className="bubble-foot" role="alert">
            <span>{item.refusal?.title} {item.refusal?.detail}</span>
            <button type="button" className="link" onClick={() => tryAgain(item.key)}>{say('app.retry')}</button>
            <button type="button" className="link" onClick={() => takeBack(item.key)}>{say('story.take-back')}</button>
          </p>
        )}
      </div>
      <Moment at={new Date(item.writtenAt).toISOString()} zone={zone} />
    </article>
  );
}

function Events({ entries, zone, names }: { entries: TimelineEntry[]; zone?: string; names: ReadonlyMap<string, string> }) {
  const { say, sayIfKnown, locale } = useWords();
  const [open, setOpen] = useState(false);
  const words = (entry: TimelineEntry) => sayIfKnown(`event.${entry.kind}`, say('event.other'));
  const more = (entry: TimelineEntry) =>
    [entry.actor && names.get(entry.actor), entry.kind.startsWith('case-') && entry.detail].filter(Boolean).join(', ');
  const distinct = [...new Set(entries.map(words))];
  return (
    <div className="events">
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <IconHistory size={16} stroke={1.75} aria-hidden />
        <strong>{say('story.events', { count: entries.length })}</strong>
        <span className="cut">{distinct.slice(0, 3).join(', ')}</span>
        <IconChevronRight size={16} stroke={1.75} aria-hidden className={open ? 'turned' : ''} />
      </button>
      {open && (
        <ul>
          {entries.map((entry, index) => (
            <li key={index}>
              <span>{[words(entry), more(entry)].filter(Boolean).join(' · ')}</span>
              <Moment at={entry.at} zone={zone}>{timeOfDay(entry.at, locale, zone, true)}</Moment>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

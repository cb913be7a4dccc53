import { useNavigate, useParams } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Offer } from '../api/types';
import { useLine } from '../live/Live';
import { useDesk } from '../session/Desk';
import { KeyList, type KeyLine } from '../shell/KeyList';
import { Palette } from '../shell/Palette';
import { usePlaceChoices } from '../shell/usePlaces';
import type { Choice } from '../shell/Picker';
import { Empty } from '../shell/States';
import { Announcer, Cap, MediumIcon } from '../shell/parts';
import { useKeys } from '../shell/keys';
import { useWords } from '../words/Words';
import type { WordKey } from '../words/it';
import { ContactView } from './ContactView';
import { sound } from './sound';
import { TopBar } from './TopBar';
import { nameOf, useMyWork, type InHand } from './useMyWork';
import { WorkColumn } from './WorkColumn';

/** The agent's screen. Whatever arrives announces itself at the edge; the contact in hand stays where it is. */
export function AgentPage() {
  const { organisation, outgoing, api } = useDesk();
  const { say } = useWords();
  const day = useMyWork();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { contactId } = useParams({ strict: false }) as { contactId?: string };
  const [asking, setAsking] = useState(false);
  // A press is for the offer it was meant for: the next one, which may ring a moment later, needs its own.
  const [accept, setAccept] = useState({ offer: '', times: 0 });
  const [palette, setPalette] = useState(false);
  const [keys, setKeys] = useState(false);
  const pages = usePlaceChoices();

  const all = useMemo(() => [...day.inHand, ...day.wrapping], [day.inHand, day.wrapping]);
  const chosen = [...all, ...day.parked].find((each) => each.contact.contactId === contactId);
  const choose = useCallback(
    (id: string) => void navigate({ to: '/desk/$contactId', params: { contactId: id } }),
    [navigate],
  );
  const offers = day.work?.offers ?? [];
  const first = offers[0];

  const take = () => first && setAccept((before) => ({ offer: first.offerId, times: before.times + 1 }));
  const accepted = useCallback(
    (offer: Offer) => {
      void queries.invalidateQueries({ queryKey: ['work'] });
      choose(offer.contactId);
    },
    [queries, choose],
  );
  const step = (by: number) => {
    if (all.length === 0) return;
    const at = all.findIndex((each) => each.contact.contactId === contactId);
    const next = all[(at + by + all.length) % all.length];
    if (next) choose(next.contact.contactId);
  };
  useKeys([
    { code: 'KeyA', alt: true, run: take },
    { code: 'KeyR', alt: true, run: () => first && setAsking(true) },
    { code: 'ArrowDown', alt: true, run: () => step(1) },
    { code: 'ArrowUp', alt: true, run: () => step(-1) },
    { code: 'KeyJ', run: () => step(1) },
    { code: 'KeyK', run: () => step(-1) },
    { code: 'KeyK', ctrl: true, run: () => setPalette(true) },
    { code: 'KeyM', run: () => sound.choose({ muted: !sound.now().muted }) },
    { code: 'KeyM', alt: true, run: () => sound.choose({ muted: !sound.now().muted }) },
    { key: '?', run: () => setKeys(true) },
  ]);

  useEffect(() => {
    if (!first) setAsking(false);
  }, [first?.offerId]);
  useRinging(offers.length > 0);
  const { urgent, polite } = useAnnouncements(first, chosen, all);

  const set = (state: 'available' | 'away' | 'offline', reason?: string) => async () => {
    await api.call('/me/presence', { method: 'PUT', body: { state, ...(reason ? { reason } : {}) } });
    await queries.invalidateQueries({ queryKey: ['work'] });
  };
  const choices: Choice[] = [
    ...[...all, ...day.parked].map((each) => ({
      id: each.contact.contactId,
      label: nameOf(each) ?? say('offer.customer'),
      group: say(each.contact.state === 'parked' ? 'work.parked' : 'palette.in-hand'),
      icon: <MediumIcon medium={each.contact.medium} />,
      aside: `${organisation(each.contact.tenant).name} · ${each.contact.queueName ?? each.contact.queueId}`,
      run: () => choose(each.contact.contactId),
    })),
    ...(first ? [{ id: 'accept', label: say('keys.accept'), group: say('palette.actions'), aside: <Cap>Alt A</Cap>, run: take }] : []),
    { id: 'available', label: say('presence.available'), group: say('palette.actions'), run: set('available') },
    ...(['break', 'lunch', 'training', 'meeting'] as const).map((reason) => ({
      id: reason,
      label: say(`presence.away.${reason}`),
      group: say('palette.actions'),
      run: set('away', reason),
    })),
    { id: 'offline', label: say('presence.offline'), group: say('palette.actions'), run: set('offline') },
    { id: 'mute', label: say('keys.mute'), group: say('palette.actions'), aside: <Cap>M</Cap>, run: () => sound.choose({ muted: !sound.now().muted }) },
    ...(pages.length > 1 ? pages : []),
    { id: 'keys', label: say('keys.show'), group: say('palette.actions'), aside: <Cap>?</Cap>, run: () => setKeys(true) },
  ];
  const state = day.work?.presence.state;
  return (
    <div className="desk">
      <a className="skip" href="#content">{say('app.skip')}</a>
      <TopBar work={day.work} openPalette={() => setPalette(true)} openKeys={() => setKeys(true)} />
      <div className="desk-body">
        <WorkColumn
          day={day}
          chosen={contactId}
          choose={choose}
          asking={asking}
          ask={setAsking}
          accept={accept.offer === first?.offerId ? accept.times : 0}
          accepted={accepted}
        />
        {chosen ? (
          <ContactView key={chosen.contact.contactId} inHand={chosen} left={() => void navigate({ to: '/desk' })} />
        ) : (
          <main className="nothing-open" id="content">
            {contactId && day.work && !outgoing.all().some((item) => item.contactId === contactId) ? (
              <Empty title={say('contact.gone')} />
            ) : (
              <Empty
                title={say('contact.none.title')}
                text={
                  all.length > 0
                    ? say('contact.none.pick', { next: 'Alt ↓', previous: 'Alt ↑' })
                    : state === 'available'
                      ? say('contact.none.available', { key: 'Alt A' })
                      : say('contact.none.away')
                }
              />
            )}
          </main>
        )}
      </div>
      <Palette opened={palette} close={() => setPalette(false)} choices={choices} />
      <KeyList opened={keys} close={() => setKeys(false)} anywhere={anywhere(say('key.ctrl-enter'))} outside={OUTSIDE} note={say('keys.offer-focus')} />
      <Announcer urgent={urgent} polite={polite} />
    </div>
  );
}

const anywhere = (ctrlEnter: string): KeyLine[] => [
  { caps: ['Alt A'], does: 'keys.accept' },
  { caps: ['Alt R'], does: 'keys.refuse' },
  { caps: ['Alt ↓'], does: 'keys.next' },
  { caps: ['Alt ↑'], does: 'keys.previous' },
  { caps: [ctrlEnter], does: 'keys.send' },
  { caps: ['Ctrl K'], does: 'keys.palette' },
  { caps: ['Alt Z'], does: 'keys.undo' },
  { caps: ['Alt 1', 'Alt 2', 'Alt 3'], does: 'keys.insert' },
  { caps: ['Alt S'], does: 'keys.articles' },
  { caps: ['Alt I'], does: 'keys.templates' },
  { caps: ['Alt N'], does: 'keys.note' },
  { caps: ['Alt P'], does: 'keys.park' },
  { caps: ['Alt T'], does: 'keys.transfer' },
  { caps: ['Alt E'], does: 'keys.wrap' },
];

const OUTSIDE: KeyLine[] = [
  { caps: ['J'], does: 'keys.next' },
  { caps: ['K'], does: 'keys.previous' },
  { caps: ['C'], does: 'keys.compose' },
  { caps: ['L'], does: 'keys.latest' },
  { caps: ['1', '2', '3'], does: 'keys.insert' },
  { caps: ['S'], does: 'keys.articles' },
  { caps: ['I', '/'], does: 'keys.templates' },
  { caps: ['N'], does: 'keys.note' },
  { caps: ['P'], does: 'keys.park' },
  { caps: ['T'], does: 'keys.transfer' },
  { caps: ['E'], does: 'keys.wrap' },
  { caps: ['M'], does: 'keys.mute' },
  { caps: ['?'], does: 'keys.keys' },
];

function useRinging(ringing: boolean): void {
  useEffect(() => {
    const wake = () => sound.wake();
    document.addEventListener('pointerdown', wake, { once: true });
    document.addEventListener('keydown', wake, { once: true });
    return () => {
      document.removeEventListener('pointerdown', wake);
      document.removeEventListener('keydown', wake);
    };
  }, []);
  useEffect(() => {
    sound.ring(ringing);
    return () => sound.ring(false);
  }, [ringing]);
}

/** What a screen reader hears: a new offer at once, a new message or a contact that came back when there is a pause. */
function useAnnouncements(offer: Offer | undefined, open: InHand | undefined, all: readonly InHand[]) {
  const { organisation } = useDesk();
  const { connection, listen } = useLine();
  const { say } = useWords();
  const last = open?.standing.last;
  const heard = useRef<string>(undefined);
  const [polite, setPolite] = useState('');
  useEffect(() => {
    const id = last ? `${open?.contact.contactId}-${last.id}` : undefined;
    const same = heard.current?.startsWith(open?.contact.contactId ?? '\u0000');
    if (id && id !== heard.current && same && last?.direction === 'in') {
      setPolite(say('story.announce', { name: last.author.name ?? say('story.customer') }));
    }
    heard.current = id;
  }, [last, open?.contact.contactId, say]);
  const [returned, setReturned] = useState<string>();
  useEffect(
    () => listen((frame) => frame.type === 'resumed' && frame.cause !== 'agent' && setReturned(frame.contactId)),
    [listen],
  );
  const back = all.find((each) => each.contact.contactId === returned);
  useEffect(() => {
    if (!back) return;
    setPolite(say('parked.back', { name: nameOf(back) ?? say('offer.customer') }));
    setReturned(undefined);
  }, [back, say]);
  useEffect(() => {
    document.title = offer ? `● ${say('offer.title')} · ${say('app.name')}` : `${open ? `${nameOf(open) ?? say('offer.customer')} · ` : ''}${say('app.name')}`;
  }, [offer, open, say]);
  const urgent = offer
    ? say('offer.announce', {
        medium: say(`medium.${offer.medium}` as WordKey),
        queue: offer.queueName ?? offer.queueId,
        tenant: organisation(offer.tenant).name,
      })
    : connection === 'lost'
      ? say('connection.lost')
      : '';
  return { urgent, polite };
}

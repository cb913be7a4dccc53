import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { IconCheck } from '@tabler/icons-react';
import { bodiesOf, caseOf, customerOf, fileOf, timelineOf } from '../api/questions';
import { useDesk } from '../session/Desk';
import { Cap, firstName, Mark, tenantStyle } from '../shell/parts';
import { Failure } from '../shell/States';
import { useKeys } from '../shell/keys';
import { useWords } from '../words/Words';
import type { Insert } from './Articles';
import { askedIn } from './asked';
import { Composer, type ComposerDoor } from './Composer';
import { Help } from './Help';
import { Known } from './Known';
import { Monitored } from './Monitored';
import { NoteEditor } from './NoteEditor';
import { Park, Parked, useResume } from './Park';
import { previousContacts } from './previous';
import { messagesElsewhere, tell } from './story';
import { StoryView } from './StoryView';
import { Transfer } from './Transfer';
import { nameOf, type InHand } from './useMyWork';
import { WrapUp } from './WrapUp';

interface Props {
  inHand: InHand;
  /** Leaves this contact: it was concluded or put back. */
  left: () => void;
}

const NONE: never[] = [];

/** The contact in hand: the tenant's stripe over it, its story, the answer, the help. */
export function ContactView({ inHand, left }: Props) {
  const { api, me, organisation, drafts, outgoing, read } = useDesk();
  const { say } = useWords();
  const { contact, messages } = inHand;
  const tenant = organisation(contact.tenant);
  const zone = tenant.timeZone;
  const file = useQuery(fileOf(api, contact.tenant, contact.contactId));
  const customer = useQuery(customerOf(api, contact.tenant, file.data?.customerId));
  const matter = useQuery(caseOf(api, contact.tenant, file.data?.caseId));
  const timeline = useQuery(timelineOf(api, contact.tenant, file.data?.customerId));
  const refs = timeline.data ?? NONE;
  const elsewhere = useMemo(() => messagesElsewhere(refs, contact.conversationId), [refs, contact.conversationId]);
  const bodies = useQuery(bodiesOf(api, contact.tenant, elsewhere));
  const others = bodies.data ?? NONE;
  const leaving = useSyncExternalStore(outgoing.subscribe, outgoing.all);
  const mine = useMemo(() => {
    const there = new Set(messages.map((message) => message.id));
    return leaving.filter((item) => item.conversationId === contact.conversationId && !(item.held && there.has(item.held.id)));
  }, [leaving, messages, contact.conversationId]);
  // The line "read up to here" stands where reading stopped when the contact was opened, not where it is now.
  const [readUpTo] = useState(() => read.of(contact.contactId));
  const lines = useMemo(
    () => tell({ conversationId: contact.conversationId, messages, timeline: refs, others, readUpTo, zone }),
    [contact.conversationId, messages, refs, others, readUpTo, zone],
  );
  const name = customer.data?.name ?? nameOf(inHand) ?? say('contact.unknown-customer');
  const composer = useRef<ComposerDoor>(null);
  const [wrapping, setWrapping] = useState(contact.state === 'wrapping');
  const [transferring, setTransferring] = useState(false);
  const [parking, setParking] = useState(false);
  const [noting, setNoting] = useState(false);
  const parked = contact.state === 'parked';
  const recognised = file.data !== null && file.data !== undefined;
  const resume = useResume(inHand);
  const [jump, setJump] = useState(0);

  const last = messages.at(-1)?.sequence ?? 0;
  const seen = useCallback(() => {
    if (document.visibilityState === 'visible') read.set(contact.contactId, last);
  }, [read, contact.contactId, last]);
  useEffect(() => {
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [seen]);
  useEffect(() => {
    if (contact.state === 'assigned' && !noting) composer.current?.focus();
  }, [contact.contactId, contact.state, noting]);

  const back = useCallback(
    (text: string | undefined) => {
      if (text === undefined) return;
      if (composer.current) composer.current.put(text);
      else drafts.keep(contact.contactId, [drafts.of(contact.contactId)?.text, text].filter(Boolean).join('\n\n'));
    },
    [drafts, contact.contactId],
  );
  const takeBack = useCallback((key: string) => back(outgoing.takeBack(key)?.text), [outgoing, back]);
  const undo = useCallback((key: string) => void outgoing.undo(key).then((item) => back(item?.text)), [outgoing, back]);
  const undoLast = () => {
    const last = mine.findLast((item) => item.state === 'held');
    if (last) undo(last.key);
  };
  const tryAgain = useCallback((key: string) => outgoing.tryAgain(key), [outgoing]);
  const keep = useCallback(
    async (path: string, name: string) => {
      const token = await api.bearer();
      const answer = await fetch(`/api/v1/${contact.tenant}/${path}`, { headers: { authorization: `Bearer ${token}` } });
      if (!answer.ok) return;
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await answer.blob());
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    },
    [api, contact.tenant],
  );
  const rawOf = useCallback((messageId: string) => keep(`raw/${messageId}`, `${messageId}.eml`), [keep]);
  const attachmentOf = useCallback(
    (messageId: string, number: number, name: string) => keep(`messages/${messageId}/attachments/${number}`, name),
    [keep],
  );
  const wrap = () => !parked && setWrapping(true);
  const park = () => (parked ? resume.mutate() : setParking(true));
  const note = () => recognised && !parked && setNoting((already) => !already);
  const write = () => {
    setNoting(false);
    composer.current?.focus();
  };
  const keys: [string, () => void][] = [
    ['KeyE', wrap],
    ['KeyT', () => setTransferring(true)],
    ['KeyP', park],
    ['KeyN', note],
    ['KeyC', write],
    ['KeyL', () => setJump((times) => times + 1)],
  ];
  useKeys([
    ...keys.flatMap(([code, run]) => [{ code, run }, { code, alt: true, run }]),
    { code: 'KeyZ', alt: true, run: undoLast },
  ]);

  const said = useMemo(
    () => [...others, ...messages].sort((a, b) => a.at.localeCompare(b.at)),
    [others, messages],
  );
  const names = useMemo(() => {
    const known = new Map([[me.id, me.name]]);
    said.forEach(({ author }) => author.personId && author.name && known.set(author.personId, author.name));
    return known;
  }, [said, me]);
  // An earlier contact is remembered by its subject, else by its first words.
  const subjects = useMemo(() => {
    const found = new Map<string, string>();
    for (const message of said) {
      const words = message.subject ?? message.text;
      if (message.contactId && message.direction === 'in' && words && !found.has(message.contactId)) found.set(message.contactId, words);
    }
    return found;
  }, [said]);
  const asked = useMemo(() => askedIn(messages), [messages]);
  const insert = useCallback<Insert>((words, source) => composer.current?.insert(words, source), []);
  const reference = file.data?.caseReference;
  const places = useMemo(
    () => ({ 'customer.name': customer.data?.name ?? nameOf(inHand), 'agent.name': me.name, 'case.reference': reference }),
    [customer.data?.name, inHand.about, messages, me.name, reference],
  );
  const ours = tenant.roles.some((role) => role === 'quality' || role === 'admin');
  const mayTrace = tenant.roles.some((role) => role === 'supervisor' || role === 'admin');
  const address = customer.data?.identities?.find((each) => each.kind === (contact.medium === 'whatsapp' ? 'phone' : 'mail'))?.value;
  return (
    <div className="contact tenant" style={tenantStyle(tenant)}>
      <div className="stripe">
        <Mark organisation={tenant} />
        <strong>{tenant.name}</strong>
        <span className="cut">{say('stripe.queue', { queue: contact.queueName ?? contact.queueId })}</span>
        <Monitored tenant={contact.tenant} />
        <span className="stripe-greet">
          {say('stripe.greet')} <strong>{say('stripe.as', { name: firstName(me.name), tenant: tenant.name })}</strong>
        </span>
      </div>
      <main className="middle" id="content">
        <header className="contact-head">
          <div>
            <h1 className="cut">{name}</h1>
            <p className="soft cut">{inHand.about?.subject ?? matter.data?.subject ?? messages.find((each) => each.subject)?.subject ?? ''}</p>
          </div>
          <div className="contact-actions">
            <Transfer inHand={inHand} open={transferring} setOpen={setTransferring} left={left} />
            {!parked && <Park inHand={inHand} zone={zone} open={parking} setOpen={setParking} />}
            {!parked && (
              <button type="button" className="button" onClick={wrap} aria-expanded={wrapping}>
                <IconCheck size={16} stroke={1.75} aria-hidden /> {say('contact.wrap')} <Cap>E</Cap>
              </button>
            )}
          </div>
        </header>
        <Known
          name={name}
          customer={customer.data}
          matter={matter.data}
          reference={file.data?.caseReference}
          previous={previousContacts(refs, contact.contactId).length}
          said={said}
          tenantName={tenant.name}
          zone={zone}
        />
        {timeline.isError && <Failure error={timeline.error} retry={() => void timeline.refetch()} />}
        <StoryView
          lines={lines}
          leaving={mine}
          customer={name}
          tenantName={tenant.name}
          zone={zone}
          names={names}
          mayReadRaw={ours}
          rawOf={rawOf}
          attachmentOf={attachmentOf}
          takeBack={takeBack}
          tryAgain={tryAgain}
          undo={undo}
          seen={seen}
          jump={jump}
        />
        <div className="answer">
          {parked ? (
            <Parked inHand={inHand} zone={zone} resume={() => resume.mutate()} resuming={resume.isPending} error={resume.error} />
          ) : noting ? (
            <NoteEditor tenant={contact.tenant} contactId={contact.contactId} done={() => setNoting(false)} />
          ) : (
            <Composer
              contactId={contact.contactId}
              conversationId={contact.conversationId}
              tenant={contact.tenant}
              tenantName={tenant.name}
              medium={contact.medium}
              customer={name}
              address={contact.medium === 'chat' || contact.medium === 'rest' ? undefined : address}
              zone={zone}
              wrapping={contact.state === 'wrapping'}
              takeNote={recognised ? note : undefined}
              places={places}
              door={composer}
              sent={() => setJump((times) => times + 1)}
            />
          )}
          {wrapping && (
            <WrapUp
              inHand={inHand}
              close={() => {
                setWrapping(false);
                composer.current?.focus();
              }}
              done={left}
            />
          )}
        </div>
      </main>
      <Help
        inHand={inHand}
        recognised={recognised}
        customer={customer}
        matter={matter}
        reference={file.data?.caseReference}
        timeline={refs}
        zone={zone}
        subjects={subjects}
        asked={asked}
        insert={parked || noting ? undefined : insert}
        mayTrace={mayTrace}
      />
    </div>
  );
}

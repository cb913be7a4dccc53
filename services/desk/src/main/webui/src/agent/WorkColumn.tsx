import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Offer } from '../api/types';
import { clock } from '../clock/clock';
import { useNow } from '../clock/useNow';
import { useDesk } from '../session/Desk';
import { Bones, Failure } from '../shell/States';
import { useWords } from '../words/Words';
import { ContactCard, ParkedCard } from './ContactCard';
import { OfferCard } from './OfferCard';
import { useReturn } from './Park';
import type { InHand, MyDay } from './useMyWork';

interface Props {
  day: MyDay;
  chosen: string | undefined;
  choose: (contactId: string) => void;
  asking: boolean;
  ask: (asking: boolean) => void;
  accept: number;
  accepted: (offer: Offer) => void;
}

/** My work: what is offered, what is in hand by urgency, what waits for its outcome, what is put aside. */
export function WorkColumn({ day, chosen, choose, asking, ask, accept, accepted }: Props) {
  const { say } = useWords();
  const offers = day.work?.offers ?? [];
  return (
    <nav className="work" aria-label={say('app.agent')}>
      {day.error !== null && day.error !== undefined && !day.work && <Failure error={day.error} retry={day.retry} />}
      <section aria-labelledby="offers-title">
        <header className="section-head">
          <h2 id="offers-title">{offers.length > 1 ? say('offer.title.many') : say('offer.title')}</h2>
          {offers[0] && <Ringing since={offers[0].madeAt} />}
        </header>
        <div className="offers">
          {offers.length === 0 && <NoOffer day={day} />}
          {offers.map((offer, index) => (
            <OfferCard
              key={offer.offerId}
              offer={offer}
              asking={index === 0 && asking}
              ask={ask}
              accepted={accepted}
              accept={index === 0 ? accept : 0}
            />
          ))}
        </div>
      </section>
      <Cards title={say('work.in-hand')} id="in-hand" list={day.inHand} chosen={chosen} choose={choose}>
        {day.work ? <p className="meta">{say('work.in-hand.none')}</p> : <Bones lines={3} height={72} />}
      </Cards>
      {day.wrapping.length > 0 && (
        <Cards title={say('work.wrap-up')} id="wrapping" list={day.wrapping} chosen={chosen} choose={choose} />
      )}
      {day.parked.length > 0 && <ParkedCards list={day.parked} chosen={chosen} choose={choose} />}
    </nav>
  );
}

function Ringing({ since }: { since: string }) {
  const { say } = useWords();
  const now = useNow();
  return <span className="meta">{say('offer.rings', { clock: clock(now - Date.parse(since)) })}</span>;
}

function NoOffer({ day }: { day: MyDay }) {
  const { api } = useDesk();
  const { say } = useWords();
  const queries = useQueryClient();
  const available = useMutation({
    mutationFn: () => api.call('/me/presence', { method: 'PUT', body: { state: 'available' } }),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['work'] }),
  });
  const state = day.work?.presence.state;
  if (!day.work || !state) return <div className="offer-none"><Bones lines={2} /></div>;
  return (
    <div className="offer-none">
      <p className="offer-none-title">{say('offer.none')}</p>
      <p>{say(`offer.none.${state}`)}</p>
      {state !== 'available' && (
        <button type="button" className="button" disabled={available.isPending} onClick={() => available.mutate()}>
          {say('offer.go-available')}
        </button>
      )}
    </div>
  );
}

function ParkedCards({ list, chosen, choose }: { list: InHand[]; chosen: string | undefined; choose: (contactId: string) => void }) {
  const { organisation } = useDesk();
  const { say } = useWords();
  const returns = useReturn();
  const first = list[0]?.contact;
  return (
    <section aria-labelledby="parked-list-title">
      <header className="section-head">
        <h2 id="parked-list-title">{say('work.parked')}</h2>
        <span className="meta">
          {first?.parkedUntil
            ? say('work.parked.first', { count: list.length, moment: returns(first.parkedUntil, organisation(first.tenant).timeZone) })
            : list.length}
        </span>
      </header>
      <ul className="cards">
        {list.map((inHand) => (
          <li key={inHand.contact.contactId}>
            <ParkedCard
              inHand={inHand}
              tenant={organisation(inHand.contact.tenant)}
              chosen={inHand.contact.contactId === chosen}
              choose={choose}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CardsProps {
  title: string;
  id: string;
  list: InHand[];
  chosen: string | undefined;
  choose: (contactId: string) => void;
  children?: React.ReactNode;
}

function Cards({ title, id, list, chosen, choose, children }: CardsProps) {
  const { organisation, drafts, outgoing } = useDesk();
  const leaving = useSyncExternalStore(outgoing.subscribe, outgoing.all);
  return (
    <section aria-labelledby={`${id}-title`}>
      <header className="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {list.length > 0 && <span className="meta">{list.length}</span>}
      </header>
      <ul className="cards">
        {list.map((inHand) => (
          <li key={inHand.contact.contactId}>
            <ContactCard
              inHand={inHand}
              tenant={organisation(inHand.contact.tenant)}
              chosen={inHand.contact.contactId === chosen}
              drafted={drafts.of(inHand.contact.contactId) !== undefined}
              outgoing={leaving.some((item) => item.contactId === inHand.contact.contactId && item.state !== 'held')}
              choose={choose}
            />
          </li>
        ))}
      </ul>
      {list.length === 0 && children}
    </section>
  );
}

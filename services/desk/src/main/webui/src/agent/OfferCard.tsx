import { Popover } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { contactOf, receiptOf } from '../api/questions';
import type { Offer } from '../api/types';
import { clock, span } from '../clock/clock';
import { useNow } from '../clock/useNow';
import { useDesk } from '../session/Desk';
import { Bones, Failure } from '../shell/States';
import { Cap, MediumIcon, tenantStyle } from '../shell/parts';
import { useWords } from '../words/Words';
import type { WordKey } from '../words/it';

const REASONS = ['busy', 'skill', 'known', 'technical'] as const;

interface Props {
  offer: Offer;
  /** The first offer hears the keys; its answers come from outside as well. */
  asking: boolean;
  ask: (asking: boolean) => void;
  accepted: (offer: Offer) => void;
  accept: number;
}

/** One chance to take a contact: who, for whom, how long they wait, why me, and a ring that runs down. */
export function OfferCard({ offer, asking, ask, accepted, accept }: Props) {
  const { api, organisation } = useDesk();
  const { say, sayIfKnown } = useWords();
  const queries = useQueryClient();
  const now = useNow();
  const tenant = organisation(offer.tenant);
  const about = useQuery(contactOf(api, offer.tenant, offer.contactId));
  const card = useRef<HTMLElement>(null);
  const answered = { onSettled: () => void queries.invalidateQueries({ queryKey: ['work'] }) };
  const taking = useMutation({
    mutationFn: () =>
      api.call(`/${offer.tenant}/offers/${offer.offerId}/acceptance`, { method: 'POST', key: `accept-${offer.offerId}` }),
    onSuccess: () => accepted(offer),
    ...answered,
  });
  const refusing = useMutation({
    mutationFn: (reason: string) =>
      api.call(`/${offer.tenant}/offers/${offer.offerId}/refusal`, {
        method: 'POST',
        key: `refuse-${offer.offerId}`,
        body: { reason },
      }),
    ...answered,
  });
  const left = Math.max(0, Date.parse(offer.expiresAt) - now);
  const whole = Math.max(1, Date.parse(offer.expiresAt) - Date.parse(offer.madeAt));
  const waited = offer.waitedMs + Math.max(0, now - Date.parse(offer.madeAt));
  const over = left === 0;
  const busy = taking.isPending || refusing.isPending || refusing.isSuccess;

  useEffect(() => {
    if (accept > 0 && !busy && !over) taking.mutate();
    // Only a new press counts, not a new state of the offer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [accept]);
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: ['work'] });
  }, [over, queries]);
  useEffect(() => {
    if (asking) card.current?.querySelector<HTMLElement>('[data-reason]')?.focus();
  }, [asking]);

  const name = about.data?.customerName ?? say('offer.customer');
  const failure = taking.error ?? refusing.error;
  return (
    <article
      ref={card}
      className="offer tenant"
      style={tenantStyle(tenant)}
      tabIndex={0}
      aria-label={say('offer.announce', { medium: say(`medium.${offer.medium}` as WordKey), queue: offer.queueName ?? offer.queueId, tenant: tenant.name })}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && asking) {
          event.preventDefault();
          ask(false);
          card.current?.focus();
          return;
        }
        if (event.target !== event.currentTarget) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          if (!busy && !over) taking.mutate();
        } else if (event.key === 'Escape') {
          event.preventDefault();
          ask(true);
        }
      }}
    >
      <header>
        <div className="offer-who">
          <p className="name">
            <MediumIcon medium={offer.medium} />
            <span className="cut">{name}</span>
          </p>
          <p className="cut soft">
            {say(`medium.${offer.medium}` as WordKey)} · {offer.queueName ?? offer.queueId}
          </p>
          <p className="cut meta">
            <strong className="tenant-name">{tenant.name}</strong> · {say('offer.waited', { clock: clock(waited) })}
          </p>
        </div>
        <Ring left={left} whole={whole} />
      </header>
      {asking ? (
        <fieldset className="offer-reasons" disabled={busy || over}>
          <legend>{say('offer.refuse.title')}</legend>
          {REASONS.map((reason, index) => (
            <button
              key={reason}
              type="button"
              data-reason
              onClick={() => refusing.mutate(reason)}
              onKeyDown={(event) => {
                const chosen = REASONS[Number(event.key) - 1];
                if (chosen) refusing.mutate(chosen);
                const step = event.key === 'ArrowDown' ? 'nextElementSibling' : event.key === 'ArrowUp' ? 'previousElementSibling' : undefined;
                if (step) {
                  event.preventDefault();
                  (event.currentTarget[step] as HTMLElement | null)?.focus();
                }
              }}
            >
              <Cap>{index + 1}</Cap> {say(`offer.refuse.${reason}`)}
            </button>
          ))}
        </fieldset>
      ) : (
        <>
          <div className="offer-why">
            {failure ? (
              <Failure error={failure} />
            ) : (
              <p>
                <strong>{say('offer.why')}</strong> {sayIfKnown(`reason.${offer.reason}`, offer.reason ?? '')}{' '}
                <ReceiptLink offer={offer} />
              </p>
            )}
          </div>
          <div className="offer-answers">
            <button type="button" className="button strong" disabled={busy || over} onClick={() => taking.mutate()}>
              {taking.isPending ? say('offer.accepting') : say('offer.accept')} <Cap>Alt A</Cap>
            </button>
            <button type="button" className="button" disabled={busy || over} onClick={() => ask(true)}>
              {say('offer.refuse')} <Cap>Alt R</Cap>
            </button>
          </div>
        </>
      )}
    </article>
  );
}

const AROUND = 2 * Math.PI * 18;

function Ring({ left, whole }: { left: number; whole: number }) {
  const { say } = useWords();
  const seconds = Math.ceil(left / 1_000);
  const share = Math.min(1, left / whole);
  return (
    <div className={seconds <= 5 ? 'ring late' : 'ring'} role="timer" aria-label={say('offer.seconds', { seconds })}>
      <svg width="44" height="44" viewBox="0 0 44 44" aria-hidden>
        <circle cx="22" cy="22" r="18" className="ring-rest" />
        <circle
          cx="22"
          cy="22"
          r="18"
          className="ring-left"
          strokeDasharray={AROUND}
          strokeDashoffset={AROUND * (1 - share)}
          transform="rotate(-90 22 22)"
        />
      </svg>
      <span aria-hidden>{seconds}</span>
    </div>
  );
}

function ReceiptLink({ offer }: { offer: Offer }) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} width={304} position="right-start" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say('offer.receipt')}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('offer.receipt.title')}>{open && <ReceiptText offer={offer} />}</Popover.Dropdown>
    </Popover>
  );
}

function ReceiptText({ offer }: { offer: Offer }) {
  const { api } = useDesk();
  const { say, sayIfKnown } = useWords();
  const receipt = useQuery(receiptOf(api, offer.tenant, offer.offerId));
  if (receipt.isPending) return <Bones lines={3} />;
  if (!receipt.data) return <Failure error={receipt.error} retry={() => void receipt.refetch()} />;
  const { rule, reason, candidates, idleMs, redacted } = receipt.data;
  return (
    <div className="receipt">
      <h3>{say('offer.receipt.title')}</h3>
      <dl className="facts">
        {rule !== undefined && <Fact name={say('offer.receipt.rule')} value={String(rule)} />}
        {candidates !== undefined && <Fact name={say('offer.receipt.candidates')} value={String(candidates)} />}
        {idleMs !== undefined && <Fact name={say('offer.receipt.idle')} value={span(idleMs)} />}
      </dl>
      {reason && <p>{sayIfKnown(`reason.${reason}`, reason)}</p>}
      {redacted && <p className="meta">{say('offer.receipt.redacted')}</p>}
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

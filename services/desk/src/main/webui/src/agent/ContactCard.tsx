import { IconAlertTriangle, IconCheck, IconClock, IconFlag3, IconPencil, IconSend2 } from '@tabler/icons-react';
import { memo } from 'react';
import { clock, span } from '../clock/clock';
import { useNow } from '../clock/useNow';
import type { Organisation } from '../api/types';
import { useTyping } from '../live/Live';
import { MediumIcon, tenantStyle } from '../shell/parts';
import { useWords } from '../words/Words';
import { useReturn } from './Park';
import { nameOf, type InHand } from './useMyWork';

interface Props {
  inHand: InHand;
  tenant: Organisation;
  chosen: boolean;
  drafted: boolean;
  outgoing: boolean;
  choose: (contactId: string) => void;
}

/** One contact in hand: who and clock, last words, tenant and state. */
export const ContactCard = memo(function ContactCard({ inHand, tenant, chosen, drafted, outgoing, choose }: Props) {
  const { say } = useWords();
  const { contact, standing } = inHand;
  const typing = useTyping(contact.conversationId);
  const wrapping = contact.state === 'wrapping';
  const name = nameOf(inHand) ?? say('offer.customer');
  const words = typing
    ? say('work.typing')
    : wrapping
      ? say('work.outcome-missing')
      : (standing.last?.text ?? '').replace(/\s+/g, ' ');
  return (
    <button
      type="button"
      className={`card tenant ${chosen ? 'chosen' : ''}`}
      style={tenantStyle(tenant)}
      aria-current={chosen ? 'true' : undefined}
      data-contact={contact.contactId}
      onClick={() => choose(contact.contactId)}
    >
      <span className="card-line">
        <MediumIcon medium={contact.medium} />
        <span className="name cut">{name}</span>
        {standing.unread > 0 && (
          <span className="pin">
            <span aria-hidden>{standing.unread}</span>
            <span className="unseen">{say('work.unread', { count: standing.unread })}</span>
          </span>
        )}
        <Clock inHand={inHand} />
      </span>
      <span className="card-line soft cut">{words || say('work.no-words')}</span>
      <span className="card-line meta">
        <span className="cut">
          <strong className="tenant-name">{tenant.name}</strong> · {contact.queueName ?? contact.queueId}
        </span>
        <State inHand={inHand} drafted={drafted} outgoing={outgoing} typing={typing} />
      </span>
    </button>
  );
});

function Clock({ inHand }: { inHand: InHand }) {
  const { say } = useWords();
  const now = useNow();
  const { standing, contact } = inHand;
  if (contact.state !== 'wrapping' && standing.leftMs !== undefined) {
    const left = standing.leftMs;
    const figure = left >= 0 ? span(left) : `\u2212${span(-left)}`;
    return (
      <span className={`clock ${standing.heat}`} title={say(left >= 0 ? 'work.left' : 'work.over', { clock: span(Math.abs(left)) })}>
        {figure}
      </span>
    );
  }
  const since = contact.state === 'wrapping' ? (contact.since ?? contact.assignedAt) : contact.assignedAt;
  return <span className="clock">{span(now - Date.parse(since))}</span>;
}

interface StateProps {
  inHand: InHand;
  drafted: boolean;
  outgoing: boolean;
  typing: boolean;
}

function State({ inHand, drafted, outgoing, typing }: StateProps) {
  const { say } = useWords();
  const now = useNow();
  const { standing, contact } = inHand;
  const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;
  if (outgoing) return <span className="state"><IconSend2 {...icon} className="progress" />{say('work.outgoing')}</span>;
  if (contact.state === 'wrapping') return <span className="state"><IconFlag3 {...icon} /></span>;
  if (standing.heat !== 'calm' && standing.waitingSince !== undefined) {
    return (
      <span className={`state loud ${standing.heat}`}>
        <IconAlertTriangle {...icon} />
        {say('work.waits', { clock: span(now - standing.waitingSince) })}
      </span>
    );
  }
  if (typing) return <span className="state"><IconPencil {...icon} className="progress" />{say('work.types')}</span>;
  if (drafted) return <span className="state"><IconPencil {...icon} className="progress" />{say('work.writing')}</span>;
  if (standing.waitingSince !== undefined) {
    return standing.leftMs !== undefined ? (
      <span className="state"><IconClock {...icon} className="good" />{say('work.in-time')}</span>
    ) : (
      <span className="state"><IconClock {...icon} />{say('work.waits', { clock: clock(now - standing.waitingSince) })}</span>
    );
  }
  return <span className="state"><IconCheck {...icon} className="good" />{say('work.answered')}</span>;
}

interface ParkedProps {
  inHand: InHand;
  tenant: Organisation;
  chosen: boolean;
  choose: (contactId: string) => void;
}

/** One parked contact in two lines: who, and when it comes back. */
export const ParkedCard = memo(function ParkedCard({ inHand, tenant, chosen, choose }: ParkedProps) {
  const { say } = useWords();
  const returns = useReturn();
  const { contact } = inHand;
  return (
    <button
      type="button"
      className={`card small tenant ${chosen ? 'chosen' : ''}`}
      style={tenantStyle(tenant)}
      aria-current={chosen ? 'true' : undefined}
      data-contact={contact.contactId}
      onClick={() => choose(contact.contactId)}
    >
      <span className="card-line">
        <MediumIcon medium={contact.medium} />
        <span className="name cut">{nameOf(inHand) ?? say('offer.customer')}</span>
      </span>
      <span className="card-line meta">
        <span className="cut">
          <strong className="tenant-name">{tenant.name}</strong> · {contact.queueName ?? contact.queueId}
        </span>
        <span className="state">{returns(contact.parkedUntil, tenant.timeZone)}</span>
      </span>
    </button>
  );
});

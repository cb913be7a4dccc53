import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Case, Customer, TimelineEntry } from '../api/types';
import { shortDay, span, timeOfDay } from '../clock/clock';
import { useNow } from '../clock/useNow';
import { Bones, Empty, Failure } from '../shell/States';
import { MediumIcon, Moment } from '../shell/parts';
import { useWords } from '../words/Words';
import { Articles, type Insert } from './Articles';
import { previousContacts } from './previous';
import type { InHand } from './useMyWork';

interface Props {
  inHand: InHand;
  recognised: boolean;
  customer: UseQueryResult<Customer>;
  matter: UseQueryResult<Case>;
  reference: string | undefined;
  timeline: readonly TimelineEntry[];
  zone?: string;
  /** What earlier contacts were about, where their messages say so. */
  subjects: ReadonlyMap<string, string>;
  /** What the customer wrote and nobody answered yet. */
  asked: string;
  insert: Insert | undefined;
  mayTrace: boolean;
}

/** Everything that helps with this contact: who it is, which matter, what promise runs, what was before. */
export function Help(props: Props) {
  const { say } = useWords();
  return (
    <aside className="help" aria-label={say('help.label')}>
      <div className="help-first">
        <CustomerPart {...props} />
        <CasePart {...props} />
      </div>
      <div className="help-second">
        <Articles tenant={props.inHand.contact.tenant} asked={props.asked} insert={props.insert} />
        <ThisContact {...props} />
        <Previous {...props} />
      </div>
    </aside>
  );
}

function CustomerPart({ customer, recognised }: Props) {
  const { say, sayIfKnown } = useWords();
  const who = customer.data;
  return (
    <section aria-labelledby="help-customer">
      <header className="section-head">
        <h2 id="help-customer">{say('help.customer')}</h2>
        {who?.since && <span className="meta">{say('help.since', { year: new Date(who.since).getFullYear() })}</span>}
      </header>
      {!recognised ? (
        <p className="meta">{say('help.no-customer')}</p>
      ) : customer.isPending ? (
        <Bones lines={3} />
      ) : !who ? (
        <Failure error={customer.error} retry={() => void customer.refetch()} />
      ) : (
        <dl className="facts">
          {(who.identities ?? []).map((identity) => (
            <div key={identity.kind + identity.value}>
              <dt>{sayIfKnown(`help.identity.${identity.kind}`, identity.kind)}</dt>
              <dd title={identity.value}>
                {identity.kind === 'visitor' ? say('help.identity.visitor.value', { short: identity.value.slice(-6) }) : identity.value}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function CasePart({ matter, reference, inHand, timeline, zone }: Props) {
  const { say, sayIfKnown, locale } = useWords();
  const now = useNow();
  const known = matter.data;
  const contacts = known ? new Set(timeline.filter((entry) => entry.caseId === known.id && entry.contactId).map((entry) => entry.contactId)) : new Set();
  return (
    <section aria-labelledby="help-case">
      <header className="section-head">
        <h2 id="help-case">{known || reference ? say('help.case', { reference: known?.reference ?? reference ?? '' }) : say('help.case.none')}</h2>
        {known?.status && <span className="tag progress">{sayIfKnown(`help.case.status.${known.status}`, known.status)}</span>}
      </header>
      {matter.isError && <Failure error={matter.error} retry={() => void matter.refetch()} />}
      {known && (
        <dl className="facts">
          {known.subject && (
            <div>
              <dt>{say('help.case.subject')}</dt>
              <dd>{known.subject}</dd>
            </div>
          )}
          {known.openedAt && (
            <div>
              <dt>{say('help.case.opened')}</dt>
              <dd>
                <Moment at={known.openedAt} zone={zone}>
                  {shortDay(known.openedAt, now, locale, zone)}, {timeOfDay(known.openedAt, locale, zone)}
                </Moment>
              </dd>
            </div>
          )}
          {contacts.size > 0 && (
            <div>
              <dt>{say('help.case.contacts')}</dt>
              <dd>{contacts.size}</dd>
            </div>
          )}
        </dl>
      )}
      <ReplyClock inHand={inHand} zone={zone} />
    </section>
  );
}

/** The reply's clock: what has passed as a bar, what is left as the figure. */
function ReplyClock({ inHand, zone }: { inHand: InHand; zone?: string }) {
  const { say, locale } = useWords();
  const { standing } = inHand;
  const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;
  if (standing.waitingSince === undefined) {
    return (
      <p className="promise-head">
        <span>{say('help.clock.reply')}</span>
        <span className="state"><IconCheck {...icon} className="good" />{say('help.clock.answered')}</span>
      </p>
    );
  }
  if (standing.leftMs === undefined || standing.promiseMs === undefined) return null;
  const left = standing.leftMs;
  const share = Math.min(1, Math.max(0, 1 - left / standing.promiseMs));
  const loud = standing.heat !== 'calm';
  return (
    <div className={`promise ${standing.heat}`}>
      <p className="promise-head">
        <span>{say('help.clock.reply')}</span>
        <span className={loud ? `state loud ${standing.heat}` : 'state'}>
          {loud ? <IconAlertTriangle {...icon} /> : <IconClock {...icon} className="good" />}
          {left >= 0 ? say('help.clock.left', { clock: span(left) }) : say('help.clock.over', { clock: span(-left) })}
        </span>
      </p>
      <div className="bar" aria-hidden>
        <span style={{ width: `${share * 100}%` }} />
      </div>
      <p className="meta">
        {say('help.clock.promise', { span: span(standing.promiseMs), time: timeOfDay(standing.waitingSince, locale, zone) })}
      </p>
    </div>
  );
}

function ThisContact({ inHand, zone, mayTrace }: Props) {
  const { say, locale } = useWords();
  const { contact, about } = inHand;
  return (
    <section aria-labelledby="help-this">
      <header className="section-head">
        <h2 id="help-this">{say('help.this')}</h2>
        {mayTrace && (
          <Link to="/traces/$org/$contactId" params={{ org: contact.tenant, contactId: contact.contactId }} className="meta">
            {say('help.this.trace')}
          </Link>
        )}
      </header>
      <dl className="facts">
        {about?.subject && (
          <div>
            <dt>{say('help.this.subject')}</dt>
            <dd>{about.subject}</dd>
          </div>
        )}
        <div>
          <dt>{say('help.this.queue')}</dt>
          <dd>{contact.queueName ?? contact.queueId}</dd>
        </div>
        {about?.openedAt && (
          <div>
            <dt>{say('help.this.opened')}</dt>
            <dd>
              <Moment at={about.openedAt} zone={zone}>{timeOfDay(about.openedAt, locale, zone, true)}</Moment>
            </dd>
          </div>
        )}
        <div>
          <dt>{say('help.this.assigned')}</dt>
          <dd>
            <Moment at={contact.assignedAt} zone={zone}>{timeOfDay(contact.assignedAt, locale, zone, true)}</Moment>
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Previous({ timeline, inHand, zone, recognised, subjects }: Props) {
  const { say, locale } = useWords();
  const now = useNow();
  const list = previousContacts(timeline, inHand.contact.contactId);
  return (
    <section aria-labelledby="help-previous">
      <header className="section-head">
        <h2 id="help-previous">{say('help.previous')}</h2>
        {list.length > 0 && <span className="meta">{list.length}</span>}
      </header>
      {list.length === 0 && recognised && <Empty title={say('help.previous.none')} />}
      <ul className="previous">
        {list.slice(0, 12).map((each) => (
          <li key={each.contactId}>
            <MediumIcon medium={each.medium ?? 'mail'} />
            <span className="cut">{subjects.get(each.contactId) ?? say(`medium.${each.medium ?? 'mail'}`)}</span>
            <Moment at={each.at} zone={zone}>{shortDay(each.at, now, locale, zone)}</Moment>
          </li>
        ))}
      </ul>
    </section>
  );
}

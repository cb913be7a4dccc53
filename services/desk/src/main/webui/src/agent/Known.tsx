import type { Case, Customer, Message } from '../api/types';
import { daysAgo, shortDay, timeOfDay } from '../clock/clock';
import { serverNow } from '../clock/serverTime';
import { firstName } from '../shell/parts';
import { useWords } from '../words/Words';
import type { WordKey } from '../words/it';

interface Props {
  name: string;
  customer?: Customer;
  matter?: Case;
  reference?: string;
  previous: number;
  /** Every message of the story, oldest first. */
  said: readonly Message[];
  tenantName: string;
  zone?: string;
}

/** What is known already, each with its source, so that nobody asks twice. */
export function Known({ name, customer, matter, reference, previous, said, tenantName, zone }: Props) {
  const { say, sayIfKnown, locale } = useWords();
  const when = (at: string): string => {
    const ago = daysAgo(at, serverNow(), zone);
    const time = timeOfDay(at, locale, zone);
    return ago === 0 ? time : `${shortDay(at, serverNow(), locale, zone)} ${time}`;
  };
  const asked = said.find((message) => message.direction === 'in' && message.displayable !== false);
  const answered = said.findLast((message) => message.direction === 'out');
  const identity = customer?.identities?.find((each) => each.kind !== 'visitor');
  const source = (message: Message): string => `${say(`medium.${message.medium}` as WordKey)}, ${when(message.at)}`;
  const nothing = say('known.nothing-yet');
  return (
    <section className="known" aria-label={say('known.title')}>
      <Cell head={say('known.who')} text={identity ? `${name}\n${identity.value}` : name} source={previous > 0 ? say('known.contacts', { count: previous }) : say('known.source.new')} />
      <Cell
        head={say('known.case')}
        text={matter || reference ? `${matter?.reference ?? reference}\n${matter?.status ? sayIfKnown(`help.case.status.${matter.status}`, matter.status) : ''}` : nothing}
        source={matter?.openedAt ? when(matter.openedAt) : say('known.source.case')}
        quiet={!matter && !reference}
      />
      <Cell head={say('known.asked')} text={asked ? (asked.subject ?? asked.text ?? '') : nothing} source={asked ? source(asked) : ''} quiet={!asked} />
      <Cell
        head={say('known.answered')}
        text={answered?.text ?? nothing}
        source={answered ? `${answered.author.name ? firstName(answered.author.name) : tenantName}, ${when(answered.at)}` : ''}
        quiet={!answered}
      />
    </section>
  );
}

function Cell({ head, text, source, quiet }: { head: string; text: string; source: string; quiet?: boolean }) {
  return (
    <div>
      <p className="meta">{head}</p>
      <p className={quiet ? 'known-text quiet' : 'known-text'} title={text}>{text}</p>
      <p className="meta cut">{source}</p>
    </div>
  );
}

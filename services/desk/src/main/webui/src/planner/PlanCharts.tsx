import { timeOfDay } from '../clock/clock';
import { Chart, Legend, type Drawn } from '../figures/Chart';
import { useWords } from '../words/Words';
import { useNumbers } from './numbers';
import type { Slot } from './plan';

interface Props {
  slots: readonly Slot[];
  zone: string | undefined;
  week: boolean;
  bandPercent: number | undefined;
}

/** What came and what is expected with its band; below, on the same axis, the people as steps. */
export function PlanCharts({ slots, zone, week, bandPercent }: Props) {
  const { say, locale } = useWords();
  const { count, whole } = useNumbers();
  const contacts: Drawn[] = [];
  if (slots.some((slot) => slot.expected)) {
    contacts.push(
      { kind: 'band', name: say('plan.band', { percent: bandPercent ?? 80 }), tone: 'series-2', low: slots.map((slot) => slot.expected?.low), high: slots.map((slot) => slot.expected?.high) },
      { kind: 'step', name: say('plan.expected'), tone: 'series-2', values: slots.map((slot) => slot.expected?.offered) },
    );
  }
  if (slots.some((slot) => slot.happened)) {
    contacts.unshift({ kind: 'bars', name: say('plan.came'), tone: 'series-1', values: slots.map((slot) => slot.happened?.offered) });
  }
  const people: Drawn[] = slots.some((slot) => slot.needed)
    ? [
        { kind: 'step', name: say('plan.people'), tone: 'series-3', values: slots.map((slot) => slot.needed?.people) },
        { kind: 'step', name: say('plan.scheduled'), tone: 'series-4', values: slots.map((slot) => slot.needed?.scheduled) },
      ]
    : [];
  const words = slots.map((slot) => (week ? dayWord(slot.start, locale, zone) : timeOfDay(slot.start, locale, zone)));
  const when = (slot: Slot | undefined) => (slot ? `${week ? `${dayWord(slot.start, locale, zone)} ` : ''}${timeOfDay(slot.start, locale, zone)}` : '');
  const parts = (...pairs: [string, string | undefined][]) => pairs.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`])).join(' · ');
  return (
    <>
      <figure className="course">
        <figcaption className="course-head">
          <span className="meta">{say('plan.contacts')}</span>
          <Legend drawn={contacts} />
        </figcaption>
        <Chart
          label={say('plan.chart.label', { intervals: slots.length })}
          drawn={contacts}
          words={words}
          read={(at) => {
            const slot = slots[at];
            const expected = slot?.expected;
            return `${when(slot)}: ${parts(
              [say('plan.came'), slot?.happened && whole(slot.happened.offered)],
              [say('plan.expected'), expected && `${count(expected.offered)} (${count(expected.low)}–${count(expected.high)})`],
            )}`;
          }}
          format={whole}
        />
      </figure>
      {people.length > 0 && (
        <figure className="course">
          <figcaption className="course-head">
            <span className="meta">{say('plan.needed')}</span>
            <Legend drawn={people} />
          </figcaption>
          <Chart
            height={140}
            label={say('plan.people.label', { most: Math.max(...slots.map((slot) => slot.needed?.people ?? 0)) })}
            drawn={people}
            words={words}
            read={(at) => `${when(slots[at])}: ${parts([say('plan.people'), slots[at]?.needed && whole(slots[at].needed.people)], [say('plan.scheduled'), slots[at]?.needed && whole(slots[at].needed.scheduled)])}`}
            format={whole}
          />
        </figure>
      )}
    </>
  );
}

function dayWord(at: string, locale: string, zone: string | undefined): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', ...(zone ? { timeZone: zone } : {}) }).format(new Date(at));
}

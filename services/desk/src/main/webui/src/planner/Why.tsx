import { longDay, shortDay, timeOfDay } from '../clock/clock';
import { useNow } from '../clock/useNow';
import { useWords } from '../words/Words';
import { useNumbers } from './numbers';
import type { Slot } from './plan';
import type { Forecast, Requirement } from './questions';

interface Props {
  slot: Slot;
  forecast: Forecast | undefined;
  requirement: Requirement | null | undefined;
  zone: string | undefined;
  close: () => void;
}

/** Why an interval has the numbers it has: the days it rests on, the load, and what one person fewer would achieve. */
export function Why({ slot, forecast, requirement, zone, close }: Props) {
  const { say, sayIfKnown, locale } = useWords();
  const { count, share, seconds } = useNumbers();
  const now = useNow();
  const day = forecast?.days.find((each) => each.date === slot.date);
  const { expected, needed } = slot;
  return (
    <section className="panel" aria-labelledby="why-title">
      <header className="panel-head">
        <h2 id="why-title">{say('plan.why', { time: timeOfDay(slot.start, locale, zone) })}</h2>
        <span className="meta">{longDay(slot.start, now, locale, zone)}</span>
        <span className="panel-ways">
          <button type="button" className="button plain" onClick={close}>{say('app.close')}</button>
        </span>
      </header>
      <div className="why">
        {expected && day && (
          <>
            <p>
              {say('plan.why.mean', { count: count(expected.offered), days: expected.observations })}{' '}
              {day.restsOn.length > 0 && (
                <>
                  {say(day.special ? 'plan.why.special' : 'plan.why.weekday')}{' '}
                  <span className="figures">{day.restsOn.map((date) => shortDay(`${date}T12:00:00Z`, now, locale, zone)).join(', ')}</span>
                </>
              )}
            </p>
            <p>{say('plan.why.band', { percent: forecast?.bandPercent ?? 80, low: count(expected.low), high: count(expected.high) })}</p>
          </>
        )}
        {needed && requirement && (
          <>
            <p>{say('plan.why.load', { offered: count(needed.why.offered), seconds: seconds(needed.why.handleSeconds), load: count(needed.why.loadErlang) })}</p>
            <p>{sayIfKnown(`plan.why.${needed.formula}`, needed.formula)}</p>
            <table className="grid">
              <thead>
                <tr>
                  <th scope="col" className="right">{say('plan.people')}</th>
                  <th scope="col" className="right">{say('plan.why.service', { seconds: requirement.serviceLevel.seconds })}</th>
                  <th scope="col" className="right">{say('figures.col.average-speed-of-answer')}</th>
                  <th scope="col" className="right">{say('plan.col.occupancy')}</th>
                </tr>
              </thead>
              <tbody>
                {needed.why.tried.map((trial) => (
                  <tr key={trial.people}>
                    <th scope="row" className="right figures">{trial.people}</th>
                    <td className="right figures">{share(trial.servicePercent)}</td>
                    <td className="right figures">{seconds(trial.answerSeconds)}</td>
                    <td className="right figures">{share(trial.occupancyPercent)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="meta">{say('plan.why.target', { percent: requirement.serviceLevel.percent, seconds: requirement.serviceLevel.seconds, occupancy: requirement.maxOccupancyPercent, shrinkage: requirement.shrinkagePercent, concurrency: requirement.concurrency })}</p>
          </>
        )}
        {!expected && <p>{say('plan.why.nothing')}</p>}
      </div>
    </section>
  );
}

import { shortDay, timeOfDay } from '../clock/clock';
import { Moment } from '../shell/parts';
import { useWords } from '../words/Words';

/** A day and its time, for what may be long ago. */
export function When({ at }: { at: string }) {
  const { locale } = useWords();
  return <Moment at={at}>{`${shortDay(at, Date.now(), locale)}, ${timeOfDay(at, locale)}`}</Moment>;
}

import { Popover } from '@mantine/core';
import { IconParkingCircle, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dayKey, shortDay, timeOfDay } from '../clock/clock';
import { serverNow } from '../clock/serverTime';
import { useDesk } from '../session/Desk';
import { fits, Picker, type Choice } from '../shell/Picker';
import { Failure } from '../shell/States';
import { Cap } from '../shell/parts';
import { useWords } from '../words/Words';
import { onTheWall, parkTimes } from './parkTimes';
import type { InHand } from './useMyWork';

/** When a parked contact comes back, in as few words as the day allows. */
export function useReturn(): (until: string | number | undefined, zone?: string) => string {
  const { say, locale } = useWords();
  return (until, zone) => {
    if (until === undefined) return say('park.on-reply');
    const time = timeOfDay(until, locale, zone);
    return dayKey(until, zone) === dayKey(serverNow(), zone)
      ? say('park.at', { time })
      : say('park.on', { day: shortDay(until, serverNow(), locale, zone), time });
  };
}

interface ParkProps {
  inHand: InHand;
  zone?: string;
  open: boolean;
  setOpen: (open: boolean) => void;
}

/** Puts a contact aside: it takes no place until its moment has come or the customer writes. */
export function Park({ inHand, zone, open, setOpen }: ParkProps) {
  const { say } = useWords();
  return (
    <Popover opened={open} onChange={setOpen} width={348} position="bottom-end" trapFocus returnFocus shadow="md" transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <IconParkingCircle size={16} stroke={1.75} aria-hidden /> {say('contact.park')} <Cap>P</Cap>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('park.title')} className="asking">
        {open && <When inHand={inHand} zone={zone} done={() => setOpen(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function When({ inHand, zone, done }: { inHand: InHand; zone?: string; done: () => void }) {
  const { api } = useDesk();
  const { say } = useWords();
  const queries = useQueryClient();
  const returns = useReturn();
  const { contact, messages } = inHand;
  const [typed, setTyped] = useState('');
  const [moment, setMoment] = useState('');
  const park = useMutation({
    mutationFn: (until: number | undefined) =>
      api.call(`/${contact.tenant}/work/${contact.contactId}/parking`, {
        method: 'POST',
        key: crypto.randomUUID(),
        body: {
          lastMessageSequence: messages.at(-1)?.sequence ?? 0,
          ...(until === undefined ? {} : { until: new Date(until).toISOString() }),
        },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['work'] });
      done();
    },
  });
  const choices = parkTimes(serverNow(), zone)
    .map((each): Choice & { at?: number } => ({
      id: each.id,
      label: say(`park.${each.id}`),
      ...(each.at === undefined ? {} : { at: each.at, aside: returns(each.at, zone) }),
    }))
    .filter((choice) => fits(choice.label, typed));
  const [day, time] = moment.split('T');
  return (
    <>
      <p className="ask-title">{say('park.title')}</p>
      <p className="soft">{say('park.text')}</p>
      <Picker
        label={say('park.title')}
        placeholder={say('park.placeholder')}
        text={typed}
        write={setTyped}
        choices={choices}
        pick={(choice) => !park.isPending && park.mutate(choices.find((each) => each.id === choice.id)?.at)}
        nothing={say('park.nothing')}
        focused
      />
      <form
        className="ask-moment"
        onSubmit={(event) => {
          event.preventDefault();
          if (day && time && !park.isPending) park.mutate(onTheWall(day, time, zone));
        }}
      >
        <label htmlFor="park-moment" className="label">{say('park.other')}</label>
        <input id="park-moment" type="datetime-local" className="field" value={moment} onChange={(event) => setMoment(event.target.value)} />
        <button type="submit" className="button" disabled={moment === '' || park.isPending}>{say('contact.park')}</button>
      </form>
      {park.error && <Failure error={park.error} />}
    </>
  );
}

/** Stands where the answer would be written while a contact is parked. */
export function Parked({ inHand, zone, resume, resuming, error }: { inHand: InHand; zone?: string; resume: () => void; resuming: boolean; error: unknown }) {
  const { say } = useWords();
  const returns = useReturn();
  const { parkedUntil } = inHand.contact;
  return (
    <section className="parked" aria-labelledby="parked-title">
      <div>
        <h2 id="parked-title">{say('parked.title')}</h2>
        <p className="soft">
          {parkedUntil === undefined ? say('parked.until-reply') : say('parked.until', { moment: returns(parkedUntil, zone) })}
        </p>
        {error !== null && error !== undefined && <Failure error={error} />}
      </div>
      <button type="button" className="button strong" disabled={resuming} onClick={resume}>
        <IconPlayerPlay size={16} stroke={1.75} aria-hidden /> {say('parked.resume')} <Cap>P</Cap>
      </button>
    </section>
  );
}

/** Takes a parked contact up again. */
export function useResume(inHand: InHand) {
  const { api } = useDesk();
  const queries = useQueryClient();
  const { contact } = inHand;
  return useMutation({
    mutationFn: () =>
      api.call(`/${contact.tenant}/work/${contact.contactId}/parking`, { method: 'DELETE', key: crypto.randomUUID() }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['work'] }),
  });
}

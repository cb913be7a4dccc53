import { Menu, Popover, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import {
  IconChevronDown,
  IconCircleCheckFilled,
  IconCircleOff,
  IconCoffee,
  IconKeyboard,
  IconSearch,
  IconVolume,
  IconVolumeOff,
  IconWifi,
  IconWifiOff,
} from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Medium, MyWork, PresenceState } from '../api/types';
import { clock } from '../clock/clock';
import { useNow } from '../clock/useNow';
import { useLine } from '../live/Live';
import { useDesk } from '../session/Desk';
import { Cap, initials } from '../shell/parts';
import { placesOf } from '../shell/places';
import { useLanguage, useWords, type Language } from '../words/Words';
import type { WordKey } from '../words/it';
import { sound } from './sound';

/** The bar over everything: how I stand, what I hold, whether the line is up, and the way to anything else. */
export function TopBar({ work, openPalette, openKeys }: { work: MyWork | undefined; openPalette: () => void; openKeys: () => void }) {
  const { say } = useWords();
  return (
    <header className="topbar desk-columns">
      <div className="topbar-left">
        <Link to="/" className="logo" aria-label={say('app.name')}>
          <img src="/mark.svg" alt="" width={24} height={24} />
        </Link>
        <PresenceMenu work={work} />
      </div>
      <div className="topbar-middle">
        <Capacity work={work} />
        <span className="topbar-ways">
          <Pages />
          <button type="button" className="search-small" aria-label={say('palette.placeholder')} onClick={openPalette}>
            <IconSearch size={16} stroke={1.75} aria-hidden /> <Cap>Ctrl K</Cap>
          </button>
        </span>
      </div>
      <div className="topbar-search">
        <SearchButton open={openPalette} />
      </div>
      <div className="topbar-right">
        <ConnectionState />
        <SoundControl />
        <button type="button" className="icon-button" aria-label={say('keys.show')} title={`${say('keys.show')} (?)`} onClick={openKeys}>
          <IconKeyboard size={18} stroke={1.75} aria-hidden />
        </button>
        <Me />
      </div>
    </header>
  );
}

export function SearchButton({ open }: { open: () => void }) {
  const { say } = useWords();
  return (
    <button type="button" className="search" onClick={open}>
      <IconSearch size={16} stroke={1.75} aria-hidden />
      <span>{say('palette.placeholder')}</span>
      <Cap>Ctrl K</Cap>
    </button>
  );
}

/** The other pages a person may open; agents who are nothing else see none. */
function Pages() {
  const { roles } = useDesk();
  const { say } = useWords();
  return placesOf(roles)
    .filter((place) => place.to !== '/desk')
    .map((place) => (
      <Link key={place.to} to={place.to} className="button plain">
        {say(place.word)}
      </Link>
    ));
}

const REASONS = ['break', 'lunch', 'training', 'meeting'] as const;

function PresenceIcon({ state }: { state: PresenceState | undefined }) {
  if (state === 'available') return <IconCircleCheckFilled size={16} aria-hidden className="good" />;
  if (state === 'away') return <IconCoffee size={16} stroke={1.75} aria-hidden className="attention-text" />;
  return <IconCircleOff size={16} stroke={1.75} aria-hidden />;
}

function PresenceMenu({ work }: { work: MyWork | undefined }) {
  const { api } = useDesk();
  const { say, sayIfKnown } = useWords();
  const queries = useQueryClient();
  const now = useNow();
  const { muted } = useSyncExternalStore(sound.subscribe, sound.now);
  const change = useMutation({
    mutationFn: (to: { state: PresenceState; reason?: string }) => api.call('/me/presence', { method: 'PUT', body: to }),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['work'] }),
  });
  const presence = work?.presence;
  const since = presence?.since ?? presence?.at;
  const words = presence
    ? presence.state === 'away' && presence.reason
      ? sayIfKnown(`presence.away.${presence.reason}`, presence.reason)
      : say(`presence.${presence.state}`)
    : say('app.loading');
  return (
    <Menu position="bottom-start" width="target" shadow="md" offset={4}>
      <Menu.Target>
        <button type="button" className="presence" aria-label={`${say('presence.label')}: ${words}`}>
          <PresenceIcon state={presence?.state} />
          <span className="presence-words cut">{words}</span>
          {muted && <IconVolumeOff size={16} stroke={1.75} className="attention-text" aria-label={say('sound.muted')} />}
          <span className="presence-clock">{since ? clock(now - Date.parse(since)) : ''}</span>
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<PresenceIcon state="available" />} onClick={() => change.mutate({ state: 'available' })}>
          {say('presence.available')}
        </Menu.Item>
        {REASONS.map((reason) => (
          <Menu.Item key={reason} leftSection={<PresenceIcon state="away" />} onClick={() => change.mutate({ state: 'away', reason })}>
            {say(`presence.away.${reason}`)}
          </Menu.Item>
        ))}
        <Menu.Item leftSection={<PresenceIcon state="offline" />} onClick={() => change.mutate({ state: 'offline' })}>
          {say('presence.offline')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const ORDER: Medium[] = ['phone', 'whatsapp', 'chat', 'mail', 'form', 'rest'];

function Capacity({ work }: { work: MyWork | undefined }) {
  const { say } = useWords();
  if (!work) return null;
  return (
    <ul className="capacity">
      {ORDER.map((medium) => {
        const room = work.capacity[medium];
        if (!room || room.max === 0) return null;
        const name = say(`capacity.${medium}` as WordKey);
        return (
          <li key={medium} aria-label={say('capacity.full', { medium: name, used: room.used, max: room.max })}>
            <span aria-hidden>{name}</span>
            {room.max <= 8 && (
              <span className="pips" aria-hidden>
                {Array.from({ length: room.max }, (_, index) => (
                  <i key={index} className={index < room.used ? 'taken' : ''} />
                ))}
              </span>
            )}
            <strong aria-hidden>{say('capacity.of', { used: room.used, max: room.max })}</strong>
          </li>
        );
      })}
    </ul>
  );
}

export function ConnectionState() {
  const { connection, hurry } = useLine();
  const { outgoing } = useDesk();
  const { say } = useWords();
  const leaving = useSyncExternalStore(outgoing.subscribe, outgoing.all);
  const waiting = leaving.filter((item) => item.state === 'waiting' || item.state === 'sending').length;
  // A first connection takes a breath: only a slow one is worth a word.
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (connection !== 'connecting') return setSlow(false);
    const timer = setTimeout(() => setSlow(true), 600);
    return () => clearTimeout(timer);
  }, [connection]);
  const lost = connection === 'lost';
  return (
    <div className="connection" role="status">
      {lost ? (
        <button type="button" className="connection-lost" title={say('connection.lost.text')} onClick={hurry}>
          <IconWifiOff size={16} stroke={1.75} aria-hidden /> {say('connection.lost')}
        </button>
      ) : (
        <span className="connection-ready">
          <IconWifi size={16} stroke={1.75} aria-hidden className={connection === 'ready' ? 'good' : undefined} />
          {say(connection === 'ready' || !slow ? 'connection.ready' : 'connection.connecting')}
        </span>
      )}
      {waiting > 0 && <span className="meta">{say('connection.queued', { count: waiting })}</span>}
    </div>
  );
}

function SoundControl() {
  const { say } = useWords();
  const { muted, volume } = useSyncExternalStore(sound.subscribe, sound.now);
  return (
    <Popover width={224} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className="icon-button" aria-label={muted ? say('sound.muted') : say('sound.label')} title={muted ? say('sound.muted') : say('sound.label')}>
          {muted ? <IconVolumeOff size={18} stroke={1.75} aria-hidden className="attention-text" /> : <IconVolume size={18} stroke={1.75} aria-hidden />}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('sound.label')}>
        <label className="label" htmlFor="volume">{say('sound.volume')}</label>
        <input id="volume" type="range" min={0} max={1} step={0.05} value={volume} onChange={(event) => sound.choose({ volume: Number(event.target.value), muted: false })} />
        <p className="ask-answers">
          <button type="button" className="button" onClick={() => sound.choose({ muted: !muted })}>
            {say(muted ? 'sound.unmute' : 'sound.mute')} <Cap>M</Cap>
          </button>
          <button type="button" className="button" onClick={() => { sound.wake(); sound.chime(); }}>
            {say('sound.try')}
          </button>
        </p>
      </Popover.Dropdown>
    </Popover>
  );
}

export function Me() {
  const { me, session } = useDesk();
  const { say } = useWords();
  const { language, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const employer = me.organisations.find((each) => each.kind === 'vendor');
  return (
    <Popover width={264} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className="me" aria-label={say('me.menu')}>
          <span className="me-name">
            <span className="cut">{me.name}</span>
            {employer && <span className="meta cut">{employer.name}</span>}
          </span>
          <span className="avatar" aria-hidden>{initials(me.name)}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('me.menu')}>
        <Setting label={say('me.theme')}>
          <SegmentedControl
            fullWidth
            size="xs"
            value={colorScheme}
            onChange={(value) => setColorScheme(value as 'light' | 'dark' | 'auto')}
            data={(['light', 'dark', 'auto'] as const).map((value) => ({ value, label: say(`me.theme.${value}`) }))}
          />
        </Setting>
        <Setting label={say('me.language')}>
          <SegmentedControl
            fullWidth
            size="xs"
            value={language}
            onChange={(value) => choose(value as Language)}
            data={[
              { value: 'it', label: 'Italiano' },
              { value: 'en', label: 'English' },
            ]}
          />
        </Setting>
        <button type="button" className="button wide" onClick={() => void session.logout()}>
          {say('me.logout')}
        </button>
      </Popover.Dropdown>
    </Popover>
  );
}

function Setting({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="setting" role="group" aria-label={label}>
      <p className="label">{label}</p>
      {children}
    </div>
  );
}

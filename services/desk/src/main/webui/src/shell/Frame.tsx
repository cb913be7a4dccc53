import { IconKeyboard } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { ConnectionState, Me, SearchButton } from '../agent/TopBar';
import { useDesk } from '../session/Desk';
import { useWords } from '../words/Words';
import type { WordKey } from '../words/it';
import { KeyList, type KeyLine } from './KeyList';
import { Palette } from './Palette';
import type { Choice } from './Picker';
import { Cap } from './parts';
import { useKeys, type KeyBinding } from './keys';
import { placesOf, type Place } from './places';
import { usePlaceChoices } from './usePlaces';

/** A key of the page, and what the list of keys says of it. */
export interface PageKey extends KeyBinding {
  cap: string;
  does: WordKey;
}

interface Props {
  at?: Place['to'];
  title: string;
  /** Stands at the right of the bar: the time of the data, a way to another view. */
  aside?: ReactNode;
  keys?: readonly PageKey[];
  /** The keys that tables of the page bring along. */
  table?: boolean;
  choices?: readonly Choice[];
  children: ReactNode;
}

const TABLE_KEYS: readonly KeyLine[] = [
  { caps: ['J', 'K'], does: 'keys.rows' },
  { caps: ['E'], does: 'table.export' },
];

/** What all pages but the agent's have around them: the way to the others, the palette, the keys, oneself. */
export function Frame({ at, title, aside, keys = [], table = true, choices = [], children }: Props) {
  const { roles } = useDesk();
  const { say } = useWords();
  const [palette, setPalette] = useState(false);
  const [list, setList] = useState(false);
  const pages = usePlaceChoices();
  const places = placesOf(roles);
  useKeys([{ code: 'KeyK', ctrl: true, run: () => setPalette(true) }, { key: '?', run: () => setList(true) }, ...keys]);
  useEffect(() => {
    document.title = `${title} · ${say('app.name')}`;
  }, [title, say]);
  return (
    <div className="board">
      <a className="skip" href="#content">{say('app.skip')}</a>
      <header className="topbar board-bar">
        <div className="topbar-left">
          <Link to="/" className="logo" aria-label={say('app.name')}>
            <img src="/mark.svg" alt="" width={24} height={24} />
          </Link>
          <nav aria-label={say('app.pages')} className="places">
            {places.map((place) => (
              <Link key={place.to} to={place.to} className="button plain" aria-current={place.to === at ? 'page' : undefined}>
                {say(place.word)}
              </Link>
            ))}
          </nav>
        </div>
        <div className="topbar-search"><SearchButton open={() => setPalette(true)} /></div>
        <div className="topbar-right">
          {aside}
          <ConnectionState />
          <button type="button" className="icon-button" aria-label={say('keys.show')} title={`${say('keys.show')} (?)`} onClick={() => setList(true)}>
            <IconKeyboard size={18} stroke={1.75} aria-hidden />
          </button>
          <Me />
        </div>
      </header>
      <main className="board-main" id="content" tabIndex={-1}>{children}</main>
      <Palette
        opened={palette}
        close={() => setPalette(false)}
        choices={[
          ...pages,
          ...keys.map((key) => ({ id: `key-${key.cap}`, label: say(key.does), group: say('palette.actions'), aside: <Cap>{key.cap}</Cap>, run: key.run })),
          ...choices,
        ]}
      />
      <KeyList
        opened={list}
        close={() => setList(false)}
        anywhere={[{ caps: ['Ctrl K'], does: 'keys.palette' }]}
        outside={[
          ...(table ? TABLE_KEYS : []),
          ...keys.map((key) => ({ caps: [key.cap], does: key.does })),
          { caps: ['?'], does: 'keys.keys' },
        ]}
      />
    </div>
  );
}

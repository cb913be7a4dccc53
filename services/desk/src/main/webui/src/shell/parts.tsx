import {
  IconBrandWhatsapp,
  IconForms,
  IconMail,
  IconMessage2,
  IconPhone,
  IconPlugConnected,
  type TablerIcon,
} from '@tabler/icons-react';
import type { CSSProperties, ReactNode } from 'react';
import type { Medium, Organisation } from '../api/types';
import { exact, timeOfDay } from '../clock/clock';
import { useWords } from '../words/Words';
import type { WordKey } from '../words/it';

const icons: Record<Medium, TablerIcon> = {
  mail: IconMail,
  chat: IconMessage2,
  form: IconForms,
  phone: IconPhone,
  whatsapp: IconBrandWhatsapp,
  rest: IconPlugConnected,
};

export function MediumIcon({ medium, size = 16, named = true }: { medium: Medium; size?: number; named?: boolean }) {
  const { say } = useWords();
  const Icon = icons[medium] ?? IconMessage2;
  const name = say(`medium.${medium}` as WordKey);
  return (
    <span className="medium" title={named ? name : undefined}>
      <Icon size={size} stroke={1.75} aria-hidden />
      {named && <span className="unseen">{name}</span>}
    </span>
  );
}

/** A key, as it stands on the keyboard. */
export function Cap({ children }: { children: ReactNode }) {
  return <kbd className="cap">{children}</kbd>;
}

/** Hands a tenant's colour to everything inside. */
export function tenantStyle(organisation: Organisation): CSSProperties {
  return { ['--tenant' as string]: organisation.colour ?? '#5d646e' };
}

export function Mark({ organisation }: { organisation: Organisation }) {
  return (
    <span className="mark" aria-hidden>
      {organisation.mark ?? organisation.name.slice(0, 2).toUpperCase()}
    </span>
  );
}

/** A time, short to read and exact to hover. */
export function Moment({ at, zone, children }: { at: string; zone?: string; children?: ReactNode }) {
  const { locale } = useWords();
  return (
    <time dateTime={at} title={exact(at, locale, zone)}>
      {children ?? timeOfDay(at, locale, zone)}
    </time>
  );
}

/** Reads aloud what changed, without moving anything on the screen. */
export function Announcer({ polite, urgent }: { polite: string; urgent: string }) {
  return (
    <div className="unseen">
      <div aria-live="polite" role="status">
        {polite}
      </div>
      <div aria-live="assertive" role="alert">
        {urgent}
      </div>
    </div>
  );
}

export const firstName = (name: string): string => name.split(' ')[0] ?? name;

export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();

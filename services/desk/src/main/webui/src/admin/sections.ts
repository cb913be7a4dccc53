import type { Organisation } from '../api/types';
import type { WordKey } from '../words/it';

/** A register an administrator keeps or looks into. */
export interface Section {
  id: 'people' | 'clients' | 'contracts' | 'calendars' | 'accounts' | 'webhooks' | 'alerts' | 'audit' | 'organisation';
  word: WordKey;
  /** Only of who has customers of their own. */
  tenantsOnly?: boolean;
}

export const SECTIONS: readonly Section[] = [
  { id: 'people', word: 'admin.people' },
  { id: 'clients', word: 'admin.clients' },
  { id: 'contracts', word: 'admin.contracts' },
  { id: 'calendars', word: 'admin.calendars', tenantsOnly: true },
  { id: 'accounts', word: 'admin.accounts', tenantsOnly: true },
  { id: 'webhooks', word: 'admin.webhooks' },
  { id: 'alerts', word: 'admin.alerts' },
  { id: 'audit', word: 'admin.audit' },
  { id: 'organisation', word: 'admin.organisation' },
];

export const sectionsOf = (organisation: Organisation): readonly Section[] =>
  SECTIONS.filter((section) => !section.tenantsOnly || organisation.kind === 'tenant');

/** The section asked for, where the organisation has it; else the first. */
export function sectionOf(organisation: Organisation, asked: string | undefined): Section {
  const sections = sectionsOf(organisation);
  return sections.find((section) => section.id === asked) ?? (sections[0] as Section);
}

import type { Organisation } from '../api/types';
import type { WordKey } from '../words/it';

/** A register an administrator keeps or looks into. */
export interface Section {
  id: 'people' | 'clients' | 'contracts' | 'calendars' | 'accounts' | 'webhooks' | 'alerts' | 'audit' | 'country' | 'acts' | 'organisation';
  word: WordKey;
  /** Only of who has customers of their own. */
  tenantsOnly?: boolean;
  /** Also of who runs the installation. */
  operated?: boolean;
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
  { id: 'country', word: 'admin.country', operated: true },
  { id: 'acts', word: 'admin.acts', operated: true },
  { id: 'organisation', word: 'admin.organisation', operated: true },
];

export const sectionsOf = (organisation: Organisation): readonly Section[] =>
  SECTIONS.filter((section) => (!section.tenantsOnly || organisation.kind === 'tenant') && (section.operated || organisation.roles.includes('admin')));

/** The section asked for, where the organisation has it; else the first. */
export function sectionOf(organisation: Organisation, asked: string | undefined): Section {
  const sections = sectionsOf(organisation);
  return sections.find((section) => section.id === asked) ?? (sections[0] as Section);
}

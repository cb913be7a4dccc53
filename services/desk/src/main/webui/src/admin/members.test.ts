import { describe, expect, it } from 'vitest';
import type { Organisation, Person } from '../api/types';
import { membersOf } from './members';
import { sectionOf, sectionsOf } from './sections';

const giulia: Person = { id: 'g', name: 'Giulia Ferrante', vendorId: 'voxia' };
const elena: Person = { id: 'e', name: 'Elena Brusa' };

describe('who an organisation lets in', () => {
  const members = membersOf(
    [elena],
    [{ subject: 'g', roles: ['agent'] }, { subject: 's', roles: ['client'] }, { subject: 'x', roles: ['agent'] }],
    [{ id: 'api', name: 'Sistemi', subject: 's' }],
    new Map([['g', giulia]]),
  );

  it('is everybody who works there or holds a grant, once and by name', () => {
    expect(members.map((each) => [each.name, each.kind, each.own])).toEqual([
      ['Elena Brusa', 'person', true],
      ['Giulia Ferrante', 'person', false],
      ['Sistemi', 'client', false],
      [undefined, 'unknown', false],
    ]);
  });

  it('may do what was granted and nothing else', () => {
    expect(members.map((each) => each.roles)).toEqual([[], ['agent'], ['client'], ['agent']]);
  });
});

describe('the sections', () => {
  const of = (kind: Organisation['kind']): Organisation => ({ id: 'o', kind, name: 'O', roles: ['admin'] });

  it('of a vendor have no customers’ calendars and addresses', () => {
    expect(sectionsOf(of('vendor')).map((each) => each.id)).toEqual(['people', 'clients', 'contracts', 'webhooks', 'alerts', 'audit', 'country', 'acts', 'organisation']);
  });

  it('begin with the people where another is not there', () => {
    expect(sectionOf(of('vendor'), 'accounts').id).toBe('people');
    expect(sectionOf(of('tenant'), 'accounts').id).toBe('accounts');
    expect(sectionOf(of('tenant'), undefined).id).toBe('people');
  });
});

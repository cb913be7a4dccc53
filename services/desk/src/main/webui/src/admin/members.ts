import type { ApiClient, Grant, Person, Role } from '../api/types';

/** Somebody an organisation knows or lets in: a person, an API client, or a subject nobody named yet. */
export interface Member {
  id: string;
  kind: 'person' | 'client' | 'unknown';
  name?: string;
  vendorId?: string;
  language?: string;
  roles: readonly Role[];
  /** Whether the organisation itself keeps the person; others' people only hold a grant here. */
  own: boolean;
}

/** People and grants in one list: who works here and may do nothing, and who may and works elsewhere. */
export function membersOf(people: readonly Person[], grants: readonly Grant[], clients: readonly ApiClient[], elsewhere: ReadonlyMap<string, Person>): Member[] {
  const roles = new Map(grants.map((grant) => [grant.subject, grant.roles]));
  const found = new Map<string, Member>();
  for (const person of people) found.set(person.id, { ...person, kind: 'person', own: true, roles: roles.get(person.id) ?? [] });
  for (const grant of grants) {
    if (found.has(grant.subject)) continue;
    const client = clients.find((each) => each.subject === grant.subject);
    const other = elsewhere.get(grant.subject);
    found.set(grant.subject, {
      id: grant.subject,
      kind: client ? 'client' : other ? 'person' : 'unknown',
      own: false,
      roles: grant.roles,
      ...(client ? { name: client.name } : other ? { name: other.name, ...(other.vendorId ? { vendorId: other.vendorId } : {}) } : {}),
    });
  }
  return [...found.values()].sort((a, b) => (a.name ?? '\uffff').localeCompare(b.name ?? '\uffff') || a.id.localeCompare(b.id));
}

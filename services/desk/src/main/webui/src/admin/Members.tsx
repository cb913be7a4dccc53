import { IconPlus } from '@tabler/icons-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { registerOf } from '../api/questions';
import type { ApiClient, Grant, Person } from '../api/types';
import { useDesk } from '../session/Desk';
import { DataTable, type Column } from '../shell/DataTable';
import { useKeys } from '../shell/keys';
import { Cap } from '../shell/parts';
import { fits } from '../shell/Picker';
import { Bones, Empty, Failure } from '../shell/States';
import { useWords } from '../words/Words';
import { MemberForm } from './MemberForm';
import { membersOf, type Member } from './members';

/** Who works here and who may do what; a row opens to change it. */
export function Members({ org, words }: { org: string; words: string }) {
  const { api, me, where, organisation } = useDesk();
  const { say } = useWords();
  const [editing, setEditing] = useState<Member | 'new'>();
  const people = useQuery(registerOf<Person>(api, org, 'people'));
  const grants = useQuery(registerOf<Grant>(api, org, 'grants'));
  const clients = useQuery(registerOf<ApiClient>(api, org, 'clients'));
  const others = useQueries({ queries: where('admin').map((each) => registerOf<Person>(api, each.id, 'people')) });
  const elsewhere = useMemo(() => new Map(others.flatMap((each) => each.data ?? []).map((each) => [each.id, each])), [others]);
  useKeys([{ code: 'KeyN', run: () => setEditing('new') }]);
  const failure = [people, grants, clients].find((each) => each.isError);
  if (failure) return <Failure error={failure.error} retry={() => void failure.refetch()} />;
  const all = membersOf(people.data ?? [], grants.data ?? [], clients.data ?? [], elsewhere);
  const nameOf = (member: Member) => member.name ?? say('admin.unnamed', { short: member.id.slice(-6) });
  const rolesOf = (member: Member) => member.roles.map((role) => say(`role.${role}`)).join(', ');
  const shown = all.filter((member) => fits(`${nameOf(member)} ${member.id} ${rolesOf(member)} ${member.vendorId ?? ''}`, words));
  const columns: Column<Member>[] = [
    {
      id: 'name',
      head: say('admin.col.name'),
      value: nameOf,
      cell: (member) => (
        <span className="two-lines">
          <span className="cut">{nameOf(member)}{member.id === me.id && <span className="meta"> · {say('admin.you')}</span>}</span>
          <span className="meta cut">
            {member.kind === 'client' ? say('admin.client') : member.own ? (member.vendorId && member.vendorId !== org ? organisation(member.vendorId).name : say('admin.own')) : member.vendorId ? organisation(member.vendorId).name : say('admin.elsewhere')}
          </span>
        </span>
      ),
    },
    { id: 'id', head: '', fileOnly: true, value: (member) => member.id },
    {
      id: 'roles',
      head: say('admin.col.roles'),
      value: rolesOf,
      cell: (member) => (
        <span className="tags">
          {member.roles.length === 0 ? <span className="meta">{say('admin.no-role')}</span> : member.roles.map((role) => <span key={role} className="tag">{say(`role.${role}`)}</span>)}
        </span>
      ),
    },
    { id: 'language', head: say('admin.col.language'), value: (member) => member.language },
    { id: 'change', head: '', right: true, cell: (member) => <button type="button" className="button" aria-label={say('admin.change.of', { name: nameOf(member) })} onClick={() => setEditing(member)}>{say('admin.change')}</button> },
  ];
  return (
    <section className="panel" aria-label={say('admin.people')}>
      <header className="panel-head">
        <h2>{say('admin.people.count', { count: shown.length })}</h2>
        <span className="panel-ways">
          <button type="button" className="button strong" onClick={() => setEditing('new')}>
            <IconPlus size={16} stroke={1.75} aria-hidden /> {say('admin.person.new')} <Cap>N</Cap>
          </button>
        </span>
      </header>
      {people.isPending || grants.isPending ? (
        <Bones lines={6} height={28} />
      ) : shown.length === 0 ? (
        <Empty title={say('admin.nothing')} text={say('admin.nothing.text')} />
      ) : (
        <DataTable main label={say('admin.people')} className="members" file={`${org}-people.csv`} columns={columns} rows={shown} keyOf={(member) => member.id} open={setEditing} />
      )}
      {editing && <MemberForm org={org} member={editing === 'new' ? undefined : editing} close={() => setEditing(undefined)} />}
    </section>
  );
}

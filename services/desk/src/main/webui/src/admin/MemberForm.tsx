import { Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import type { Role } from '../api/types';
import { useDesk } from '../session/Desk';
import { Failure } from '../shell/States';
import { useWords } from '../words/Words';
import type { Member } from './members';

const ROLES = ['agent', 'supervisor', 'quality', 'planner', 'client', 'admin'] as const satisfies readonly Role[];
const UUID = '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

/** Makes somebody known, and says what they may do here. */
export function MemberForm({ org, member, close }: { org: string; member: Member | undefined; close: () => void }) {
  const { api, where } = useDesk();
  const { say } = useWords();
  const queries = useQueryClient();
  const [id, setId] = useState(member?.id ?? '');
  const [name, setName] = useState(member?.name ?? '');
  const [vendor, setVendor] = useState(member?.vendorId ?? (where('admin').find((each) => each.id === org)?.kind === 'vendor' ? org : ''));
  const [language, setLanguage] = useState(member?.language ?? 'it');
  const [roles, setRoles] = useState<ReadonlySet<Role>>(new Set(member?.roles));
  const [leaving, setLeaving] = useState(false);
  const key = useRef(crypto.randomUUID());
  const keeps = member === undefined || member.own;
  const settled = {
    onSuccess: close,
    onSettled: () => void queries.invalidateQueries({ queryKey: ['register', org] }),
  };
  const keep = useMutation({
    mutationFn: async () => {
      const changed = name !== member?.name || vendor !== (member?.vendorId ?? '') || language !== member?.language;
      if (keeps && changed) {
        await api.call(`/${org}/people/${id}`, { method: 'PUT', key: `${key.current}-person`, body: { name: name.trim(), language, ...(vendor ? { vendorId: vendor } : {}) } });
      }
      const held = new Set(member?.roles);
      if (held.size === roles.size && [...roles].every((role) => held.has(role))) return;
      if (roles.size > 0) await api.call(`/${org}/grants/${id}`, { method: 'PUT', key: `${key.current}-grant-${[...roles].sort().join('-')}`, body: { roles: [...roles] } });
      else await api.call(`/${org}/grants/${id}`, { method: 'DELETE', key: `${key.current}-revoked` });
    },
    ...settled,
  });
  const leave = useMutation({
    mutationFn: async () => {
      if (member && member.roles.length > 0) await api.call(`/${org}/grants/${id}`, { method: 'DELETE', key: `${key.current}-revoked` });
      if (member?.own) await api.call(`/${org}/people/${id}`, { method: 'DELETE', key: `${key.current}-left` });
    },
    ...settled,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!keep.isPending) keep.mutate();
  };
  const vendors = where('admin').filter((each) => each.kind === 'vendor');
  return (
    <Modal opened onClose={close} size={480} title={member ? (member.name ?? say('admin.change')) : say('admin.person.new')} overlayProps={{ backgroundOpacity: 0.3 }} closeButtonProps={{ 'aria-label': say('app.close') }} transitionProps={{ duration: 0 }}>
      <form className="form" onSubmit={submit}>
        {member === undefined && (
          <label>
            <span className="label">{say('admin.person.id')}</span>
            <input className="field wide" data-autofocus required pattern={UUID} value={id} spellCheck={false} autoComplete="off" aria-describedby="person-id-why" onChange={(event) => setId(event.target.value.trim())} />
            <span className="meta" id="person-id-why">{say('admin.person.id.why')}</span>
          </label>
        )}
        {keeps && (
          <>
            <label>
              <span className="label">{say('admin.col.name')}</span>
              <input className="field wide" required maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
            </label>
            <div className="form-pair">
              <label>
                <span className="label">{say('admin.person.vendor')}</span>
                <select className="field wide" value={vendor} onChange={(event) => setVendor(event.target.value)}>
                  <option value="">{say('admin.person.no-vendor')}</option>
                  {vendor && !vendors.some((each) => each.id === vendor) && <option value={vendor}>{vendor}</option>}
                  {vendors.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
                </select>
              </label>
              <label>
                <span className="label">{say('admin.col.language')}</span>
                <select className="field wide" value={language} onChange={(event) => setLanguage(event.target.value)}>
                  <option value="it">Italiano</option>
                  <option value="en">English</option>
                  {!['it', 'en'].includes(language) && <option value={language}>{language}</option>}
                </select>
              </label>
            </div>
          </>
        )}
        <fieldset>
          <legend className="label">{say('admin.roles.here')}</legend>
          <div className="checks">
            {ROLES.map((role) => (
              <label key={role} className="check">
                <input
                  type="checkbox"
                  checked={roles.has(role)}
                  onChange={(event) => {
                    const next = new Set(roles);
                    if (event.target.checked) next.add(role);
                    else next.delete(role);
                    setRoles(next);
                  }}
                />
                <span>
                  {say(`role.${role}`)}
                  <span className="meta">{say(`role.${role}.may`)}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        {(keep.error ?? leave.error) && <Failure error={keep.error ?? leave.error} kept />}
        <div className="form-ways">
          <button type="submit" className="button strong" disabled={keep.isPending}>{say('admin.keep')}</button>
          <button type="button" className="button" onClick={close}>{say('app.cancel')}</button>
          {member && (member.own || member.roles.length > 0) && (
            <button
              type="button"
              className={`button away ${leaving ? 'breach' : 'plain'}`}
              disabled={leave.isPending}
              onBlur={() => setLeaving(false)}
              onClick={() => (leaving ? leave.mutate() : setLeaving(true))}
            >
              {say(leaving ? 'admin.revoke.sure' : member.own ? 'admin.leave' : 'admin.revoke')}
            </button>
          )}
        </div>
      </form>
    </Modal>
  );
}

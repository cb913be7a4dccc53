import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { Problem } from '../api/problem';
import type { CountryProfile } from '../api/types';
import { useDesk } from '../session/Desk';
import { Bones, Failure } from '../shell/States';
import { useWords } from '../words/Words';

/** What the law of its country and its agreements let the organisation look at. */
export function CountryCard({ org }: { org: string }) {
  const { api } = useDesk();
  const { say } = useWords();
  const profile = useQuery({
    queryKey: ['register', org, 'country'],
    queryFn: async ({ signal }) => {
      try {
        return await api.call<CountryProfile>(`/${org}/country-profile`, { signal });
      } catch (failure) {
        // Nobody has said anything yet: the same as "not authorised".
        if (failure instanceof Problem && failure.status === 404) return null;
        throw failure;
      }
    },
  });
  if (profile.isError) return <Failure error={profile.error} retry={() => void profile.refetch()} />;
  return (
    <section className="panel" aria-label={say('admin.country')}>
      {profile.isPending ? <Bones lines={5} /> : <CountryForm org={org} profile={profile.data} />}
    </section>
  );
}

function CountryForm({ org, profile }: { org: string; profile: CountryProfile | null }) {
  const { api, me } = useDesk();
  const { say, locale } = useWords();
  const queries = useQueryClient();
  const [country, setCountry] = useState(profile?.country ?? 'IT');
  const [on, setOn] = useState(profile?.monitoringAuthorised ?? false);
  const [since, setSince] = useState(profile?.monitoringSince ?? '');
  const [until, setUntil] = useState(profile?.monitoringUntil ?? '');
  const [basis, setBasis] = useState(profile?.basis ?? '');
  const key = useRef({ of: '', is: '' });
  const keep = useMutation({
    mutationFn: () => {
      const body = { country, monitoringAuthorised: on, ...(since ? { monitoringSince: since } : {}), ...(until ? { monitoringUntil: until } : {}), ...(basis.trim() ? { basis: basis.trim() } : {}) };
      const of = JSON.stringify(body);
      if (key.current.of !== of) key.current = { of, is: crypto.randomUUID() };
      return api.call<CountryProfile>(`/${org}/country-profile`, { method: 'PUT', key: key.current.is, body });
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['register', org] });
      void queries.invalidateQueries({ queryKey: ['monitoring', org] });
      void queries.invalidateQueries({ queryKey: ['audit', org] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!keep.isPending) keep.mutate();
  };
  const named = country.length === 2 ? new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(country) : undefined;
  return (
    <form className="form card-form" onSubmit={submit}>
      <p className="soft">{say('admin.country.what')}</p>
      <label>
        <span className="label">{say('admin.country.code')}</span>
        <input className="field country-code" required pattern="[A-Z]{2}" maxLength={2} value={country} autoComplete="off" spellCheck={false} onChange={(event) => setCountry(event.target.value.toUpperCase())} />
        <span className="meta"> {named}</span>
      </label>
      <label className="check">
        <input type="checkbox" checked={on} onChange={(event) => setOn(event.target.checked)} />
        <span>{say('admin.country.authorise')}<span className="meta">{say('admin.country.authorise.what')}</span></span>
      </label>
      <label>
        <span className="label">{say('admin.country.basis')}</span>
        <textarea className="field wide words" required={on} maxLength={500} rows={3} value={basis} aria-describedby="basis-why" onChange={(event) => setBasis(event.target.value)} />
        <span className="meta" id="basis-why">{say('admin.country.basis.why')}</span>
      </label>
      <div className="form-pair">
        <label>
          <span className="label">{say('admin.country.since')}</span>
          <input className="field wide" type="date" value={since} onChange={(event) => setSince(event.target.value)} />
        </label>
        <label>
          <span className="label">{say('admin.country.until')}</span>
          <input className="field wide" type="date" value={until} min={since || undefined} onChange={(event) => setUntil(event.target.value)} />
        </label>
      </div>
      {keep.error && <Failure error={keep.error} kept />}
      <div className="form-ways">
        <button type="submit" className="button strong" disabled={keep.isPending}>{say('admin.keep')}</button>
        <span className="meta form-said" role="status">{keep.isSuccess ? say('admin.country.kept') : say('admin.country.who', { name: me.name })}</span>
      </div>
    </form>
  );
}

import { Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { lookOf } from '../api/questions';
import type { Act } from '../api/types';
import { useDesk } from '../session/Desk';
import { Failure } from '../shell/States';
import { useWords } from '../words/Words';

const DAY = 86_400_000;

/** Takes up again what an opening or closing did not end: the steps may run twice. */
export function ActForm({ org, act, close }: { org: string; act: Act; close: () => void }) {
  const { api } = useDesk();
  const { say } = useWords();
  const queries = useQueryClient();
  const look = useQuery(lookOf(api, org));
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [mail, setMail] = useState('');
  const [deadline, setDeadline] = useState(() => new Date(Date.now() + DAY).toISOString().slice(0, 16));
  const key = useRef(crypto.randomUUID());
  const begin = useMutation({
    mutationFn: () => {
      if (act.kind === 'closing') return api.call(`/${org}/closings`, { method: 'POST', key: key.current, body: { deadline: new Date(`${deadline}Z`).toISOString() } });
      if (!look.data) throw new Error('unknown organisation');
      const { id: _, state: __, ...organisation } = look.data;
      return api.call(`/${org}/openings`, { method: 'POST', key: key.current, body: { organisation, admin: { login, name: name.trim(), mail } } });
    },
    onSuccess: close,
    onError: () => {
      key.current = crypto.randomUUID();
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['register', org] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!begin.isPending) begin.mutate();
  };
  return (
    <Modal opened onClose={close} size={480} title={say('admin.act.again')} overlayProps={{ backgroundOpacity: 0.3 }} closeButtonProps={{ 'aria-label': say('app.close') }} transitionProps={{ duration: 0 }}>
      <form className="form" onSubmit={submit}>
        {act.kind === 'closing' ? (
          <label>
            <span className="label">{say('admin.act.deadline.utc')}</span>
            <input className="field wide" type="datetime-local" required data-autofocus value={deadline} onChange={(event) => setDeadline(event.target.value)} />
          </label>
        ) : (
          <>
            <label>
              <span className="label">{say('admin.act.login')}</span>
              <input className="field wide" required data-autofocus pattern="[a-z0-9][a-z0-9._@+\-]{1,60}" value={login} autoComplete="off" spellCheck={false} onChange={(event) => setLogin(event.target.value)} />
            </label>
            <label>
              <span className="label">{say('admin.col.name')}</span>
              <input className="field wide" required maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
            </label>
            <label>
              <span className="label">{say('admin.act.mail')}</span>
              <input className="field wide" type="email" required maxLength={200} value={mail} onChange={(event) => setMail(event.target.value)} />
            </label>
          </>
        )}
        {begin.error && <Failure error={begin.error} kept />}
        <div className="form-ways">
          <button type="submit" className="button strong" disabled={begin.isPending || (act.kind === 'opening' && !look.data)}>{say('admin.act.again')}</button>
          <button type="button" className="button" onClick={close}>{say('app.cancel')}</button>
        </div>
      </form>
    </Modal>
  );
}

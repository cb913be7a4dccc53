import { Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Webhook } from '../api/types';
import { useDesk } from '../session/Desk';
import { Failure } from '../shell/States';
import { useWords } from '../words/Words';

/** Subscribes an address, and shows its secret this once. */
export function WebhookForm({ org, close }: { org: string; close: () => void }) {
  const { api } = useDesk();
  const { say } = useWords();
  const queries = useQueryClient();
  const [url, setUrl] = useState('');
  const [description, setDescription] = useState('');
  const [types, setTypes] = useState('');
  const key = useRef({ of: '', is: '' });
  const make = useMutation({
    mutationFn: () => {
      const body = { url, description, types: types.split(/[\s,]+/).filter(Boolean) };
      const of = JSON.stringify(body);
      if (key.current.of !== of) key.current = { of, is: crypto.randomUUID() };
      return api.call<Webhook & { secret: string }>(`/${org}/webhooks`, { method: 'POST', key: key.current.is, body });
    },
    gcTime: 0,
    onSettled: () => void queries.invalidateQueries({ queryKey: ['register', org, 'webhooks'] }),
  });
  return (
    <Modal opened onClose={close} size={480} closeOnClickOutside={!make.data} title={say('admin.webhook.new')} overlayProps={{ backgroundOpacity: 0.3 }} closeButtonProps={{ 'aria-label': say('app.close') }} transitionProps={{ duration: 0 }}>
      {make.data ? (
        <div className="form">
          <label>
            <span className="label">{say('admin.webhook.secret')}</span>
            <input className="field wide" readOnly autoFocus value={make.data.secret} aria-describedby="secret-once" onFocus={(event) => event.target.select()} />
            <span className="meta" id="secret-once">{say('admin.webhook.secret.once')}</span>
          </label>
          <div className="form-ways"><button type="button" className="button strong" onClick={close}>{say('app.close')}</button></div>
        </div>
      ) : (
        <form className="form" onSubmit={(event) => { event.preventDefault(); if (!make.isPending) make.mutate(); }}>
          <label>
            <span className="label">{say('admin.col.address')}</span>
            <input className="field wide" data-autofocus type="url" required maxLength={2000} value={url} onChange={(event) => setUrl(event.target.value)} />
          </label>
          <label>
            <span className="label">{say('admin.webhook.description')}</span>
            <input className="field wide" maxLength={200} value={description} onChange={(event) => setDescription(event.target.value)} />
          </label>
          <label>
            <span className="label">{say('admin.col.facts')}</span>
            <input className="field wide" spellCheck={false} value={types} aria-describedby="types-why" onChange={(event) => setTypes(event.target.value)} />
            <span className="meta" id="types-why">{say('admin.webhook.types.why')}</span>
          </label>
          {make.error && <Failure error={make.error} kept />}
          <div className="form-ways">
            <button type="submit" className="button strong" disabled={make.isPending}>{say('admin.keep')}</button>
            <button type="button" className="button" onClick={close}>{say('app.cancel')}</button>
          </div>
        </form>
      )}
    </Modal>
  );
}

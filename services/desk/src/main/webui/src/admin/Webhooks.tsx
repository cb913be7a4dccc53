import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { registerOf } from '../api/questions';
import type { Webhook } from '../api/types';
import { useDesk } from '../session/Desk';
import { DataTable, type Column } from '../shell/DataTable';
import { useKeys } from '../shell/keys';
import { Cap } from '../shell/parts';
import { fits } from '../shell/Picker';
import { Bones, Empty, Failure } from '../shell/States';
import { useWords } from '../words/Words';
import type { Part } from './Registers';
import { WebhookDeliveries } from './WebhookDeliveries';
import { WebhookForm } from './WebhookForm';
import { When } from './When';

/** Addresses that are told of facts: made, paused, and looked after. */
export function Webhooks({ org, words }: Part) {
  const { api } = useDesk();
  const { say, sayIfKnown } = useWords();
  const queries = useQueryClient();
  const [making, setMaking] = useState(false);
  const [chosen, setChosen] = useState('');
  const webhooks = useQuery(registerOf<Webhook>(api, org, 'webhooks'));
  const turn = useMutation({
    mutationFn: ({ id, url, types, description, state }: Webhook) =>
      api.call(`/${org}/webhooks/${id}`, { method: 'PUT', body: { url, types, description, state: state === 'active' ? 'paused' : 'active' } }),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['register', org, 'webhooks'] }),
  });
  useKeys([{ code: 'KeyN', run: () => setMaking(true) }]);
  if (webhooks.isError) return <Failure error={webhooks.error} retry={() => void webhooks.refetch()} />;
  const rows = (webhooks.data ?? []).filter((each) => fits(`${each.url} ${each.description} ${each.types.join(' ')}`, words));
  const open = rows.find((each) => each.id === chosen);
  const stateOf = (each: Webhook) => say(`admin.webhook.${each.state}`) + (each.reason ? `: ${sayIfKnown(`admin.webhook.reason.${each.reason}`, each.reason)}` : '');
  const columns: Column<Webhook>[] = [
    { id: 'url', head: say('admin.col.address'), value: (each) => each.url, cell: (each) => <span className="two-lines"><span className="cut">{each.url}</span><span className="meta cut">{each.description}</span></span> },
    { id: 'types', head: say('admin.col.facts'), value: (each) => each.types.join(', ') || say('admin.webhook.all') },
    { id: 'state', head: say('admin.col.state'), value: stateOf },
    { id: 'createdAt', head: say('admin.col.since'), value: (each) => each.createdAt, cell: (each) => <When at={each.createdAt} /> },
    { id: 'turn', head: '', right: true, cell: (each) => <button type="button" className="button" disabled={turn.isPending} aria-label={`${say(each.state === 'active' ? 'admin.webhook.pause' : 'admin.webhook.resume')} ${each.url}`} onClick={() => turn.mutate(each)}>{say(each.state === 'active' ? 'admin.webhook.pause' : 'admin.webhook.resume')}</button> },
  ];
  return (
    <>
      <section className="panel" aria-label={say('admin.webhooks')}>
        <header className="panel-head">
          <h2>{say('admin.count', { count: rows.length })}</h2>
          <span className="panel-ways">
            <button type="button" className="button strong" onClick={() => setMaking(true)}>
              <IconPlus size={16} stroke={1.75} aria-hidden /> {say('admin.webhook.new')} <Cap>N</Cap>
            </button>
          </span>
        </header>
        {turn.error && <Failure error={turn.error} />}
        {webhooks.isPending ? (
          <Bones lines={4} height={28} />
        ) : rows.length === 0 ? (
          <Empty title={say('admin.nothing')} text={words ? say('admin.nothing.text') : say('admin.webhook.none')} />
        ) : (
          <DataTable main label={say('admin.webhooks')} className="members" file={`${org}-webhooks.csv`} columns={columns} rows={rows} keyOf={(each) => each.id} open={(each) => setChosen(each.id === chosen ? '' : each.id)} chosen={chosen} />
        )}
      </section>
      {open && <WebhookDeliveries key={open.id} org={org} webhook={open} />}
      {making && <WebhookForm org={org} close={() => setMaking(false)} />}
    </>
  );
}

import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Act } from '../api/types';
import { useDesk } from '../session/Desk';
import { Bones, Empty, Failure } from '../shell/States';
import { useWords } from '../words/Words';
import { ActForm } from './ActForm';
import { When } from './When';

const WATCHED = 3_000;

/** Openings and closings of the organisation, each with its steps; one that runs is followed. */
export function Acts({ org }: { org: string }) {
  const { api } = useDesk();
  const { say } = useWords();
  const acts = useQuery({
    queryKey: ['register', org, 'acts'],
    queryFn: ({ signal }) => api.list<Act>(`/${org}/acts`, signal, 4),
    refetchInterval: (query) => (query.state.data?.some((act) => act.state === 'running') ? WATCHED : false),
  });
  if (acts.isError) return <Failure error={acts.error} retry={() => void acts.refetch()} />;
  if (acts.isPending) return <section className="panel"><Bones lines={5} height={28} /></section>;
  if (acts.data.length === 0) return <section className="panel"><Empty title={say('admin.acts.none')} text={say('admin.acts.none.text')} /></section>;
  return acts.data.map((act, index) => <ActCard key={act.id} org={org} act={act} newest={index === 0} />);
}

function ActCard({ org, act, newest }: { org: string; act: Act; newest: boolean }) {
  const { me } = useDesk();
  const { say, sayIfKnown } = useWords();
  const [again, setAgain] = useState(false);
  const stopped = act.state === 'failed' || act.state === 'withdrawn';
  return (
    <section className="panel" aria-labelledby={`act-${act.id}`}>
      <header className="panel-head">
        <h2 id={`act-${act.id}`}>{say(`admin.act.${act.kind}`)}</h2>
        <span className={act.state === 'failed' ? 'loud breach' : 'meta'}>{say(`admin.act.state.${act.state}`)}</span>
        <span className="meta"><When at={act.begunAt} /></span>
        {act.deadline && <span className="meta">{say('admin.act.deadline')} <When at={act.deadline} /></span>}
      </header>
      <ol className="steps">
        {act.steps.map((step) => (
          <li key={step.name} className={step.state}>
            {step.state === 'done' ? <IconCheck size={16} stroke={1.75} aria-hidden className="good" /> : step.state === 'failed' ? <IconAlertTriangle size={16} stroke={1.75} aria-hidden /> : <IconClock size={16} stroke={1.75} aria-hidden />}
            <strong>{sayIfKnown(`admin.step.${step.name}`, step.name)}</strong>
            <span>{say(`admin.step.state.${step.state}`)}{step.attempts > 0 && ` · ${say('admin.step.attempts', { count: step.attempts })}`}</span>
            <span className="soft">{step.note}</span>
            {step.at ? <When at={step.at} /> : <span />}
          </li>
        ))}
      </ol>
      {newest && act.state === 'running' && <p className="meta panel-note">{say('admin.act.goes-on')}</p>}
      {newest && stopped && (
        <p className="panel-note">
          {me.operator ? <button type="button" className="button strong" onClick={() => setAgain(true)}>{say('admin.act.again')}</button> : <span className="meta">{say('admin.act.again.who')}</span>}
        </p>
      )}
      {again && <ActForm org={org} act={act} close={() => setAgain(false)} />}
    </section>
  );
}

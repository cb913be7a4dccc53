import { useQuery } from '@tanstack/react-query';
import { lookOf } from '../api/questions';
import { useDesk } from '../session/Desk';
import { Mark, tenantStyle } from '../shell/parts';
import { Bones, Failure } from '../shell/States';
import { useWords } from '../words/Words';

/** How the organisation is known everywhere; only the operator of the installation changes it. */
export function OrganisationCard({ org }: { org: string }) {
  const { api } = useDesk();
  const { say, sayIfKnown } = useWords();
  const look = useQuery(lookOf(api, org));
  if (look.isError) return <Failure error={look.error} retry={() => void look.refetch()} />;
  if (look.isPending) return <section className="panel"><Bones lines={5} /></section>;
  const shown = { ...look.data, roles: [] };
  return (
    <section className="panel tenant" style={tenantStyle(shown)} aria-label={say('admin.organisation')}>
      <header className="stripe-look">
        <Mark organisation={shown} /> <strong>{shown.name}</strong>
      </header>
      <dl className="facts panel-facts">
        <div><dt>{say('admin.col.id')}</dt><dd>{look.data.id}</dd></div>
        <div><dt>{say('admin.col.kind')}</dt><dd>{say(`admin.kind.${look.data.kind}`)}</dd></div>
        <div><dt>{say('admin.col.state')}</dt><dd>{sayIfKnown(`admin.state.${look.data.state}`, look.data.state)}</dd></div>
        <div><dt>{say('admin.col.language')}</dt><dd>{look.data.locale}</dd></div>
        <div><dt>{say('admin.col.zone')}</dt><dd>{look.data.timeZone}</dd></div>
        <div><dt>{say('admin.col.colour')}</dt><dd>{look.data.colour}</dd></div>
      </dl>
      <p className="meta panel-note">{say('admin.organisation.who')}</p>
    </section>
  );
}

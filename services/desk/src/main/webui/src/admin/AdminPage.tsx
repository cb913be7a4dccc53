import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useDesk } from '../session/Desk';
import { Frame } from '../shell/Frame';
import { tenantStyle } from '../shell/parts';
import { Empty } from '../shell/States';
import { useWords } from '../words/Words';
import { Alerts } from './Alerts';
import { Acts } from './Acts';
import { Audit } from './Audit';
import { CountryCard } from './CountryCard';
import { Members } from './Members';
import { Operated } from './Operated';
import { OrganisationCard } from './OrganisationCard';
import { Accounts, Calendars, Clients, Contracts } from './Registers';
import { sectionOf, sectionsOf } from './sections';
import { Webhooks } from './Webhooks';

/** What an administrator keeps: who may do what, and the registers everything else relies on. */
export function AdminPage() {
  const { where, me } = useDesk();
  const { say } = useWords();
  const navigate = useNavigate();
  const search = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const { org, section: asked } = useParams({ strict: false });
  const administered = where('admin');
  // The operator opens and closes what they do not administer.
  const operated = me.operator && org && !administered.some((each) => each.id === org) ? { id: org, kind: 'tenant' as const, name: org, roles: ['operator' as const] } : undefined;
  const place = operated ?? administered.find((each) => each.id === org) ?? administered[0];
  if (!place) {
    return (
      <Frame at="/admin" title={say('app.admin')} table={false}>
        {me.operator ? (
          <>
            <h1>{say('admin.acts')}</h1>
            <Operated org="" />
          </>
        ) : (
          <Empty title={say('admin.none')} text={say('admin.none.text')} />
        )}
      </Frame>
    );
  }
  const section = sectionOf(place, asked);
  const go = (to: string, what: string) => {
    setWords('');
    void navigate({ to: '/admin/$org/$section', params: { org: to, section: what } });
  };
  const part = { org: place.id, words };
  return (
    <Frame
      at="/admin"
      title={`${say(section.word)}, ${place.name}`}
      keys={[{ key: '/', cap: '/', does: 'admin.search', run: () => search.current?.focus() }]}
      choices={[
        ...sectionsOf(place).map((each) => ({ id: each.id, label: say(each.word), group: place.name, run: () => go(place.id, each.id) })),
        ...administered.map((each) => ({ id: `org-${each.id}`, label: each.name, group: say('figures.organisation'), run: () => go(each.id, section.id) })),
      ]}
    >
      <div className="admin">
        <nav className="admin-nav" aria-label={say('admin.sections')}>
          {me.operator && <Operated key={place.id} org={place.id} />}
          {administered.length > 0 && <label>
            <span className="label">{say('figures.organisation')}</span>
            <select className="field wide" value={place.id} onChange={(event) => go(event.target.value, section.id)}>
              {operated && <option value={place.id}>{place.name}</option>}
              {administered.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
            </select>
          </label>}
          <ul>
            {sectionsOf(place).map((each) => (
              <li key={each.id}>
                <Link to="/admin/$org/$section" params={{ org: place.id, section: each.id }} aria-current={each.id === section.id ? 'page' : undefined} onClick={() => setWords('')}>
                  {say(each.word)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="stack" key={`${place.id}/${section.id}`}>
          <div className="board-head">
            <div className="tenant" style={tenantStyle(place)}>
              <h1>{say(section.word)}</h1>
              <p className="meta"><strong className="tenant-name">{place.name}</strong> · {say(`admin.kind.${place.kind}`)}</p>
            </div>
            {!['organisation', 'country', 'acts'].includes(section.id) && (
              <input
                ref={search}
                type="search"
                className="field admin-search"
                aria-label={say('admin.search')}
                placeholder={`${say('admin.search')}  /`}
                value={words}
                onChange={(event) => setWords(event.target.value)}
              />
            )}
          </div>
          {section.id === 'people' && <Members {...part} />}
          {section.id === 'clients' && <Clients {...part} />}
          {section.id === 'contracts' && <Contracts {...part} />}
          {section.id === 'calendars' && <Calendars {...part} />}
          {section.id === 'accounts' && <Accounts {...part} />}
          {section.id === 'webhooks' && <Webhooks {...part} />}
          {section.id === 'alerts' && <Alerts {...part} />}
          {section.id === 'audit' && <Audit {...part} />}
          {section.id === 'country' && <CountryCard org={place.id} />}
          {section.id === 'acts' && <Acts org={place.id} />}
          {section.id === 'organisation' && <OrganisationCard org={place.id} />}
        </div>
      </div>
    </Frame>
  );
}

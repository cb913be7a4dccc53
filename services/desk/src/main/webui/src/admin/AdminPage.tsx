import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useDesk } from '../session/Desk';
import { Frame } from '../shell/Frame';
import { tenantStyle } from '../shell/parts';
import { Empty } from '../shell/States';
import { useWords } from '../words/Words';
import { Alerts } from './Alerts';
import { Audit } from './Audit';
import { Members } from './Members';
import { OrganisationCard } from './OrganisationCard';
import { Accounts, Calendars, Clients, Contracts } from './Registers';
import { sectionOf, sectionsOf } from './sections';
import { Webhooks } from './Webhooks';

/** What an administrator keeps: who may do what, and the registers everything else relies on. */
export function AdminPage() {
  const { where } = useDesk();
  const { say } = useWords();
  const navigate = useNavigate();
  const search = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const { org, section: asked } = useParams({ strict: false });
  const administered = where('admin');
  const place = administered.find((each) => each.id === org) ?? administered[0];
  if (!place) {
    return (
      <Frame at="/admin" title={say('app.admin')}>
        <Empty title={say('admin.none')} text={say('admin.none.text')} />
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
          <label>
            <span className="label">{say('figures.organisation')}</span>
            <select className="field wide" value={place.id} onChange={(event) => go(event.target.value, section.id)}>
              {administered.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
            </select>
          </label>
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
            {section.id !== 'organisation' && (
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
          {section.id === 'organisation' && <OrganisationCard org={place.id} />}
        </div>
      </div>
    </Frame>
  );
}

import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Link, Navigate, Outlet } from '@tanstack/react-router';
import { AgentPage } from './agent/AgentPage';
import { useDesk } from './session/Desk';
import { Empty } from './shell/States';
import { useWords } from './words/Words';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: Broken });

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });
const desk = createRoute({ getParentRoute: () => root, path: '/desk', component: AgentPage });
const contact = createRoute({ getParentRoute: () => desk, path: '$contactId' });
const board = createRoute({
  getParentRoute: () => root,
  path: '/board',
  component: lazyRouteComponent(() => import('./board/BoardPage'), 'BoardPage'),
});
const trace = createRoute({
  getParentRoute: () => root,
  path: '/traces/$org/$contactId',
  component: lazyRouteComponent(() => import('./trace/TracePage'), 'TracePage'),
});
const problem = createRoute({
  getParentRoute: () => root,
  path: '/problems/$kind',
  component: lazyRouteComponent(() => import('./problem/ProblemPage'), 'ProblemPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, desk.addChildren([contact]), board, trace, problem]),
  defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** Agents land on their desk, those who only watch on the board. */
function Home() {
  const { where } = useDesk();
  const { say } = useWords();
  if (where('agent').length > 0) return <Navigate to="/desk" replace />;
  if (where('supervisor', 'admin', 'client', 'planner', 'quality').length > 0) return <Navigate to="/board" replace />;
  return (
    <main className="alone">
      <Empty title={say('app.no-grant.title')} text={say('app.no-grant.text')} />
    </main>
  );
}

function NotFound() {
  const { say } = useWords();
  return (
    <main className="alone">
      <Empty title={say('app.not-found.title')} text={say('app.not-found.text')}>
        <Link to="/" className="button">{say('app.home')}</Link>
      </Empty>
    </main>
  );
}

function Broken() {
  const { say } = useWords();
  return (
    <main className="alone" role="alert">
      <Empty title={say('app.wrong.title')} text={say('app.wrong.text')}>
        <button type="button" className="button strong" onClick={() => location.reload()}>{say('app.reload')}</button>
      </Empty>
    </main>
  );
}

import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Link, Navigate, Outlet } from '@tanstack/react-router';
import { AgentPage } from './agent/AgentPage';
import { behindOf, viewOf } from './figures/asked';
import { planOf } from './planner/asked';
import { qualityOf } from './quality/asked';
import { useDesk } from './session/Desk';
import { firstPlace } from './shell/places';
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
const wall = createRoute({
  getParentRoute: () => root,
  path: '/wall',
  component: lazyRouteComponent(() => import('./board/WallPage'), 'WallPage'),
});
const figures = createRoute({
  getParentRoute: () => root,
  path: '/figures',
  validateSearch: viewOf,
  component: lazyRouteComponent(() => import('./figures/FiguresPage'), 'FiguresPage'),
});
const behind = createRoute({
  getParentRoute: () => root,
  path: '/figures/$org/$metric',
  validateSearch: behindOf,
  component: lazyRouteComponent(() => import('./figures/BehindPage'), 'BehindPage'),
});
const planner = createRoute({
  getParentRoute: () => root,
  path: '/planner',
  validateSearch: planOf,
  component: lazyRouteComponent(() => import('./planner/PlannerPage'), 'PlannerPage'),
});
const quality = createRoute({
  getParentRoute: () => root,
  path: '/quality',
  validateSearch: qualityOf,
  component: lazyRouteComponent(() => import('./quality/QualityPage'), 'QualityPage'),
});
const admin = createRoute({
  getParentRoute: () => root,
  path: '/admin',
  component: lazyRouteComponent(() => import('./admin/AdminPage'), 'AdminPage'),
});
const register = createRoute({ getParentRoute: () => admin, path: '$org/$section' });
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
  routeTree: root.addChildren([home, desk.addChildren([contact]), board, wall, quality, planner, figures, behind, admin.addChildren([register]), trace, problem]),
  defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** Everybody begins at the first page of their role; the navigation leads to the others. */
function Home() {
  const { roles } = useDesk();
  const { say } = useWords();
  const place = firstPlace(roles);
  if (place) return <Navigate to={place.to} replace />;
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

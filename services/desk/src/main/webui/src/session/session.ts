import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';

/** Who is at the desk: the code flow with PKCE against the house's own identity provider. */
export interface Session {
  /** A token good for a while yet, or nothing when there is none to be had. */
  token: () => Promise<string | undefined>;
  /** Hears every new token, so that sockets can be renewed. */
  renewed: (listener: (token: string) => void) => () => void;
  /** Leaves for the login page; what is on screen is kept by drafts and the outgoing queue. */
  login: () => Promise<void>;
  logout: () => Promise<void>;
}

const CALLBACK = '/signed-in';

function manager(): UserManager {
  return new UserManager({
    authority: `${location.origin}/auth/realms/centralino`,
    client_id: 'centralino-desk',
    redirect_uri: location.origin + CALLBACK,
    post_logout_redirect_uri: location.origin + '/',
    response_type: 'code',
    scope: 'openid',
    automaticSilentRenew: true,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    // The API says who someone is; a second round trip for claims nobody reads only slows the morning login.
    loadUserInfo: false,
  });
}

/** Returns nothing where the browser is already on its way to the login page. */
export async function openSession(): Promise<Session | undefined> {
  if (import.meta.env.MODE === 'look') return lookSession;
  const users = manager();
  if (location.pathname === CALLBACK) {
    let back = '/';
    try {
      const user = await users.signinCallback();
      back = (user?.state as string | undefined) ?? '/';
    } catch {
      // An old or repeated callback: start over, the identity provider still knows the person.
    }
    history.replaceState(null, '', back);
  }
  const found = await users.getUser();
  const user = found && !found.expired ? found : await renewOrNothing(users, found);
  if (!user) {
    await leave(users);
    return undefined;
  }
  return sessionOf(users);
}

async function renewOrNothing(users: UserManager, user: User | null): Promise<User | null> {
  if (!user?.refresh_token) return null;
  try {
    return await users.signinSilent();
  } catch {
    return null;
  }
}

async function leave(users: UserManager): Promise<void> {
  await users.signinRedirect({ state: location.pathname + location.search });
}

function sessionOf(users: UserManager): Session {
  return {
    token: async () => {
      const user = await users.getUser();
      if (user && !user.expired) return user.access_token;
      return (await renewOrNothing(users, user))?.access_token;
    },
    renewed: (listener) => users.events.addUserLoaded((user) => listener(user.access_token)),
    login: () => leave(users),
    logout: () => users.signoutRedirect(),
  };
}

/** Pictures of the pages are taken against canned answers: no login, and not part of a real build. */
const lookSession: Session = {
  token: async () => 'look',
  renewed: () => () => {},
  login: async () => {},
  logout: async () => {},
};

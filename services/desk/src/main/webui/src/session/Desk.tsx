import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Api } from '../api/client';
import type { Message, Organisation, Profile, Role } from '../api/types';
import { Drafts } from '../agent/drafts';
import { OutgoingQueue, type Held } from '../agent/outgoing';
import { SourcesUsed } from '../agent/sources';
import { ReadMarks } from '../agent/readMarks';
import { withMessage } from '../api/messages';
import { serverNow } from '../clock/serverTime';
import { Empty, Failure, Splash } from '../shell/States';
import { useWords } from '../words/Words';
import type { Session } from './session';

/** What every part of a page may rely on: who is here, for whom, and the doors to the house. */
export interface DeskTools {
  api: Api;
  session: Session;
  me: Profile;
  organisation: (id: string) => Organisation;
  /** Organisations in which the person has one of the roles. */
  where: (...roles: Role[]) => Organisation[];
  /** All roles the person holds, wherever. */
  roles: ReadonlySet<Role>;
  drafts: Drafts;
  outgoing: OutgoingQueue;
  read: ReadMarks;
}

const Tools = createContext<DeskTools | undefined>(undefined);

export function useDesk(): DeskTools {
  const tools = useContext(Tools);
  if (!tools) throw new Error('outside of the desk');
  return tools;
}

export function DeskProvider({ session, children }: { session: Session; children: ReactNode }) {
  const { say } = useWords();
  const api = useMemo(() => new Api(session.token, () => void session.login()), [session]);
  const profile = useQuery({
    queryKey: ['profile'],
    queryFn: ({ signal }) => api.call<Profile>('/me/profile', { signal }),
    staleTime: 60_000,
    refetchInterval: 60_000,
  });
  if (profile.isPending) return <Splash />;
  if (!profile.data) {
    return (
      <main className="alone">
        <Failure error={profile.error} retry={() => void profile.refetch()} />
      </main>
    );
  }
  if (profile.data.organisations.length === 0 && !profile.data.operator) {
    return (
      <main className="alone">
        <Empty title={say('app.no-grant.title')} text={say('app.no-grant.text')} />
      </main>
    );
  }
  return (
    <Furnished key={profile.data.id} api={api} session={session} me={profile.data}>
      {children}
    </Furnished>
  );
}

function Furnished({ api, session, me, children }: { api: Api; session: Session; me: Profile; children: ReactNode }) {
  const queries = useQueryClient();
  const [kept] = useState(() => {
    const later = (run: () => void, ms: number) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    };
    const used = new SourcesUsed(me.id, {
      shelf: localStorage,
      say: ({ tenant, ...use }, key) => api.call(`/${tenant}/answers`, { method: 'POST', key, body: use }),
      later,
    });
    return {
      used,
      drafts: new Drafts(localStorage, me.id),
      read: new ReadMarks(localStorage, me.id),
      outgoing: new OutgoingQueue(me.id, {
        shelf: localStorage,
        send: async (item) => {
          const conversation = `/${item.tenant}/conversations/${item.conversationId}`;
          const body = { contactId: item.contactId, text: item.text, clientId: item.key };
          if (item.undoSeconds === undefined) {
            return { message: await api.call<Message>(`${conversation}/messages`, { method: 'POST', key: item.key, body }) };
          }
          const held = await api.call<{ id: string; leavesAt: string }>(`${conversation}/held-answers`, {
            method: 'POST',
            key: item.key,
            body: { ...body, seconds: item.undoSeconds },
          });
          return { held: { id: held.id, leavesAt: Date.parse(held.leavesAt) } satisfies Held };
        },
        undo: (item) =>
          api.call(`/${item.tenant}/conversations/${item.conversationId}/held-answers/${item.held.id}`, {
            method: 'DELETE',
            key: `undo-${item.key}`,
          }),
        sent: (item, message) => {
          const key = ['messages', item.tenant, item.conversationId];
          if (message?.id) queries.setQueryData<Message[]>(key, (known) => withMessage(known, message));
          void queries.invalidateQueries({ queryKey: key });
        },
        left: (item, messageId) => used.add(item, messageId),
        now: serverNow,
        later,
        // Two windows of one person must not race each other with the same answer.
        alone: (work) =>
          navigator.locks ? navigator.locks.request(`centralino.outgoing.${me.id}`, () => work()) : work(),
      }),
    };
  });
  useEffect(() => {
    kept.drafts.sweep();
    const back = () => {
      void kept.outgoing.run();
      void kept.used.run();
    };
    back();
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, [kept]);
  const tools = useMemo<DeskTools>(() => {
    const byId = new Map(me.organisations.map((each) => [each.id, each]));
    return {
      api,
      session,
      me,
      drafts: kept.drafts,
      read: kept.read,
      outgoing: kept.outgoing,
      organisation: (id) => byId.get(id) ?? { id, kind: 'tenant', name: id, roles: [] },
      roles: new Set([...me.organisations.flatMap((each) => each.roles), ...(me.operator ? ['operator' as const] : [])]),
      where: (...roles) => me.organisations.filter((each) => each.roles.some((role) => roles.includes(role))),
    };
  }, [api, session, me, kept]);
  return <Tools.Provider value={tools}>{children}</Tools.Provider>;
}

import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { serverNow } from '../clock/serverTime';
import { useNow } from '../clock/useNow';
import { useDesk } from '../session/Desk';
import { Gathering, staleAfter, type Frame } from './hints';
import { DeskSocket, type Connection } from './socket';
import { Typing } from './typing';

interface Line {
  connection: Connection;
  hurry: () => void;
  /** Hears frames as they come, for what must not wait for an answer: the ring of an offer. */
  listen: (listener: (frame: Frame) => void) => () => void;
  typing: Typing;
}

const Context = createContext<Line>({ connection: 'connecting', hurry: () => {}, listen: () => () => {}, typing: new Typing(serverNow) });
export const useLine = () => useContext(Context);

/** Whether the customer of a conversation is writing now. */
export function useTyping(conversationId: string): boolean {
  const { typing } = useLine();
  useSyncExternalStore(typing.subscribe, typing.version);
  return typing.in(conversationId, useNow());
}

/** Keeps the socket open and turns its hints into fresh answers. */
export function Live({ children }: { children: ReactNode }) {
  const { session, outgoing } = useDesk();
  const queries = useQueryClient();
  const [connection, setConnection] = useState<Connection>('connecting');
  const listeners = useRef(new Set<(frame: Frame) => void>());
  const socket = useRef<DeskSocket>(undefined);
  const [typing] = useState(() => new Typing(serverNow));

  useEffect(() => {
    const gathering = new Gathering((queryKey) => void queries.invalidateQueries({ queryKey }));
    const line = new DeskSocket({
      open: () => new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws/desk`),
      token: session.token,
      changed: setConnection,
      heard: (frame) => {
        if (frame.type === 'ready') {
          // Whatever happened while the line was down is asked for once, and what was held back may go.
          void queries.invalidateQueries();
          void outgoing.run();
        }
        typing.hear(frame);
        listeners.current.forEach((listener) => listener(frame));
        gathering.add(staleAfter(frame));
      },
    });
    socket.current = line;
    line.start();
    const back = () => line.hurry();
    const gone = () => line.lose();
    window.addEventListener('online', back);
    window.addEventListener('offline', gone);
    const forget = session.renewed((token) => line.renew(token));
    return () => {
      window.removeEventListener('online', back);
      window.removeEventListener('offline', gone);
      forget();
      line.stop();
    };
  }, [session, outgoing, queries, typing]);

  const value = useMemo<Line>(
    () => ({
      connection,
      typing,
      hurry: () => socket.current?.hurry(),
      listen: (listener) => {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
    }),
    [connection, typing],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

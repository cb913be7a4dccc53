import '@fontsource-variable/inter/opsz.css';
import './theme/mantine.css';
import './theme/tokens.css';
import './theme/desk.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isPassing } from './api/problem';
import { router } from './router';
import { DeskProvider } from './session/Desk';
import { openSession } from './session/session';
import { Live } from './live/Live';
import { theme } from './theme/theme';
import { WordsProvider } from './words/Words';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      // A refusal stays one however often it is asked; only what passes is worth another try.
      retry: (failures, error) => isPassing(error) && failures < 3,
      retryDelay: (failures) => Math.min(8_000, 500 * 2 ** failures),
      refetchOnWindowFocus: true,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

/** Problem pages are for everybody; all else begins with knowing who is here. */
async function begin(): Promise<void> {
  const open = location.pathname.startsWith('/problems/');
  const session = open ? undefined : await openSession();
  if (!open && !session) return;
  const pages = <RouterProvider router={router} />;
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <WordsProvider>
          <QueryClientProvider client={queries}>
            {session ? (
              <DeskProvider session={session}>
                <Live>{pages}</Live>
              </DeskProvider>
            ) : (
              pages
            )}
          </QueryClientProvider>
        </WordsProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

void begin();

import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Problem, Unreachable } from '../api/problem';
import { useWords } from '../words/Words';

/** Nothing here, and what to do next. */
export function Empty({ title, text, children }: { title: string; text?: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {text && <p className="empty-text">{text}</p>}
      {children}
    </div>
  );
}

/** What happened, what was kept, what to try, and the page that explains it. */
export function Failure({ error, retry, kept }: { error: unknown; retry?: () => void; kept?: boolean }) {
  const { say } = useWords();
  const problem = error instanceof Problem ? error : undefined;
  const title = error instanceof Unreachable ? say('problem.unreachable.title') : problem?.title || say('problem.unknown');
  const text = error instanceof Unreachable ? say('problem.unreachable.text') : problem?.message;
  return (
    <div className="failure" role="alert">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <div>
        <p className="failure-title">{title}</p>
        {text && <p>{text}</p>}
        {kept && !(error instanceof Unreachable) && <p>{say('problem.kept')}</p>}
        <p className="failure-ways">
          {retry && (
            <button type="button" className="link" onClick={retry}>
              {say('app.retry')}
            </button>
          )}
          {problem && problem.type !== 'about:blank' && (
            <a href={problem.type} target="_blank" rel="noreferrer">
              {say('problem.page')}
            </a>
          )}
        </p>
      </div>
    </div>
  );
}

/** The shape of what comes. */
export function Bones({ lines = 3, height = 16 }: { lines?: number; height?: number }) {
  const { say } = useWords();
  return (
    <div className="bones" role="status" aria-label={say('app.loading')}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} style={{ height, width: `${92 - ((index * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

export function Splash() {
  return (
    <main className="alone">
      <img src="/mark.svg" alt="" width={40} height={40} />
      <Bones lines={2} />
    </main>
  );
}

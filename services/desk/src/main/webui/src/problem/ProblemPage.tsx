import { useParams } from '@tanstack/react-router';
import { Empty } from '../shell/States';
import { useWords } from '../words/Words';
import { blocks } from '../shell/markdown';

const pages = import.meta.glob('../../../../../../../docs/problems/*.md', { query: '?raw', import: 'default', eager: true }) as Record<string, string>;

/** What a problem's type leads to: its page of the documentation, for people and for those who write clients. */
export function ProblemPage() {
  const { say } = useWords();
  const { kind } = useParams({ from: '/problems/$kind' });
  const page = Object.entries(pages).find(([path]) => path.endsWith(`/${kind}.md`))?.[1];
  if (page === undefined) {
    return (
      <main className="alone">
        <Empty title={say('app.not-found.title')} text={say('app.not-found.text')} />
      </main>
    );
  }
  return (
    <main className="page" id="content" lang="en">
      {blocks(page).map((block, index) => {
        switch (block.kind) {
          case 'title':
            return <h1 key={index}>{block.text}</h1>;
          case 'head':
            return <h2 key={index}>{block.text}</h2>;
          case 'code':
            return <pre key={index}>{block.text}</pre>;
          case 'list':
            return (
              <ul key={index}>
                {block.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            );
          case 'text':
            return <p key={index}>{block.text}</p>;
        }
      })}
    </main>
  );
}

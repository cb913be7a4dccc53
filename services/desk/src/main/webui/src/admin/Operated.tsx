import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../words/Words';

/** Who runs the installation may look into any organisation, by its slug. */
export function Operated({ org }: { org: string }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(org);
  return (
    <form
      className="operated"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: '/admin/$org/$section', params: { org: typed, section: 'acts' } });
      }}
    >
      <label>
        <span className="label">{say('admin.operated')}</span>
        <input className="field wide" required pattern="[a-z][a-z0-9\-]{1,62}" value={typed} spellCheck={false} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
      </label>
      <button type="submit" className="button">{say('admin.operated.go')}</button>
    </form>
  );
}

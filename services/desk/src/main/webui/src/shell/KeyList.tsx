import { Modal } from '@mantine/core';
import { useWords } from '../words/Words';
import type { WordKey } from '../words/it';
import { Cap } from './parts';

export interface KeyLine {
  caps: string[];
  does: WordKey;
}

/** The keys of this page, as `?` shows them. */
export function KeyList({ opened, close, anywhere, outside, note }: { opened: boolean; close: () => void; anywhere: KeyLine[]; outside: KeyLine[]; note?: string }) {
  const { say } = useWords();
  return (
    <Modal opened={opened} onClose={close} title={say('keys.title')} size={600} overlayProps={{ backgroundOpacity: 0.3 }} closeButtonProps={{ 'aria-label': say('app.close') }} transitionProps={{ duration: 0 }}>
      <div className="keylist">
        <Part title={say('keys.anywhere')} lines={anywhere} />
        <Part title={say('keys.outside')} lines={outside} />
      </div>
      {note && <p className="meta">{note}</p>}
    </Modal>
  );
}

function Part({ title, lines }: { title: string; lines: KeyLine[] }) {
  const { say } = useWords();
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {lines.map((line) => (
          <div key={line.does}>
            <dt>{say(line.does)}</dt>
            <dd>
              {line.caps.map((cap) => (
                <Cap key={cap}>{cap}</Cap>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import { useId, useRef, useState, type ReactNode, type Ref } from 'react';

export interface Choice {
  id: string;
  label: string;
  group?: string;
  /** What the label stands for, on lines of its own. */
  text?: string;
  aside?: ReactNode;
  icon?: ReactNode;
  run?: () => void;
}

interface Props {
  label: string;
  placeholder: string;
  text: string;
  write: (text: string) => void;
  choices: readonly Choice[];
  pick: (choice: Choice) => void;
  nothing: ReactNode;
  input?: Ref<HTMLInputElement>;
  icon?: ReactNode;
  /** Enter on a field whose choice is made already. */
  enterAgain?: () => void;
  picked?: string;
  /** The first thing to type in where this opens. */
  focused?: boolean;
}

/** Type, see what fits, take it with Enter: the palette and the outcome are chosen the same way. */
export function Picker({ label, placeholder, text, write, choices, pick, nothing, input, icon, enterAgain, picked, focused }: Props) {
  const id = useId();
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const active = Math.min(at, Math.max(0, choices.length - 1));
  const move = (to: number) => {
    const next = (to + choices.length) % Math.max(1, choices.length);
    setAt(next);
    list.current?.querySelectorAll('[role=option]')[next]?.scrollIntoView({ block: 'nearest' });
  };
  let group: string | undefined;
  return (
    <div className="picker">
      <div className="picker-field">
        {icon}
        <input
          ref={input}
          data-autofocus={focused || undefined}
          autoFocus={focused}
          role="combobox"
          aria-expanded={choices.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={choices.length > 0 ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          aria-label={label}
          placeholder={placeholder}
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setAt(0);
            write(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault();
              move(active + (event.key === 'ArrowDown' ? 1 : -1));
            } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
              event.preventDefault();
              const choice = choices[active];
              if (picked !== undefined && enterAgain && choice?.id === picked) enterAgain();
              else if (choice) pick(choice);
            }
          }}
        />
      </div>
      <ul ref={list} id={`${id}-list`} role="listbox" aria-label={label} className="picker-list">
        {choices.map((choice, index) => {
          const head = choice.group !== group ? choice.group : undefined;
          group = choice.group;
          return [
            head && (
              <li key={`head-${head}`} role="presentation" className="picker-group">
                {head}
              </li>
            ),
            // The keyboard's way is the field's arrows and Enter; the mouse is only a shortcut.
            <li
              key={choice.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className={picked === choice.id ? 'picked' : undefined}
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setAt(index)}
              onClick={() => pick(choice)}
            >
              {choice.icon}
              {choice.text === undefined ? (
                <span className="cut">{choice.label}</span>
              ) : (
                <span className="picker-text"><strong className="cut">{choice.label}</strong><span>{choice.text}</span></span>
              )}
              {choice.aside && <span className="meta">{choice.aside}</span>}
            </li>,
          ];
        })}
      </ul>
      {choices.length === 0 && <div className="picker-nothing">{nothing}</div>}
    </div>
  );
}

/** Every word typed begins a word of the label; accents and case do not matter. */
export function fits(label: string, typed: string): boolean {
  const words = plain(label).split(/[^\p{L}\p{N}]+/u);
  return plain(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => words.some((each) => each.startsWith(word)) || plain(label).includes(word));
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

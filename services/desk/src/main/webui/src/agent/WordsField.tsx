import { useLayoutEffect, type KeyboardEvent, type Ref, type RefObject } from 'react';

interface Props {
  area: RefObject<HTMLTextAreaElement | null>;
  text: string;
  write: (text: string) => void;
  send: () => void;
  label: string;
  placeholder: string;
  state: string;
  invalid?: boolean;
  /** Says whether it took the key for itself. */
  takes?: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
}

/** A field that grows with its words, and sends them on Ctrl Enter. */
export function WordsField({ area, text, write, send, label, placeholder, state, invalid, takes }: Props) {
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(220, Math.max(66, element.scrollHeight))}px`;
  }, [area, text]);
  return (
    <textarea
      ref={area as Ref<HTMLTextAreaElement>}
      value={text}
      rows={3}
      placeholder={placeholder}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={state}
      onChange={(event) => write(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
          event.preventDefault();
          send();
        } else if (takes?.(event)) {
          event.preventDefault();
        }
      }}
    />
  );
}

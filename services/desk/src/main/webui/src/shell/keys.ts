import { useEffect, useRef } from 'react';

/** One key of a page. Letters alone work outside text fields; with Alt or Ctrl they work everywhere. */
export interface KeyBinding {
  /** As in KeyboardEvent.code, so that Alt on other layouts still means the letter: KeyA, ArrowDown, Slash. */
  code?: string;
  /** As in KeyboardEvent.key, for signs that move between layouts: "?". */
  key?: string;
  alt?: boolean;
  ctrl?: boolean;
  run: () => void;
}

export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type=range], [type=checkbox], [type=radio])'))
  );
}

/** Whether a binding means this key press; text fields keep their letters. */
export function means(
  binding: Omit<KeyBinding, 'run'>,
  event: Pick<KeyboardEvent, 'code' | 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  inText: boolean,
): boolean {
  const ctrl = event.ctrlKey || event.metaKey;
  if (Boolean(binding.alt) !== event.altKey || Boolean(binding.ctrl) !== ctrl) return false;
  if (!binding.alt && !binding.ctrl && inText) return false;
  return binding.code !== undefined ? binding.code === event.code : binding.key === event.key;
}

export function useKeys(bindings: readonly KeyBinding[], enabled = true): void {
  const current = useRef(bindings);
  current.current = bindings;
  useEffect(() => {
    if (!enabled) return undefined;
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.isComposing) return;
      // Behind an open window the page's keys rest.
      if (document.querySelector('[aria-modal=true]')) return;
      const found = current.current.find((binding) => means(binding, event, isTextField(event.target)));
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [enabled]);
}

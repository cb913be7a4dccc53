import { useSyncExternalStore } from 'react';
import { serverNow } from './serverTime';

let now = serverNow();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = serverNow();
    listeners.forEach((each) => each());
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && timer !== undefined) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** One second hand for the whole page, so that all clocks turn together. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

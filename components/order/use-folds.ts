import { useLayoutEffect, useState } from 'preact/hooks';
import { keyOf } from '../ui/focus';

interface Folds {
  /** @param isRight the item asks for no decision */
  isOpen: (key: string, isRight: boolean) => boolean;
  toggle: (key: string) => void;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Which items of the order are unfolded: those that are not right, those that the user opened, and the one that
 * is typed into, which folds no earlier than the press that leaves it has ended: nothing moves below it.
 */
export function useFolds(): Folds {
  const [opened, setOpened] = useState(NONE);
  const [held, setHeld] = useState(NONE);
  useLayoutEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const hold = () => {
      const key = fieldKey();
      if (key !== undefined)
        setHeld((before) => (before.has(key) ? before : new Set(before).add(key)));
    };
    const release = () => {
      const key = fieldKey();
      setHeld((before) => {
        if (key === undefined) return before.size === 0 ? before : NONE;
        return before.size === 1 && before.has(key) ? before : new Set([key]);
      });
    };
    document.addEventListener('focusin', hold, { signal });
    document.addEventListener('click', release, { signal });
    document.addEventListener('keyup', release, { signal });
    return () => listening.abort();
  }, []);
  return {
    isOpen: (key, isRight) => !isRight || opened.has(key) || held.has(key),
    toggle: (key) => {
      const others = new Set(opened);
      if (!others.delete(key)) others.add(key);
      setOpened(others);
    },
  };
}

/** The item whose field has the focus. */
function fieldKey(): string | undefined {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement ? keyOf(activeElement) : undefined;
}

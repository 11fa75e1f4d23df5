/** When the user begins to read the list: until then its rows follow what becomes known. */
import { type ReadonlySignal, effect, signal } from '@preact/signals';

/** Milliseconds after the first rows at most: who only looks reads them by then. */
const AT_MOST_MS = 5_000;
/** No `scroll`: the panel itself scrolls, too. */
const TOUCHES = ['pointerdown', 'wheel', 'touchmove', 'keydown'] as const;

/**
 * False once the user has begun, and without rows.
 * @param list names the rows on screen; undefined while there are none
 */
export function followFirstTouch(
  panel: EventTarget,
  list: ReadonlySignal<string | undefined>,
): ReadonlySignal<boolean> {
  const isUntouched = signal(false);
  const touch = () => {
    isUntouched.value = false;
  };
  /** A pointer that rests on the panel moves for the browser as soon as rows appear below it (Chromium 156). */
  const move = (event: Event) => {
    const isMoved = (name: string) => Reflect.get(event, name) !== 0;
    if (isMoved('movementX') || isMoved('movementY')) touch();
  };
  effect(() => {
    const listening = new AbortController();
    const terms = { capture: true, passive: true, signal: listening.signal };
    for (const name of TOUCHES) panel.addEventListener(name, touch, terms);
    panel.addEventListener('pointermove', move, terms);
    return () => listening.abort();
  });
  effect(() => {
    isUntouched.value = list.value !== undefined;
    const timer = setTimeout(touch, AT_MOST_MS);
    return () => clearTimeout(timer);
  });
  return isUntouched;
}

import { type ReadonlySignal, type Signal, effect } from '@preact/signals';

const TICK_MS = 1000;

/** Advances the clock while something runs: a timer wakes the page. */
export function tickWhile(now: Signal<number>, isRunning: ReadonlySignal<boolean>): void {
  effect(() => {
    now.value = Date.now();
    if (!isRunning.value) return undefined;
    const timer = setInterval(() => (now.value = Date.now()), TICK_MS);
    return () => clearInterval(timer);
  });
}

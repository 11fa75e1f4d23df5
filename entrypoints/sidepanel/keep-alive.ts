import { effect, type ReadonlySignal } from '@preact/signals';

const RECONNECT_MS = 1000;

/** The part of a port that is used. */
interface Port {
  disconnect(): void;
  onDisconnect: { addListener(listener: () => void): void };
}

/**
 * Holds a port to the worker while a search runs: an idle worker is ended after 30 s, and a fetch
 * in flight does not keep it (Chromium 156), but an open port does; Firefox (153) ends its background
 * page anyway, but not while requests run. Reconnects when the worker was terminated, which also
 * starts a new one.
 */
export function keepWorkerAlive(
  isRunning: ReadonlySignal<boolean>,
  connect: () => Port,
): () => void {
  return effect(() => {
    if (!isRunning.value) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let port = open();
    function open(): Port {
      const opened = connect();
      opened.onDisconnect.addListener(() => {
        timer = setTimeout(() => (port = open()), RECONNECT_MS);
      });
      return opened;
    }
    return () => {
      clearTimeout(timer);
      port.disconnect();
    };
  });
}

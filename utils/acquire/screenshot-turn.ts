/** Chrome allows two screenshots a second, over all tabs, and refuses the third. */
const BETWEEN_MS = 550;

let next = 0; // epoch milliseconds at which another one may be taken

/**
 * Waits until a screenshot may be taken, and takes the turn. Rejects as soon as nobody wants it any
 * more: of many quick clicks only the newest still waits.
 */
export async function screenshotTurn(signal: AbortSignal): Promise<void> {
  for (let ms = next - Date.now(); ms > 0; ms = next - Date.now()) await pause(ms, signal);
  signal.throwIfAborted();
  next = Date.now() + BETWEEN_MS;
}

/** Whoever has the turn takes it now: what it did before must not bring the next one too near. */
export function takeTurn(): void {
  next = Date.now() + BETWEEN_MS;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

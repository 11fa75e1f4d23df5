/** How long keys of a page wait until they are answered, as the browser itself counts. */
import type { Page } from '@playwright/test';

/** Between two keys. */
const EVERY_MS = 30;

/** What a page saw from the moment at which something was given to it. */
export interface Waited {
  /** Until one of the elements was there, painted. */
  ms: number;
  /** Milliseconds of each press and release until the next frame, meanwhile. */
  keys: number[];
}

/**
 * Presses a key that does nothing, again and again, while `give` is given to the page and until `selector` is there.
 * @param give makes the page see a `change`, `paste` or `click`, at which the time begins
 */
export async function keysUntil(
  page: Page,
  selector: string,
  give: () => Promise<void>,
): Promise<Waited> {
  const seen = await page.evaluateHandle((wanted) => {
    const keys: number[] = [];
    const end = new AbortController();
    const options = { signal: end.signal, capture: true };
    let begun = 0;
    const begin = () => {
      begun = performance.now();
    };
    document.addEventListener('change', begin, options);
    document.addEventListener('paste', begin, options);
    document.addEventListener('click', begin, options);
    const answer = ({ timeStamp }: KeyboardEvent) => {
      // One that came before waited for what gives the page its file.
      if (begun === 0 || timeStamp < begun) return;
      requestAnimationFrame(() => keys.push(performance.now() - timeStamp));
    };
    document.addEventListener('keydown', answer, options);
    document.addEventListener('keyup', answer, options);
    const ended = new Promise<number>((resolve) => {
      const look = () => {
        if (begun > 0 && document.querySelector(wanted)) resolve(performance.now() - begun);
        else requestAnimationFrame(look);
      };
      look();
    });
    const result = ended.then((ms) => ({ ms, keys }));
    void result.then(() => setTimeout(() => end.abort(), 200));
    return { result };
  }, selector);
  const over = new AbortController();
  const pressing = (async () => {
    while (!over.signal.aborted) {
      await page.keyboard.press('Shift');
      await page.waitForTimeout(EVERY_MS);
    }
  })();
  await give();
  await seen.evaluate(({ result }) => result);
  await page.waitForTimeout(150); // the keys that waited for what was drawn
  over.abort();
  await pressing;
  const waited = await seen.evaluate(({ result }) => result);
  await seen.dispose();
  return waited;
}

/** The factor by which a bare loop takes longer than its work now: other programs have the processor. */
export function loadNow(): number {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  while (performance.now() - begun < 300);
  const { user, system } = process.cpuUsage(used);
  return Math.max(1, (performance.now() - begun) / ((user + system) / 1000));
}

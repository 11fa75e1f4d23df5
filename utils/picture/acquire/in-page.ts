/** Questions to the frames of a page, answered in the isolated world by `utils/page/kit.ts`. */
import { browser } from '../../browser';
import { AppError } from '../../errors';
import type { PageKit } from '../../page/kit';

export interface Frame {
  tabId: number;
  frameId: number;
}

type Target = { tabId: number } & ({ frameIds: number[] } | { allFrames: true });
type Args<Name extends keyof PageKit> = Parameters<PageKit[Name]>;

/**
 * Calls one function of the kit in the frame and injects the kit before, where it is not there yet.
 * The answer comes out of a page: parse it. Throws `picture-blocked` where no script may run: a
 * foreign frame without access, a closed tab, a page of the browser's own.
 */
export async function askPage<Name extends keyof PageKit>(
  { tabId, frameId }: Frame,
  name: Name,
  args: Args<Name>,
): Promise<unknown> {
  const [first] = await ask({ tabId, frameIds: [frameId] }, name, args);
  return first?.answer;
}

/** The same in every frame where a script may run, the top one first. */
export function askFrames<Name extends keyof PageKit>(
  tabId: number,
  name: Name,
  args: Args<Name>,
): Promise<{ frameId: number; answer: unknown }[]> {
  return ask({ tabId, allFrames: true }, name, args);
}

async function ask(target: Target, name: string, args: unknown[]) {
  // Else the browser waits until the page is loaded, which a slow script holds up for ever.
  const now = { target, injectImmediately: true };
  const call = () => browser.scripting.executeScript({ ...now, func: callKit, args: [name, args] });
  try {
    let results = await call();
    if (results.some(({ result }) => result === NO_KIT)) {
      await browser.scripting.executeScript({ ...now, files: ['/page-kit.js'] });
      results = await call();
    }
    return results
      .map(({ frameId, result }) => ({ frameId, answer: result }))
      .toSorted((a, b) => a.frameId - b.frameId);
  } catch (cause) {
    throw new AppError('picture-blocked', { cause });
  }
}

const NO_KIT = 'no kit';

/** Runs in the page: only its source text gets there. */
function callKit(name: string, args: unknown[]): unknown {
  const kit: unknown = globalThis.findOn1688?.kit;
  const run: unknown = typeof kit === 'object' && kit ? Reflect.get(kit, name) : undefined;
  return typeof run === 'function' ? Reflect.apply(run, undefined, args) : 'no kit';
}

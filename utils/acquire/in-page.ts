/** Questions to a frame of a page, answered in the isolated world by `utils/page/kit.ts`. */
import { browser } from '../browser';
import { AppError } from '../errors';
import type { PageKit } from '../page/kit';

export interface Frame {
  tabId: number;
  frameId: number;
}

/**
 * Calls one function of the kit in the frame and injects the kit before, where it is not there yet.
 * The answer comes out of a page: parse it. Throws `picture-blocked` where no script may run: a
 * foreign frame without access, a closed tab, a page of the browser's own.
 */
export async function askPage<Name extends keyof PageKit>(
  { tabId, frameId }: Frame,
  name: Name,
  args: Parameters<PageKit[Name]>,
): Promise<unknown> {
  const target = { tabId, frameIds: [frameId] };
  try {
    const call = () =>
      browser.scripting.executeScript({ target, func: callKit, args: [name, args] });
    const [first] = await call();
    if (first?.result !== MISSING) return first?.result;
    await browser.scripting.executeScript({ target, files: ['/page-kit.js'] });
    const [second] = await call();
    return second?.result;
  } catch (cause) {
    throw new AppError('picture-blocked', { cause });
  }
}

const MISSING = 'no kit';

/** Runs in the page: only its source text gets there. */
function callKit(name: string, args: unknown[]): unknown {
  const kit: unknown = globalThis.findOn1688?.kit;
  const run: unknown = typeof kit === 'object' && kit ? Reflect.get(kit, name) : undefined;
  return typeof run === 'function' ? Reflect.apply(run, undefined, args) : 'no kit';
}

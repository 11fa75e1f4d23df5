/** Calls to scripts of ours in a frame, which run in the isolated world and are injected at the first call. */
import { browser } from '../../browser';
import { AppError } from '../../../core/errors';
import type { PageScript } from '../../page/page-script';
import type { WayScript } from '../../page/pages-1688/way-script';

export interface Frame {
  tabId: number;
  frameId: number;
}

type Target = { tabId: number } & ({ frameIds: number[] } | { allFrames: true });
type Args<Name extends keyof PageScript> = Parameters<PageScript[Name]>;

/** A script's file, and the member of the frame's `pageGlobal` that it sets. */
const PAGE_SCRIPT = { file: '/page-script.js', key: 'script' } as const;
const WAY_SCRIPT = { file: '/page-1688.js', key: 'pages1688' } as const;
type Script = typeof PAGE_SCRIPT | typeof WAY_SCRIPT;

/**
 * Calls one function of the page script in the frame; injects the script first where it is missing.
 * The caller must parse the answer, because it comes from a page. Throws `picture-blocked` where no script
 * may run: a foreign frame without access, a closed tab, a page of the browser itself.
 */
export async function askPage<Name extends keyof PageScript>(
  { tabId, frameId }: Frame,
  name: Name,
  args: Args<Name>,
): Promise<unknown> {
  const [first] = await ask(PAGE_SCRIPT, { tabId, frameIds: [frameId] }, name, args);
  return first?.answer;
}

/** Does the same as `askPage` in every frame where a script may run; answers are sorted, the top frame first. */
export function askFrames<Name extends keyof PageScript>(
  tabId: number,
  name: Name,
  args: Args<Name>,
): Promise<{ frameId: number; answer: unknown }[]> {
  return ask(PAGE_SCRIPT, { tabId, allFrames: true }, name, args);
}

/** Does the same as `askPage` with the script for pages of 1688, in the top frame of a tab. */
export async function askWay<Name extends keyof WayScript>(
  tabId: number,
  name: Name,
  args: Parameters<WayScript[Name]>,
): Promise<unknown> {
  const [first] = await ask(WAY_SCRIPT, { tabId, frameIds: [0] }, name, args);
  return first?.answer;
}

async function ask({ file, key }: Script, target: Target, name: string, args: unknown[]) {
  // Otherwise the browser waits for the page to load, which a slow script can delay indefinitely.
  const now = { target, injectImmediately: true };
  const call = () =>
    browser.scripting.executeScript({ ...now, func: callScript, args: [key, name, args] });
  try {
    let results = await call();
    if (results.some(({ result }) => result === NO_SCRIPT)) {
      await browser.scripting.executeScript({ ...now, files: [file] });
      results = await call();
    }
    return results
      .map(({ frameId, result }) => ({ frameId, answer: result }))
      .toSorted((a, b) => a.frameId - b.frameId);
  } catch (cause) {
    throw new AppError('picture-blocked', { cause });
  }
}

const NO_SCRIPT = 'no page script';

/** Runs in the page, where only its source text is available. */
function callScript(key: Script['key'], name: string, args: unknown[]): unknown {
  // An element of the page with that id is no variable.
  const page = Object.hasOwn(globalThis, 'findOn1688') ? globalThis.findOn1688 : undefined;
  const script: unknown = page?.[key];
  const run: unknown = typeof script === 'object' && script ? Reflect.get(script, name) : undefined;
  return typeof run === 'function' ? Reflect.apply(run, undefined, args) : 'no page script';
}

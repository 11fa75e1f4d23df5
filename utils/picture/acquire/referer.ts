/**
 * A `Referer` on the extension's own request for a picture: shops hand their pictures to their own
 * pages only, and `fetch` of an extension sends none, whatever it is told (Chromium 156). The rule is
 * bound to our own requests and to the exact URL: the page's tab never gets one.
 */
import { hasAccess, hostPattern } from '../../access';
import { browser, type Browser } from '../../browser';
import { failureOf } from '../../errors';

/** More than a worker makes. The first of them are others' (`platform.ts`). */
const RULES = 1_000_000;

/**
 * A rule is made in a few milliseconds, or never: where the permission was given while the extension
 * runs, Chrome's promise stays open, for later workers too (Chromium 156).
 */
const MADE_MS = 1_000;

let count = 0;
let tidied: Promise<unknown> | undefined;
let isStuck = false;

/**
 * Runs the request under a rule that sends this header, and removes the rule after it; without the
 * header where none can be made.
 */
export async function withReferer<T>(
  url: string,
  referer: string,
  request: () => Promise<T>,
): Promise<T> {
  const id = firstRule() + count;
  count += 1;
  const made = makeRule(id, url, referer).then(() => {
    isStuck = false; // it was only slow
    return true;
  });
  const late = new Promise<false>((resolve) => setTimeout(resolve, MADE_MS, false));
  isStuck = !(await Promise.race([made, late]));
  try {
    return await request();
  } finally {
    // Where that fails, permission is gone and the rule with it: the picture may be here all the same.
    const removed = change({ removeRuleIds: [id] });
    if (isStuck) removed.catch(failureOf);
    else await removed.catch(failureOf);
  }
}

const change = (rules: Browser.declarativeNetRequest.UpdateRuleOptions) =>
  browser.declarativeNetRequest.updateSessionRules(rules);

async function makeRule(id: number, url: string, referer: string): Promise<void> {
  await (tidied ??= removeLeft().catch(failureOf));
  await change({
    addRules: [
      {
        id,
        action: {
          type: 'modifyHeaders',
          requestHeaders: [{ header: 'referer', operation: 'set', value: referer }],
        },
        condition: {
          urlFilter: `|${url}|`,
          initiatorDomains: [new URL(browser.runtime.getURL('')).hostname],
          tabIds: [-1],
          resourceTypes: ['xmlhttprequest'],
        },
      },
    ],
  });
}

/** Of this worker: Chrome has another one for private windows, and one list of rules for both. */
function firstRule(): number {
  return browser.extension.inIncognitoContext ? 2 * RULES : RULES;
}

/** A worker that died may have left some behind. */
async function removeLeft(): Promise<void> {
  const rules = await browser.declarativeNetRequest.getSessionRules();
  const [first, ids] = [firstRule(), rules.map(({ id }) => id)];
  const left = ids.filter((id) => id >= first && id < first + RULES);
  await change({ removeRuleIds: left });
}

/**
 * What a browser would send for a picture of that page; undefined for nothing, and where no rule may
 * be made (Chrome's permission for it comes with the first access) or would have no effect: without
 * access to the host, nobody is asked the same twice.
 */
export async function refererFor(
  pageUrl: string | undefined,
  url: string,
  policy: string,
): Promise<string | undefined> {
  if (!('declarativeNetRequest' in browser) || isStuck) return undefined;
  if (pageUrl === undefined || !URL.canParse(url)) return undefined;
  const referer = policyReferer(pageUrl, url, policy);
  if (referer === undefined) return undefined;
  return (await hasAccess([hostPattern(url)]).catch(() => false)) ? referer : undefined;
}

/** By the Referrer Policy recommendation; an unknown policy counts as the default. */
export function policyReferer(pageUrl: string, url: string, policy: string): string | undefined {
  if (!URL.canParse(pageUrl) || !/^https?:/.test(pageUrl)) return undefined;
  const page = new URL(pageUrl);
  const target = new URL(url);
  const full = `${page.origin}${page.pathname}${page.search}`;
  const origin = `${page.origin}/`;
  const isDowngrade = page.protocol === 'https:' && target.protocol === 'http:';
  const isSameOrigin = page.origin === target.origin;
  switch (policy) {
    case 'no-referrer':
      return undefined;
    case 'unsafe-url':
      return full;
    case 'origin':
      return origin;
    case 'same-origin':
      return isSameOrigin ? full : undefined;
    case 'strict-origin':
      return isDowngrade ? undefined : origin;
    case 'no-referrer-when-downgrade':
      return isDowngrade ? undefined : full;
    case 'origin-when-cross-origin':
      return isSameOrigin ? full : origin;
    default:
      return isDowngrade ? undefined : isSameOrigin ? full : origin;
  }
}

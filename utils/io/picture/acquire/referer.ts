/**
 * Sends a `Referer` with the extension's request for a picture: some shops serve pictures only to their
 * own pages, and `fetch` of an extension never sends one (Chromium 156). The rule matches only the
 * extension's own requests to the exact URL, never those of the tab.
 */
import { hasAccess } from '../../access';
import { hostPattern } from '../../../core/hosts/host-pattern';
import { browser, type Browser } from '../../browser';
import { failureOf } from '../../../core/errors';

/** Rule numbers, more than one worker makes. Lower ids belong to `platform.ts`. */
const RULES = 1_000_000;

/**
 * A rule takes a few milliseconds, or never completes: where the permission was granted while the
 * extension runs, Chrome's promise stays pending, for later workers too (Chromium 156).
 */
const MADE_MS = 1_000;

let count = 0;
let tidied: Promise<unknown> | undefined;
let isStuck = false;

/**
 * Runs the request under a rule that sends this header, then removes the rule; without the header where
 * the rule cannot be made in time. Rejects where adding the rule or `request` does.
 */
export async function withReferer<T>(
  url: string,
  referer: string,
  request: () => Promise<T>,
): Promise<T> {
  const id = firstRule() + count;
  count += 1;
  const made = makeRule(id, url, referer).then(() => {
    isStuck = false; // only slow
    return true;
  });
  const late = new Promise<false>((resolve) => setTimeout(resolve, MADE_MS, false));
  isStuck = !(await Promise.race([made, late]));
  try {
    return await request();
  } finally {
    // Fails only when the permission is gone, and the rule with it; the request may have succeeded.
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

/** First id of this worker: Chrome's worker for private windows shares the list of rules. */
function firstRule(): number {
  return browser.extension.inIncognitoContext ? 2 * RULES : RULES;
}

/** Removes the rules of a worker that ended before it could. */
async function removeLeft(): Promise<void> {
  const rules = await browser.declarativeNetRequest.getSessionRules();
  const [first, ids] = [firstRule(), rules.map(({ id }) => id)];
  const left = ids.filter((id) => id >= first && id < first + RULES);
  await change({ removeRuleIds: left });
}

/**
 * The `Referer` that a browser would send for a picture of that page. Undefined where it would send none,
 * where rules are not permitted (Chrome grants that with the first access), and without access to the
 * host, where a rule has no effect.
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

/** Implements the Referrer Policy recommendation; an unknown policy is treated as the default. */
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

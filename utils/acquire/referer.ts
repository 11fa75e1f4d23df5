/**
 * A `Referer` on the extension's own request for a picture: shops hand their pictures to their own
 * pages only, and `fetch` of an extension sends none, whatever it is told (Chromium 156). The rule is
 * bound to our own requests and to the exact URL: the page's tab never gets one.
 */
import { browser } from '../browser';

/** Above the rules of `platform.ts`. */
const FIRST_RULE = 1000;

let nextRule = FIRST_RULE;

/** Runs the request under a rule that sends this header, and removes the rule after it. */
export async function withReferer<T>(
  url: string,
  referer: string,
  request: () => Promise<T>,
): Promise<T> {
  const rules = browser.declarativeNetRequest;
  const isFirst = nextRule === FIRST_RULE;
  const id = nextRule;
  nextRule += 1;
  // A worker that died may have left some behind.
  const left = isFirst ? await rules.getSessionRules() : [];
  await rules.updateSessionRules({
    removeRuleIds: left.map((rule) => rule.id).filter((rule) => rule >= FIRST_RULE),
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
  try {
    return await request();
  } finally {
    await rules.updateSessionRules({ removeRuleIds: [id] });
  }
}

/**
 * What a browser would send for a picture of that page; undefined for nothing, and where no rule may
 * be made: Chrome's permission for it comes with access to all sites.
 */
export function refererFor(
  pageUrl: string | undefined,
  url: string,
  policy: string,
): string | undefined {
  const mayRule = 'declarativeNetRequest' in browser;
  return mayRule && pageUrl !== undefined ? policyReferer(pageUrl, url, policy) : undefined;
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

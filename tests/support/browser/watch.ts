import type { BrowserContext, Page, Worker } from '@playwright/test';

/** What somebody else's text has come to in a page. */
interface Findings {
  /** Elements that no page of ours makes. */
  elements: string[];
  /** Dialogs, scripts that the policy stopped, and errors. */
  executions: string[];
  /** Addresses that were asked for, other than the page's own. */
  requests: string[];
}

declare global {
  /** What the page's policy refused. */
  var refusedByPolicy: string[] | undefined;
}

export interface Watch {
  /** Since the last time, in words: "0 elements, 0 executions, 0 requests". */
  read(): Promise<string>;
}

/**
 * Notes what happens in a page from now on.
 * @param isOwn whether an address is one that the page asks for by itself
 */
export async function watch(page: Page, isOwn: (url: string) => boolean): Promise<Watch> {
  const executions: string[] = [];
  const requests: string[] = [];
  page.on('dialog', (dialog) => {
    executions.push(`dialog ${dialog.message()}`);
    dialog.dismiss().catch(() => {}); // another client of the same page was faster
  });
  page.on('pageerror', (error) => executions.push(String(error)));
  page.on('request', (request) => {
    if (!isOwn(request.url())) requests.push(request.url());
  });
  await page.evaluate(() => {
    globalThis.refusedByPolicy = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      globalThis.refusedByPolicy?.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  return {
    read: async () => {
      const { elements, refused } = await page.evaluate(foreignElements);
      const found: Findings = {
        elements,
        executions: [...executions.splice(0), ...refused],
        requests: requests.splice(0),
      };
      return describe(found);
    },
  };
}

function describe({ elements, executions, requests }: Findings): string {
  const counts = [
    `${elements.length} elements`,
    `${executions.length} executions`,
    `${requests.length} requests`,
  ];
  const [first] = [...elements, ...executions, ...requests];
  return counts.join(', ') + (first === undefined ? '' : `: ${first.slice(0, 120)}`);
}

/**
 * Runs in the page: what markup in a text would have made, and nothing that we make ourselves: our drawings
 * have a view box, or a class of a style module.
 */
function foreignElements(): { elements: string[]; refused: string[] } {
  const ACTIVE =
    'script:not(head > script[src]), iframe, frame, object, embed, base, form[action], math, template,' +
    'video, audio, marquee, noscript, animate, set, use, image, foreignObject, body style, body link,' +
    'body meta, body title:not(svg title), svg:not([viewBox], [class^=_]), img:not([alt])';
  const WEB =
    /^(?:https?:|blob:|chrome-extension:|#|\/|data:image\/(?:png|jpeg|webp|gif);base64,)/i;
  const NAMES = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'background'];
  const isForeign = (element: Element) =>
    element.matches(ACTIVE) ||
    element.getAttributeNames().some((name) => name.startsWith('on')) ||
    NAMES.some((name) => {
      const value = element.getAttribute(name);
      return value !== null && value !== '' && !WEB.test(value);
    });
  const elements = [...document.documentElement.querySelectorAll('*')]
    .filter(isForeign)
    .map(({ outerHTML }) => outerHTML);
  return { elements, refused: globalThis.refusedByPolicy?.splice(0) ?? [] };
}

export interface Complaints {
  /** Uncaught errors and errors logged since the last call. */
  take(): string[];
}

/** Chrome's own, where a test ends the worker while it makes the menu (Chromium 156). */
const OF_ENDING = /^Error: No SW\s+at extensions::contextMenusHandlers/;

/** Listens for what goes wrong in these pages, and in each worker from now on. */
export function openComplaints(context: BrowserContext, pages: readonly Page[]): Complaints {
  const heard: string[] = [];
  for (const page of pages) {
    page.on('pageerror', (error) => heard.push(`thrown: ${error.message}`));
    page.on('console', (message) => {
      // A picture of an offer that is not there is nobody's fault.
      const text = message.text();
      const isOurs = !text.startsWith('Failed to load resource') && !OF_ENDING.test(text);
      if (message.type() === 'error' && isOurs) heard.push(`logged: ${text}`);
    });
  }
  const listen = (worker: Worker): void => {
    worker.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && !OF_ENDING.test(text)) heard.push(`in the worker: ${text}`);
    });
    worker.evaluate(logUnhandled).catch(() => undefined); // it has ended by then
  };
  context.serviceWorkers().forEach(listen);
  context.on('serviceworker', listen);
  return { take: () => heard.splice(0) };
}

/** Runs in a worker, whose unhandled rejections Playwright does not report. */
function logUnhandled(): void {
  addEventListener('unhandledrejection', ({ reason }) =>
    console.error('not caught', String(reason)),
  );
  addEventListener('error', ({ message }) => console.error('not caught', message));
}

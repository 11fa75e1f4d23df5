import { browser } from './browser';
import { AppError } from './errors';

/** Every page and picture of the web; files and the browser's own pages are none. */
export const ALL_SITES = '*://*/*';

/** Match pattern of a URL's host. Patterns name no port: access is granted for all of them. */
export function hostPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** Of a match pattern; absent where that is of all sites. */
export function patternHost(pattern: string): string | undefined {
  return /^[^:]+:\/\/(?:\*\.)?([^/*]+)/.exec(pattern)?.[1];
}

export function hasAccess(patterns: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: patterns });
}

export function hasAllSites(): Promise<boolean> {
  return hasAccess([ALL_SITES]);
}

/** Asks for these, and for nothing beside them. Must be called synchronously in the click. */
export function requestAccess(patterns: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns });
}

/**
 * Aborts with `access-missing` when access to the URL's host, where there was any, is taken back:
 * the browser lets a request go on that has begun. `stop` when it is over.
 * @param has asks the browser for the access of now
 * @param had its answer at the decision to send the request, which may be older than the call of this
 */
export function watchAccess(
  url: URL,
  has = () => hasAccess([hostPattern(url.href)]),
  had: Promise<boolean> | boolean = Promise.resolve().then(has), // after the request is sent
): { lost: AbortSignal; stop: () => void } {
  const { onRemoved } = browser.permissions;
  const controller = new AbortController();
  const check = async () => {
    if (!(await had) || (await has())) return;
    controller.abort(new AppError('access-missing', { detail: { host: url.host } }));
  };
  const listener = () => void check();
  onRemoved.addListener(listener);
  if (had === true) listener(); // that was a while ago, perhaps
  return { lost: controller.signal, stop: () => onRemoved.removeListener(listener) };
}

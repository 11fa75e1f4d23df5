import { browser } from './browser';
import { AppError } from '../core/errors';
import { hostPattern } from '../core/hosts/host-pattern';
import type { AllowedOrigin } from '../core/model/picture-origins';

/** All web pages and pictures, but no files or browser pages. */
export const ALL_SITES = '*://*/*';

/** Match patterns of these origins, which include all ports. */
export function originPatterns(origins: readonly AllowedOrigin[]): string[] {
  return origins.map(({ origin, withSubdomains }) => {
    const pattern = hostPattern(origin);
    return withSubdomains ? pattern.replace('://', '://*.') : pattern;
  });
}

/** Host of a match pattern; undefined if it matches all sites. */
export function patternHost(pattern: string): string | undefined {
  return /^[^:]+:\/\/(?:\*\.)?([^/*]+)/.exec(pattern)?.[1];
}

export function hasAccess(patterns: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: patterns });
}

export function hasAllSites(): Promise<boolean> {
  return hasAccess([ALL_SITES]);
}

/** Requests exactly these patterns. Must be called synchronously in the click. */
export function requestAccess(patterns: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns });
}

/**
 * Aborts with `access-missing` when existing access to the URL's host is removed: the browser does
 * not abort running requests. Call `stop` when the request is over.
 * @param has reads the current access
 * @param had result of `has` when the request was decided, possibly some time ago
 */
export function watchAccess(
  url: URL,
  has = () => hasAccess([hostPattern(url.href)]),
  had: Promise<boolean> | boolean = Promise.resolve().then(has), // read after the request is sent
): { lost: AbortSignal; stop: () => void } {
  const { onRemoved } = browser.permissions;
  const controller = new AbortController();
  const check = async () => {
    if (!(await had) || (await has())) return;
    controller.abort(new AppError('access-missing', { detail: { host: url.host } }));
  };
  const listener = () => void check();
  onRemoved.addListener(listener);
  if (had === true) listener(); // it may have changed since then
  return { lost: controller.signal, stop: () => onRemoved.removeListener(listener) };
}

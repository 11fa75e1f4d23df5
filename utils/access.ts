import { browser } from './browser';

/** Every page and picture of the web; files and the browser's own pages are none. */
export const ALL_SITES = '*://*/*';

/** Match pattern of a URL's host. Patterns name no port: access is granted for all of them. */
export function hostPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

export function hasAccess(patterns: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: patterns });
}

export function hasAllSites(): Promise<boolean> {
  return hasAccess([ALL_SITES]);
}

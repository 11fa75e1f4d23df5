/**
 * The facade of the browser's API: webextension-polyfill, which WXT's module substitutes for
 * `wxt/browser` (`wxt.config.ts`). It passes through what it does not wrap, such as `sidePanel` or
 * `storage.session`, so Chrome's types are used, which are more complete.
 */
export { browser, type Browser } from 'wxt/browser';

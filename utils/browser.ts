/**
 * The facade of the browser's API: webextension-polyfill, which WXT's module puts in the place of
 * `wxt/browser` (`wxt.config.ts`). What the polyfill does not know, such as `sidePanel` or
 * `storage.session`, it hands through; so the types are Chrome's, which know more than its own.
 */
export { browser, type Browser } from 'wxt/browser';

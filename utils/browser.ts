/**
 * The one door to the browser's API. `webextension-polyfill` stands behind `wxt/browser` for
 * Chrome before 148, which has no `browser` of its own; it can go when the minimum is raised to it.
 */
export { browser, type Browser } from 'wxt/browser';

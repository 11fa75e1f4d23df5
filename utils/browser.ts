/**
 * The one door to the browser's API. Without webextension-polyfill: since Manifest V3 Chrome's own
 * calls answer with promises, and a sixth of the worker would be code that hands them through.
 */
export { browser, type Browser } from 'wxt/browser';

import { noRefresh } from '../no-refresh';
import type { Provider } from '../provider';
import { checkKey, searchByPicture, searchByWords } from './client';
import { akFacts } from './facts';

/** 1688's gateway for one's own AK, of 2026. */
export const ak: Provider = {
  ...akFacts,
  check: (connection, credentials, options) => checkKey({ connection, credentials }, options),
  refresh: noRefresh,
  search: searchByPicture,
  words: searchByWords,
};

import { noRefresh } from '../no-refresh';
import type { Provider } from '../provider';
import { checkToken, searchByAddress } from './client';
import { tmapiFacts } from './facts';

/** TMAPI, which resells searches of 1688. It loads the picture itself. */
export const tmapi: Provider = {
  ...tmapiFacts,
  namesPicture: true,
  check: (connection, credentials, options) => checkToken({ connection, credentials }, options),
  refresh: noRefresh,
  search: searchByAddress,
};

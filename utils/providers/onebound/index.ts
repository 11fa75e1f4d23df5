import { noRefresh } from '../no-refresh';
import type { Provider } from '../provider';
import { checkKey, searchByPicture } from './client';
import { oneboundFacts } from './facts';

/** OneBound (万邦), which resells searches of 1688 and of Taobao. */
export const onebound: Provider = {
  ...oneboundFacts,
  namesPicture: true,
  check: (connection, credentials, options) => checkKey({ connection, credentials }, options),
  refresh: noRefresh,
  search: searchByPicture,
};

import { AppError } from '../../errors';
import type { Credentials } from '../../model/settings';
import { checkConnection } from '../open-platform/check';
import { searchByPicture } from '../open-platform/client';
import type { Provider } from '../provider';
import { demoFacts } from './facts';

/** The demo gateway's own app: public, so that there is nothing to set up. */
const DEMO_CREDENTIALS: Credentials = {
  appKey: '1000000',
  secret: 'demo-secret',
  token: 'demo-token',
};

/** The open platform's client, pointed at the local gateway. */
export const demo: Provider = {
  ...demoFacts,
  check: (connection, _credentials, options) =>
    checkConnection(connection, DEMO_CREDENTIALS, options),
  refresh: () => Promise.reject(new AppError('token-expired')), // its token never expires
  search: (search, options) =>
    searchByPicture('demo', { ...search, credentials: DEMO_CREDENTIALS }, options),
};

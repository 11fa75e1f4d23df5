import { CANARY } from '../canary';
import { TmapiError } from './errors';

/** Tokens of the reseller's: public on purpose, they open nothing but this gateway. */
const BALANCES: ReadonlyMap<string, number> = new Map([
  ['demo-token', Infinity],
  ['used-up-token', 0],
  [CANARY.tmapi.token, Infinity],
]);

/** The caller's token, or the refusal 401 or 439. */
export function callerOf(apiToken: string | undefined): string {
  const balance = BALANCES.get(apiToken ?? '');
  if (apiToken === undefined || balance === undefined) throw new TmapiError('401');
  if (balance === 0) throw new TmapiError('439');
  return apiToken;
}

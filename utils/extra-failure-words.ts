import { describeFailure } from './error-messages';
import type { ErrorCode, Failure } from './errors';
import { t } from './words';

/** Where the search's own sentence would speak of a search. */
const OWN: Partial<Record<ErrorCode, () => string>> = {
  'rate-limited': () => t('details.rateLimited'),
  'not-subscribed': () => t('details.notSubscribed'),
  offline: () => t('details.offline'),
};
/** What the user has to set right is said as it is for a search. */
const SAME: ReadonlySet<ErrorCode> = new Set([
  'key-unknown',
  'secret-wrong',
  'token-expired',
  'clock-wrong',
  'quota-used-up',
] as const);

/**
 * Why something beside the search did not come: quietly, because the results stand.
 * @param otherwise that it did not come, where the reason says nothing to the user
 */
export function describeExtraFailure(failure: Failure, otherwise: string): string {
  const { code } = failure;
  if (SAME.has(code)) return describeFailure(failure).sentence;
  return OWN[code]?.() ?? otherwise;
}

/**
 * What follows from a failure beside its sentence (`io/i18n/error-messages.ts`): for the next picture of a batch, the rest
 * of a round of checks, another try. One row a code. Pure.
 */
import { untilNextDayInChina } from './china-day';
import type { ErrorCode, Failure } from './errors';

interface ErrorPolicy {
  /**
   * What else meets it. `one`: nothing, it is of this picture, offer or row. `answer`: what the service answers now.
   * `account`: all that is asked with this key, which is the team's where its relay is asked. `service`: all that is
   * asked of this service. `run`: nothing, this try was ended. `computer`: all that runs here.
   */
  concerns: 'one' | 'answer' | 'account' | 'service' | 'run' | 'computer';
  /** What ends it: time, the next day in China, the next day here, the user; or nothing that can be waited for. */
  mend: 'never' | 'time' | 'day' | 'day-here' | 'user';
  /** Seconds before each automatic retry; after the last one the failure is final. */
  retry: readonly number[];
}

const OF_ONE: ErrorPolicy = { concerns: 'one', mend: 'never', retry: [] };
const OF_ANSWER: ErrorPolicy = { concerns: 'answer', mend: 'never', retry: [] };
const OF_ACCOUNT: ErrorPolicy = { concerns: 'account', mend: 'user', retry: [] };
const OF_SERVICE: ErrorPolicy = { concerns: 'service', mend: 'user', retry: [] };
const OF_RUN: ErrorPolicy = { concerns: 'run', mend: 'never', retry: [] };
const OF_COMPUTER: ErrorPolicy = { concerns: 'computer', mend: 'never', retry: [] };
const TROUBLE: ErrorPolicy = { concerns: 'answer', mend: 'time', retry: [1, 3] };

const POLICIES: Readonly<Record<ErrorCode, ErrorPolicy>> = {
  'no-picture': OF_ONE,
  'picture-blocked': OF_ONE,
  'picture-too-large': OF_ONE,
  'picture-too-small': OF_ONE,
  'picture-undecodable': OF_ONE,
  'picture-private': OF_ONE,
  'access-missing': OF_SERVICE,
  'not-set-up': OF_SERVICE,
  'key-missing': OF_ACCOUNT,
  'key-unknown': OF_ACCOUNT,
  'secret-wrong': OF_ACCOUNT,
  'not-subscribed': OF_ACCOUNT,
  'token-expired': OF_ACCOUNT,
  'clock-wrong': OF_ACCOUNT,
  'rate-limited': { concerns: 'service', mend: 'time', retry: [10, 20, 40, 80, 120] },
  'quota-used-up': { ...OF_ACCOUNT, mend: 'day' },
  'limit-reached': { ...OF_SERVICE, mend: 'day-here' },
  'member-unknown': OF_SERVICE,
  'team-limit': { ...OF_SERVICE, mend: 'day' },
  'team-trouble': OF_SERVICE,
  'service-refused': OF_ANSWER,
  'service-down': TROUBLE,
  'bad-answer': OF_ANSWER,
  offline: OF_COMPUTER,
  'timed-out': TROUBLE,
  'one-by-one': OF_SERVICE,
  'tab-closed': OF_ONE,
  'no-offers': OF_ONE,
  'offers-unreadable': OF_ONE,
  interrupted: OF_RUN,
  cancelled: OF_RUN,
  'storage-full': OF_COMPUTER,
  'results-dropped': OF_ONE,
  'list-too-large': OF_ONE,
  'list-too-long': OF_ONE,
  'list-too-wide': OF_ONE,
  'list-bomb': OF_ONE,
  'list-stopped': OF_ONE,
  'list-encrypted': OF_ONE,
  'list-other-format': OF_ONE,
  'list-unreadable': OF_ONE,
  'list-empty': OF_ONE,
  'list-row-quote': OF_ONE,
  'list-row-formula': OF_ONE,
  'list-row-price': OF_ONE,
  'list-row-same-sku': OF_ONE,
  'list-row-no-picture': OF_ONE,
};

export const policyOf = (code: ErrorCode): ErrorPolicy => POLICIES[code];

/** Whether a change of settings, keys or access may end it; that of a day, too: another service, a higher limit. */
export function isForUser(code: ErrorCode): boolean {
  return ['user', 'day', 'day-here'].includes(policyOf(code).mend);
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * Milliseconds until the calls that are used up are there again: as long as the service says, from a minute to a day;
 * else to the first minute of the next day, in China or, of the user's own limit, here. Undefined for every other failure.
 * @param now epoch milliseconds
 */
export function untilRenewed({ code, detail }: Failure, now: number): number | undefined {
  const { mend } = policyOf(code);
  if (mend !== 'day' && mend !== 'day-here') return undefined;
  const asked = detail?.retryAfterMs;
  if (asked !== undefined) return Math.min(Math.max(asked, MINUTE_MS), DAY_MS);
  return (mend === 'day' ? untilNextDayInChina(now) : untilNextDayHere(now)) + MINUTE_MS;
}

function untilNextDayHere(now: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime() - now;
}

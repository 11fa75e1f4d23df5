/** Text for the source of a rate, and for a missing current rate. */
import type { ErrorCode, Failure } from '../../core/errors';
import { formatDay } from './dates';
import { formatRate } from './format';
import type { Rate } from '../rates';
import { t } from './words';

/** "1 USD = 6.8012 yuan", the usual form for buyers in yuan. */
export function rateWords({ to, value }: Rate): string {
  return t('money.rate', [to, formatRate(1 / value)]);
}

/** The source and its day. */
export function sourceWords({ source, date }: Pick<Rate, 'source' | 'date'>): string {
  const day = formatDay(date);
  switch (source) {
    case 'ecb':
      return t('money.ofEcb', [day]);
    case 'built-in':
      return t('money.ofBuiltIn', [day]);
    case 'noted':
      return t('money.ofNoted', [day]);
    case 'own':
      return t('money.ofOwn', [day]);
  }
}

/** Sentences that name the service's host; other failures read as no answer. */
const PROBLEMS = {
  'timed-out': 'money.timedOut',
  'rate-limited': 'money.rateLimited',
  'service-refused': 'money.refused',
  'bad-answer': 'money.badAnswer',
} as const satisfies Partial<Record<ErrorCode, string>>;

/** Why the last request for rates failed. */
export function ratesProblem({ code, detail }: Failure): string {
  if (code === 'offline') return t('money.offline');
  const host = detail?.host ?? t('money.theService');
  return t(hasProblemText(code) ? PROBLEMS[code] : 'money.down', [host]);
}

function hasProblemText(code: ErrorCode): code is keyof typeof PROBLEMS {
  return Object.hasOwn(PROBLEMS, code);
}

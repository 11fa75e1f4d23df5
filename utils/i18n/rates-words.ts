/** Where a rate comes from, and why there is none of today, in words. */
import type { ErrorCode, Failure } from '../errors';
import { formatDay, formatRate } from './format';
import type { Rate } from '../rates';
import { t } from './words';

/** "1 USD = 6.8012 yuan", as people who buy in yuan quote it. */
export function rateWords({ to, value }: Rate): string {
  return t('money.rate', [to, formatRate(1 / value)]);
}

/** Its source with its day. */
export function sourceWords({ source, date }: Pick<Rate, 'source' | 'date'>): string {
  const day = formatDay(date);
  switch (source) {
    case 'ecb':
      return t('money.ofEcb', [day]);
    case 'built-in':
      return t('money.ofBuiltIn', [day]);
    case 'own':
      return t('money.ofOwn', [day]);
  }
}

/** Sentences about the service's host; all else reads as no answer. */
const PROBLEMS = {
  'timed-out': 'money.timedOut',
  'rate-limited': 'money.rateLimited',
  'service-refused': 'money.refused',
  'bad-answer': 'money.badAnswer',
} as const satisfies Partial<Record<ErrorCode, string>>;

/** Why the last call for rates brought nothing. */
export function ratesProblem({ code, detail }: Failure): string {
  if (code === 'offline') return t('money.offline');
  const host = detail?.host ?? t('money.theService');
  return t(hasProblemText(code) ? PROBLEMS[code] : 'money.down', [host]);
}

function hasProblemText(code: ErrorCode): code is keyof typeof PROBLEMS {
  return Object.hasOwn(PROBLEMS, code);
}

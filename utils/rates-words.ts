/** Where a rate comes from, and why there is none of today, in words. */
import type { Failure } from './errors';
import { formatDay, formatRate } from './format';
import type { Rate } from './rates';
import { t } from './words';

/** "1 USD = 6.8012 yuan", as people who buy in yuan quote it. */
export function rateWords({ to, value }: Rate): string {
  return t('money.rate', [to, formatRate(1 / value)]);
}

/** Its source with its day. */
export function sourceWords({ source, date }: Pick<Rate, 'source' | 'date'>): string {
  const day = [formatDay(date)] as const;
  switch (source) {
    case 'ecb':
      return t('money.ofEcb', [...day]);
    case 'built-in':
      return t('money.ofBuiltIn', [...day]);
    case 'own':
      return t('money.ofOwn', [...day]);
  }
}

/** Why the last call for rates brought nothing. */
export function ratesProblem({ code, detail }: Failure): string {
  const host = [detail?.host ?? t('money.theService')] as const;
  switch (code) {
    case 'offline':
      return t('money.offline');
    case 'timed-out':
      return t('money.timedOut', [...host]);
    case 'rate-limited':
      return t('money.rateLimited', [...host]);
    case 'service-refused':
      return t('money.refused', [...host]);
    case 'bad-answer':
      return t('money.badAnswer', [...host]);
    default:
      return t('money.down', [...host]);
  }
}

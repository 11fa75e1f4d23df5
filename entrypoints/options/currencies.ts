import { currencyName } from '@/utils/format';
import { BUILT_IN_RATES } from '@/utils/rates/built-in';
import type { StoredMoney } from './money';

/** Of large buyers whose rates the European Central Bank does not publish: they enter their own. */
const MORE = 'AED ARS BHD CLP COP EGP KWD KZT MAD NGN OMR PEN QAR RUB SAR TWD UAH VND ZAR';

/** Codes to choose from, in alphabetical order, with their names. */
export function currencies({ money, daily }: StoredMoney, current: string) {
  const codes = new Set([
    'CNY',
    current,
    ...MORE.split(' '),
    ...Object.keys(BUILT_IN_RATES.perCny),
    ...Object.keys(daily.rates?.perCny ?? {}),
    ...Object.keys(money.own),
  ]);
  return [...codes].toSorted().map((code) => ({ code, name: currencyName(code) }));
}

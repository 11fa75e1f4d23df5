/** The user's currency, its rate, and how rates are entered and shown. */
import { currencyName, decimalText } from '@/utils/io/i18n/format';
import { type DailyRates, type MoneySettings, rateSchema } from '@/utils/core/model/rates';
import { parseAs } from '@/utils/core/parse';
import { BUILT_IN_RATES } from '@/utils/io/rates';

export interface StoredMoney {
  money: MoneySettings;
  daily: DailyRates;
}

/** Currencies of large buyer countries without a rate of the European Central Bank: users enter their own. */
const UNPUBLISHED = 'ARS BHD CLP COP EGP KWD KZT MAD NGN OMR PEN QAR TWD UAH ZAR';

/** Codes to choose from, in alphabetical order, with their names. */
export function currencies({ money, daily }: StoredMoney, current: string) {
  const codes = new Set([
    'CNY',
    current,
    ...UNPUBLISHED.split(' '),
    ...Object.keys(BUILT_IN_RATES.perCny),
    ...Object.keys(daily.rates?.perCny ?? {}),
    ...Object.keys(money.own),
  ]);
  return [...codes].toSorted().map((code) => ({ code, name: currencyName(code) }));
}

/** Yuan for one unit, as entered → units for one yuan; undefined if that is not a rate. */
export function readRate(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  if (!/^\d{1,9}(\.\d{1,12})?$/.test(text)) return undefined;
  return parseAs(rateSchema, 1 / Number(text));
}

/** Units for one yuan → yuan for one unit, without the division's rounding error. */
export function rateText(perCny: number): string {
  return decimalText(String(Number((1 / perCny).toPrecision(10))));
}

import * as v from 'valibot';
import { currencySchema } from './fields';
import { isCurrencyCode } from './money';
import { DEMO_GATEWAY_URL } from './settings';

export const FRANKFURTER_URL = 'https://api.frankfurter.dev';
/** A demo build asks nobody on the internet. */
export const RATES_URL: string =
  import.meta.env.MODE === 'demo' ? DEMO_GATEWAY_URL : FRANKFURTER_URL;

export const RATE_SOURCES = ['daily', 'built-in'] as const;

const day = v.pipe(v.string(), v.isoDate());
/** No currency is worth less than a millionth of a yuan, or more than a million. */
export const rateSchema = v.pipe(v.number(), v.minValue(1e-6), v.maxValue(1e6));

/** An own rate, with the day on which it was entered. */
const ownRateSchema = v.object({ perCny: rateSchema, date: day });

/** What the user says about money, apart from the settings: the worker has no use for it. */
export const moneySettingsSchema = v.object({
  /** In which costs and margins are shown. Absent: that of the browser's language. */
  currency: v.fallback(v.optional(currencySchema), undefined),
  /** Asked for once a day, or never. */
  source: v.fallback(v.picklist(RATE_SOURCES), 'daily'),
  /** Where Frankfurter answers, without a slash at its end; absent: `RATES_URL`. */
  baseUrl: v.fallback(v.optional(v.pipe(v.string(), v.check(isServiceAddress))), undefined),
  /** By currency; each goes before any table. */
  own: v.fallback(
    v.pipe(
      v.record(v.string(), v.fallback(v.optional(ownRateSchema), undefined)),
      v.transform(readable),
    ),
    {},
  ),
});
export type MoneySettings = v.InferOutput<typeof moneySettingsSchema>;
export type OwnRate = v.InferOutput<typeof ownRateSchema>;

export const DEFAULT_MONEY: MoneySettings = { source: 'daily', own: {} };

/** https: or http:, without a query, a user name or a slash at its end. */
export function isServiceAddress(text: string): boolean {
  if (!/^https?:/.test(text) || text.endsWith('/') || !URL.canParse(text)) return false;
  const { search, hash, username, password } = new URL(text);
  return search + hash + username + password === '' && !/[?#]/.test(text);
}

function readable(own: Record<string, OwnRate | undefined>): Record<string, OwnRate> {
  const rates: [string, OwnRate][] = Object.entries(own).flatMap(([code, rate]) =>
    rate && isCurrencyCode(code) ? [[code, rate]] : [],
  );
  return Object.fromEntries(rates);
}

/** By region, then by language. Elsewhere most wholesale is quoted in dollars. */
const CURRENCIES = new Map(
  Object.entries({
    EUR: 'DE FR IT ES NL BE AT IE PT FI GR',
    GBP: 'GB',
    JPY: 'JP',
    AUD: 'AU',
    CAD: 'CA',
    CNY: 'CN',
  }).flatMap(([code, regions]) => regions.split(' ').map((region) => [region, code] as const)),
);

/** The user's currency: as chosen, else that of the browser's language (`en-GB`: GBP). */
export function currencyOf({ currency: chosen }: MoneySettings, language: string): string {
  const region = new Intl.Locale(language).maximize().region ?? '';
  return chosen ?? CURRENCIES.get(region) ?? 'USD';
}

import * as z from 'zod/mini';
import type { Failure } from './error-codes';
import { currencySchema, failureSchema } from './fields';
import { isCurrencyCode } from './money';
import { DEMO_GATEWAY_URL } from './settings';

/** How many units of each currency one yuan buys, as published for one day. */
export interface Rates {
  /** `2026-05-08`. */
  date: string;
  source: 'ecb' | 'built-in' | 'own';
  /** Units of a currency for 1 CNY, by ISO 4217 code. */
  perCny: Readonly<Record<string, number>>;
}

export const FRANKFURTER_URL = 'https://api.frankfurter.dev';
/** A demo build asks nobody on the internet. */
export const RATES_URL: string =
  import.meta.env.MODE === 'demo' ? DEMO_GATEWAY_URL : FRANKFURTER_URL;

export const RATE_SOURCES = ['daily', 'built-in'] as const;

const day = z.iso.date();
/** No currency is worth less than a millionth of a yuan, or more than a million. */
export const rateSchema = z.number().check(z.minimum(1e-6), z.maximum(1e6));

/** An own rate, with the day on which it was entered. */
const ownRateSchema = z.object({ perCny: rateSchema, date: day });

/** What the user says about money, apart from the settings: the worker has no use for it. */
export const moneySettingsSchema = z.object({
  /** In which costs and margins are shown. Absent: that of the browser's language. */
  currency: z.catch(z.optional(currencySchema), undefined),
  /** Asked for once a day, or never. */
  source: z.catch(z.enum(RATE_SOURCES), 'daily'),
  /** Where Frankfurter answers, without a slash at its end; absent: `RATES_URL`. */
  baseUrl: z.catch(z.optional(z.string().check(z.refine(isServiceAddress))), undefined),
  /** By currency; each goes before any table. */
  own: z.catch(
    z.pipe(
      z.record(z.string(), z.catch(z.optional(ownRateSchema), undefined)),
      z.transform(readableRates),
    ),
    {},
  ),
});
export type MoneySettings = z.infer<typeof moneySettingsSchema>;
export type OwnRate = z.infer<typeof ownRateSchema>;

export const DEFAULT_MONEY: MoneySettings = { source: 'daily', own: {} };

/** https: or http:, without a query, a user name or a slash at its end. */
export function isServiceAddress(text: string): boolean {
  if (!/^https?:/.test(text) || text.endsWith('/') || !URL.canParse(text)) return false;
  const { search, hash, username, password } = new URL(text);
  return search + hash + username + password === '' && !/[?#]/.test(text);
}

function readableRates(own: Record<string, OwnRate | undefined>): Record<string, OwnRate> {
  const rates: [string, OwnRate][] = Object.entries(own).flatMap(([code, rate]) =>
    rate && isCurrencyCode(code) ? [[code, rate]] : [],
  );
  return Object.fromEntries(rates);
}

/** By region, then by language. Elsewhere most wholesale is quoted in dollars. */
const CURRENCY_OF_REGION = new Map(
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
export function userCurrency({ currency: chosen }: MoneySettings, language: string): string {
  const region = new Intl.Locale(language).maximize().region ?? '';
  return chosen ?? CURRENCY_OF_REGION.get(region) ?? 'USD';
}

/** The daily table as it came last, and how the last attempt went. */
export interface DailyRates {
  rates?: Rates | undefined;
  /** Epoch milliseconds of the last answer that could be read. */
  fetchedAt?: number | undefined;
  /** Epoch milliseconds of the last call, whatever came of it. */
  triedAt?: number | undefined;
  /** Whom that call asked. */
  baseUrl?: string | undefined;
  /** Why the last call brought nothing. */
  failure?: Failure | undefined;
}

/** Absent where it cannot be read. */
const optionalIfReadable = <T extends z.ZodMiniType>(schema: T) =>
  z.catch(z.optional(schema), undefined);

const ratesSchema = z.object({
  date: z.iso.date(),
  source: z.literal('ecb'),
  perCny: z.record(z.string().check(z.refine(isCurrencyCode)), rateSchema),
});

export const dailyRatesSchema = z.object({
  rates: optionalIfReadable(ratesSchema),
  fetchedAt: optionalIfReadable(z.number()),
  triedAt: optionalIfReadable(z.number()),
  baseUrl: optionalIfReadable(z.string()),
  failure: optionalIfReadable(failureSchema),
});

import * as z from 'zod/mini';
import type { Failure } from './error-codes';
import { currencySchema, failureSchema } from './fields';
import { marketOf } from './market';
import { isCurrencyCode } from './money';
import { DEMO_GATEWAY_URL, IS_DEMO_BUILD } from './settings';

/** Exchange rates of one day. */
export interface Rates {
  /** `2026-05-08`. */
  date: string;
  source: 'ecb' | 'built-in' | 'own';
  /** Units of a currency for 1 CNY, by ISO 4217 code. */
  perCny: Readonly<Record<string, number>>;
}

export const FRANKFURTER_URL = 'https://api.frankfurter.dev';
/** A demo build makes no request to the internet. */
export const RATES_URL: string = IS_DEMO_BUILD ? DEMO_GATEWAY_URL : FRANKFURTER_URL;

export const RATE_SOURCES = ['daily', 'built-in'] as const;

const day = z.iso.date();
/** Plausible rates only: a millionth to a million units for one yuan. */
export const rateSchema = z.number().check(z.minimum(1e-6), z.maximum(1e6));

/** The user's own rate, with the date of entry. */
const ownRateSchema = z.lazy(() => z.object({ perCny: rateSchema, date: day }));

/**
 * The user's money settings. Stored apart from `Settings`, because the worker does not need them.
 */
export const moneySettingsSchema = z.lazy(() =>
  z.object({
    /** Currency of costs and margins. Absent: by the browser's language. */
    currency: z.catch(z.optional(currencySchema), undefined),
    /** `daily`: requested once a day. `built-in`: never requested. */
    source: z.catch(z.enum(RATE_SOURCES), 'daily'),
    /** Base URL of Frankfurter without a trailing slash; absent: `RATES_URL`. */
    baseUrl: z.catch(z.optional(z.string().check(z.refine(isServiceAddress))), undefined),
    /** Own rates by currency; they take precedence. */
    own: z.catch(
      z.pipe(
        z.record(z.string(), z.catch(z.optional(ownRateSchema), undefined)),
        z.transform(readableRates),
      ),
      {},
    ),
  }),
);
export type MoneySettings = z.infer<typeof moneySettingsSchema>;
export type OwnRate = z.infer<typeof ownRateSchema>;

export const DEFAULT_MONEY: MoneySettings = { source: 'daily', own: {} };

/** Whether a text is an http(s) URL without query, fragment, credentials or trailing slash. */
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

/** Currency of a market; elsewhere wholesale is mostly quoted in dollars. */
const CURRENCY_OF_MARKET = new Map(
  Object.entries({
    EUR: 'DE FR IT ES NL BE AT IE PT FI GR BG CY EE HR LT LU LV MT SI SK 150',
    GBP: 'GB',
    JPY: 'JP',
    AUD: 'AU',
    CAD: 'CA',
    CNY: 'CN',
    KRW: 'KR',
    BRL: 'BR',
    MXN: 'MX 419',
    IDR: 'ID',
    SAR: 'SA',
    AED: 'AE',
    RUB: 'RU',
    VND: 'VN',
    CHF: 'CH LI',
    SEK: 'SE',
    NOK: 'NO',
    DKK: 'DK',
    PLN: 'PL',
    CZK: 'CZ',
    HUF: 'HU',
    RON: 'RO',
    ISK: 'IS',
    TRY: 'TR',
    ILS: 'IL',
    INR: 'IN',
    THB: 'TH',
    MYR: 'MY',
    PHP: 'PH',
    SGD: 'SG',
    HKD: 'HK',
    NZD: 'NZ',
  }).flatMap(([code, regions]) => regions.split(' ').map((region) => [region, code] as const)),
);

/** The user's currency, ISO 4217: as chosen, else of the language's market (`en-GB`: GBP). */
export function userCurrency({ currency: chosen }: MoneySettings, language: string): string {
  return chosen ?? CURRENCY_OF_MARKET.get(marketOf(language)) ?? 'USD';
}

/** The latest daily table, and the result of the last request. */
export interface DailyRates {
  rates?: Rates | undefined;
  /** Epoch milliseconds of the last readable answer. */
  fetchedAt?: number | undefined;
  /** Epoch milliseconds of the last request, successful or not. */
  triedAt?: number | undefined;
  /** Base URL of that request. */
  baseUrl?: string | undefined;
  /** Why the last request failed. */
  failure?: Failure | undefined;
}

/** An unreadable field is dropped. */
const optionalIfReadable = <T extends z.ZodMiniType>(schema: T) =>
  z.catch(z.optional(schema), undefined);

const ratesSchema = z.lazy(() =>
  z.object({
    date: z.iso.date(),
    source: z.literal('ecb'),
    perCny: z.record(z.string().check(z.refine(isCurrencyCode)), rateSchema),
  }),
);

export const dailyRatesSchema = z.lazy(() =>
  z.object({
    rates: optionalIfReadable(ratesSchema),
    fetchedAt: optionalIfReadable(z.number()),
    triedAt: optionalIfReadable(z.number()),
    baseUrl: optionalIfReadable(z.string()),
    failure: optionalIfReadable(failureSchema),
  }),
);

/** Exchange rates as Frankfurter (frankfurter.dev) answers them in its version 2, at the root as its own path is. */
import { Hono } from 'hono';
import { refusalsOf, refuseBy } from './refusal';

/** Invented, and near enough to real ones of spring 2026: units of each currency for 1 CNY. */
export const DEMO_DATE = '2026-05-11';
export const DEMO_PER_CNY: Readonly<Record<string, number>> = {
  AUD: 0.2,
  CAD: 0.2,
  CHF: 0.115,
  CNY: 1,
  EUR: 0.125,
  GBP: 0.108,
  HKD: 1.15,
  JPY: 23,
  KRW: 215,
  MXN: 2.5,
  SGD: 0.185,
  USD: 0.147,
};

/** The parameters of version 2 that the demo serves: it has the rates of one day°. */
const PARAMETERS = new Set(['base', 'quotes', 'providers']);

/** Its refusals say what is wrong in their message alone. */
const RatesError = refusalsOf(
  { '404': 'not found', '422': '', '500': 'failed' },
  (code, message) => ({
    status: Number(code),
    body: { status: Number(code), message },
  }),
);

export function createRatesRoutes(): Hono {
  const app = new Hono();
  app.get('/v2/rates', (c) => c.json(rowsOf(c.req.query())));
  app.all('/v2/*', () => {
    throw new RatesError('404');
  });
  const failed = () => new RatesError('500');
  refuseBy(app, { picture: failed, search: failed, other: failed });
  return app;
}

/** A row for each currency in alphabetical order, with five significant digits; none of an unknown provider. */
function rowsOf(query: Record<string, string>) {
  const unknown = Object.keys(query).filter((name) => !PARAMETERS.has(name));
  if (unknown.length > 0) throw new RatesError('422', `unknown parameter: ${unknown.join(', ')}`);
  const base = query['base']?.toUpperCase() ?? 'EUR';
  const quotes = query['quotes']?.toUpperCase().split(',') ?? Object.keys(DEMO_PER_CNY);
  const invalid = [base, ...quotes].filter((code) => !Object.hasOwn(DEMO_PER_CNY, code));
  if (invalid.length > 0) throw new RatesError('422', `invalid currency: ${invalid.join(',')}`);
  const providers = query['providers']?.toUpperCase().split(',') ?? ['ECB'];
  if (!providers.includes('ECB')) return [];
  const perBase = DEMO_PER_CNY[base] ?? 1;
  return quotes.toSorted().map((quote) => {
    const rate = Number(((DEMO_PER_CNY[quote] ?? 1) / perBase).toPrecision(5));
    return { date: DEMO_DATE, base, quote, rate };
  });
}

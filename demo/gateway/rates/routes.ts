import { Hono } from 'hono';
import { RatesError, readNewerQuery, readOlderQuery, type RatesQuery } from './query';
import { DEMO_DATE, DEMO_PER_CNY } from './table';

/** Frankfurter (frankfurter.dev) in both of its versions, at the root as its own paths are. */
export function createRatesRoutes(): Hono {
  const app = new Hono();
  app.get('/v2/rates', (c) => {
    const query = readNewerQuery(c.req.query());
    const rows = quotesOf(query).map(([quote, rate]) => ({
      date: DEMO_DATE,
      base: query.base,
      quote,
      rate,
    }));
    return c.json(query.isOfEcb ? rows : []);
  });
  app.get('/v1/latest', (c) => {
    const query = readOlderQuery(c.req.query());
    const others = quotesOf(query).filter(([quote]) => quote !== query.base);
    if (others.length === 0) throw new RatesError('not found', 404);
    const rates = Object.fromEntries(others);
    return c.json({ amount: 1, base: query.base, date: DEMO_DATE, rates });
  });
  app.all('/v2/*', () => {
    throw new RatesError('not found', 404);
  });
  app.onError((error, c) => {
    if (!(error instanceof RatesError)) throw error;
    const { status, message } = error;
    return c.json(c.req.path.startsWith('/v2') ? { status, message } : { message }, status);
  });
  return app;
}

/** Rates of the base, in alphabetical order, with five significant digits. */
function quotesOf({ base, quotes }: RatesQuery): [quote: string, rate: number][] {
  const perBase = DEMO_PER_CNY[base] ?? 1;
  return Object.entries(DEMO_PER_CNY)
    .filter(([quote]) => quotes?.includes(quote) ?? true)
    .map(([quote, perCny]) => [quote, Number((perCny / perBase).toPrecision(5))]);
}

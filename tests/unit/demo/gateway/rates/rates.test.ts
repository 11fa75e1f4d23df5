import { beforeEach, describe, expect, it } from 'vitest';
import type { RunningGateway } from '../../../../../demo/gateway/server';
import { EXTENSION, startTestGateway } from '../../../../support/gateway/test-gateway';

let gateway: RunningGateway;
beforeEach(async () => {
  gateway = await startTestGateway();
});

async function get(path: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${gateway.url}${path}`, { headers: { Origin: EXTENSION } });
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe(EXTENSION);
  return { status: response.status, body: await response.json() };
}

describe('the demo’s Frankfurter', () => {
  it('returns a row for each currency, including the base', async () => {
    const { status, body } = await get('/v2/rates?base=cny&providers=ecb&quotes=usd,CNY');
    expect(status).toBe(200);
    expect(body).toEqual([
      { date: '2026-05-11', base: 'CNY', quote: 'CNY', rate: 1 },
      { date: '2026-05-11', base: 'CNY', quote: 'USD', rate: 0.147 },
    ]);
  });

  it('returns a table in its older version, without the base', async () => {
    expect(await get('/v1/latest?base=CNY&symbols=USD,CNY&nonsense=1')).toEqual({
      status: 200,
      body: { amount: 1, base: 'CNY', date: '2026-05-11', rates: { USD: 0.147 } },
    });
  });

  it.each([
    ['/v2/rates?base=CNY&symbols=USD', 422, { status: 422, message: 'unknown parameter: symbols' }],
    ['/v2/rates?base=ZZZ', 422, { status: 422, message: 'invalid currency: ZZZ' }],
    ['/v2/rates?quotes=__proto__', 422, { status: 422, message: 'invalid currency: __PROTO__' }],
    ['/v2/latest', 404, { status: 404, message: 'not found' }],
    ['/v1/latest?base=CNY&symbols=CNY', 422, { message: 'bad currency pair' }],
  ])('refuses %s with %d', async (path, status, body) => {
    expect(await get(path)).toEqual({ status, body });
  });

  it('returns nothing for an unknown provider', async () => {
    expect(await get('/v2/rates?base=CNY&providers=xyz')).toEqual({ status: 200, body: [] });
  });
});

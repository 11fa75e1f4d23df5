/** The exchange rates' client against the gateway, and against an older copy of the service. */
import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { DEMO_DATE, DEMO_PER_CNY } from '../../demo/gateway/rates';
import { closeServer, listen } from '../../demo/gateway/http-server';
import { fetchRates } from '@/utils/io/rates/fetch';
import { beOnline, setFaults, startWith } from './services';

beOnline();
const now = Date.parse(DEMO_DATE);

describe('exchange rates', () => {
  it('come from version 2 in one call', async () => {
    const { url, stats } = await startWith();
    const { CNY: _itself, ...others } = DEMO_PER_CNY;
    expect(await fetchRates(url, now)).toEqual({
      date: DEMO_DATE,
      source: 'ecb',
      perCny: others,
    });
    expect(stats.calls).toEqual({ '/v2/rates': 1 });
  });

  it.each([
    ['429', { kind: 'rate-limit' }, { code: 'rate-limited' }],
    ['503', { kind: 'status', status: 503 }, { code: 'service-down', detail: { status: 503 } }],
    ['a connection that ends', { kind: 'reset' }, { code: 'service-down' }],
    ['half an answer', { kind: 'half-body' }, { code: 'service-down' }],
    ['a web page', { kind: 'html' }, { code: 'bad-answer' }],
  ])('fail for the right reason: %s', async (_what, fault, expected) => {
    const gateway = await startWith();
    await setFaults(gateway, { ...fault, path: '/v2/' });
    await expect(fetchRates(gateway.url, now)).rejects.toMatchObject(expected);
  });
});

describe('another rates server', () => {
  let close: (() => Promise<void>) | undefined;
  afterEach(() => close?.());

  async function serve(answers: Record<string, { status: number; body: string }>) {
    const server = createServer((request, response) => {
      const { status, body } = answers[request.url ?? ''] ?? { status: 404, body: 'no' };
      response.writeHead(status, status === 302 ? { Location: body } : {}).end(body);
    });
    close = () => closeServer(server);
    return `http://127.0.0.1:${await listen(server, 0)}/rates`;
  }

  it('a server of one’s own is asked at its path, in the older version’s form', async () => {
    const body = `{"amount":1.0,"base":"CNY","date":"${DEMO_DATE}","rates":{"USD":0.14}}`;
    const url = await serve({ '/rates/v1/latest?base=CNY': { status: 200, body } });
    expect((await fetchRates(url, now)).perCny).toEqual({ USD: 0.14 });
  });

  const NEWER = '/rates/v2/rates?base=CNY&providers=ecb';
  it.each([
    ['a refusal', { status: 422, body: '{"message":"invalid currency: CNY"}' }, 'service-refused'],
    ['a redirect', { status: 302, body: 'http://127.0.0.1:1/' }, 'service-refused'],
    ['too much', { status: 200, body: ' '.repeat(300_000) }, 'bad-answer'],
    ['no rates', { status: 200, body: '[]' }, 'bad-answer'],
  ])('is reported with the right code where it answers %s', async (_what, answer, code) => {
    const url = await serve({ [NEWER]: answer });
    await expect(fetchRates(url, now)).rejects.toMatchObject({ code });
  });

  it('is quoted in its refusal', async () => {
    const url = await serve({ [NEWER]: { status: 400, body: '{"message":"no"}' } });
    await expect(fetchRates(url, now)).rejects.toMatchObject({ detail: { serviceMessage: 'no' } });
  });
});

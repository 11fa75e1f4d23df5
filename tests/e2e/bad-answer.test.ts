import { afterAll, expect, test } from 'vitest';
import { firstProduct } from './harness/gateway';
import { errorCode, queryImage } from './harness/panel';
import { openScene } from './harness/scene';
import { openService, type ServiceAnswer } from './harness/service';

const scene = await openScene();
afterAll(() => scene.close());

const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });

const refusal = (code: string, status = 400): ServiceAnswer => ({
  status,
  body: JSON.stringify({ error_code: code, error_message: 'Refused', request_id: '1' }),
});

const CASES: { name: string; answer: ServiceAnswer; code: string }[] = [
  { name: 'a web page', answer: { body: '<!doctype html><p>Log in' }, code: 'bad-answer' },
  { name: 'half a JSON', answer: { body: '{"result":{"productList":[{"pro' }, code: 'bad-answer' },
  { name: 'nothing', answer: { body: '' }, code: 'bad-answer' },
  { name: 'another JSON', answer: { body: '{"hello":"world"}' }, code: 'bad-answer' },
  { name: 'a wrong signature', answer: refusal('gw.SignatureInvalid'), code: 'secret-wrong' },
  { name: 'an unknown key', answer: refusal('gw.AppKeyNotFound'), code: 'key-unknown' },
  { name: 'no subscription', answer: refusal('gw.APIACLDecline'), code: 'not-subscribed' },
  { name: 'an expired token', answer: refusal('401', 401), code: 'token-expired' },
  { name: 'too many calls', answer: refusal('gw.QosAppFrequencyLimit'), code: 'rate-limited' },
  { name: 'a broken server', answer: { status: 502, body: 'Bad gateway' }, code: 'service-down' },
  {
    name: 'a redirect',
    answer: { status: 302, headers: { Location: '/' }, body: '' },
    code: 'service-down',
  },
];

test.each(CASES)('$name is answered: $code, and the picture is kept', async ({ answer, code }) => {
  const service = await openService(answer);
  try {
    await scene.useService(service.url);
    await scene.show(`<img src="${src}">`);
    const panel = await scene.click(scene.page.locator('img'));

    expect(await errorCode(panel)).toBe(code);
    expect((await queryImage(panel)).way).toBe('fetch');
    expect(await panel.getByTestId('panel').locator('button, a').count()).toBeGreaterThan(0);
  } finally {
    await service.close();
  }
});

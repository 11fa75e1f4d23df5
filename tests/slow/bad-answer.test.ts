import { afterAll, expect, test } from 'vitest';
import { refusal, tooManyCalls } from '../e2e/harness/answers';
import { firstProduct } from '../e2e/harness/gateway';
import { errorCode, queryImage } from '../e2e/harness/panel';
import { readRecord } from '../e2e/harness/record';
import { openScene } from '../e2e/harness/scene';
import { openService, type ServiceAnswer } from '../e2e/harness/service';

const scene = await openScene();
afterAll(() => scene.close());

const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });

interface Case {
  name: string;
  answer: ServiceAnswer;
  code: string;
  /** How often the service is asked. */
  posts: number;
}

const CASES: Case[] = [
  {
    name: 'a web page',
    answer: { body: '<!doctype html><p>Log in' },
    code: 'bad-answer',
    posts: 1,
  },
  { name: 'half a JSON', answer: { body: '{"result":{"produ' }, code: 'bad-answer', posts: 1 },
  { name: 'nothing', answer: { body: '' }, code: 'bad-answer', posts: 1 },
  { name: 'another JSON', answer: { body: '{"hello":"world"}' }, code: 'bad-answer', posts: 1 },
  {
    name: 'a wrong signature',
    answer: refusal('gw.SignatureInvalid'),
    code: 'secret-wrong',
    posts: 1,
  },
  { name: 'an unknown key', answer: refusal('gw.AppKeyNotFound'), code: 'key-unknown', posts: 1 },
  {
    name: 'no subscription',
    answer: refusal('gw.APIACLDecline'),
    code: 'not-subscribed',
    posts: 1,
  },
  {
    name: 'an expired token',
    answer: refusal('401', { status: 401 }),
    code: 'token-expired',
    posts: 1,
  },
  { name: 'no calls for an hour', answer: tooManyCalls(3_600), code: 'rate-limited', posts: 1 },
  {
    name: 'a failure behind it',
    answer: refusal('ISPInvokeError'),
    code: 'service-down',
    posts: 1,
  },
  {
    name: 'a slow one behind it',
    answer: refusal('ISPInvokeTimeout'),
    code: 'timed-out',
    posts: 3,
  },
  { name: 'a broken server', answer: { status: 502, body: 'Bad' }, code: 'service-down', posts: 3 },
  {
    name: 'a redirect',
    answer: { status: 302, headers: { Location: '/' }, body: '' },
    code: 'bad-answer',
    posts: 1,
  },
];

test.each(CASES)('$name is answered $posts times: $code', async ({ answer, code, posts }) => {
  const service = await openService(answer);
  try {
    await scene.useService(service.url);
    await scene.show(`<img src="${src}">`);
    const panel = await scene.click(scene.page.locator('img'));

    expect(await errorCode(panel)).toBe(code);
    expect((await queryImage(panel)).way).toBe('fetch');
    expect(await panel.getByTestId('panel').locator('button, a').count()).toBeGreaterThan(0);
    expect((await readRecord(panel)).posts).toBe(posts);
    expect(service.searches()).toBe(posts);
  } finally {
    await service.close();
  }
});

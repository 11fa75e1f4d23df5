import { afterAll, onTestFinished } from 'vitest';
import { refusal, tooManyCalls } from '../e2e/harness/answers';
import { firstProduct } from '../e2e/harness/gateway';
import { errorCode, queryImage } from '../e2e/harness/panel';
import { readRecord } from '../e2e/harness/record';
import { openScene } from '../e2e/harness/scene';
import { openService, type ServiceAnswer } from '../e2e/harness/service';
import type { FAULTS } from '../tables/faults';
import { fault } from '../tables/row';

const scene = await openScene();
afterAll(() => scene.close());

const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });

interface Case {
  item: keyof typeof FAULTS;
  name: string;
  answer: ServiceAnswer;
  code: string;
  /** How often the service is asked. Default: once. */
  posts?: number;
}

const CASES: Case[] = [
  { item: 'html', name: 'a login', answer: { body: '<!doctype html>Log in' }, code: 'bad-answer' },
  {
    item: 'half body',
    name: 'of JSON, in a whole answer',
    answer: { body: '{"result":{"pr' },
    code: 'bad-answer',
  },
  { item: 'empty 200', name: 'in its place', answer: { body: '' }, code: 'bad-answer' },
  { item: 'other json', name: 'a greeting', answer: { body: '{"hello":1}' }, code: 'bad-answer' },
  {
    item: '4xx',
    name: 'a wrong signature',
    answer: refusal('gw.SignatureInvalid'),
    code: 'secret-wrong',
  },
  { item: '4xx', name: 'a strange key', answer: refusal('gw.AppKeyNotFound'), code: 'key-unknown' },
  {
    item: '4xx',
    name: 'no subscription',
    answer: refusal('gw.APIACLDecline'),
    code: 'not-subscribed',
  },
  {
    item: '4xx',
    name: 'an expired token',
    answer: refusal('401', { status: 401 }),
    code: 'token-expired',
  },
  { item: '429 seconds', name: 'an hour', answer: tooManyCalls(3_600), code: 'rate-limited' },
  {
    item: '5xx',
    name: 'a failure behind it',
    answer: refusal('ISPInvokeError'),
    code: 'service-down',
  },
  {
    item: '5xx',
    name: 'a slow one behind it',
    answer: refusal('ISPInvokeTimeout'),
    code: 'timed-out',
    posts: 3,
  },
  {
    item: '5xx',
    name: 'a broken server',
    answer: { status: 502, body: 'Bad' },
    code: 'service-down',
    posts: 3,
  },
  {
    item: '4xx',
    name: 'a redirect',
    answer: { status: 302, headers: { Location: '/' }, body: '' },
    code: 'bad-answer',
  },
];

for (const { item, name, answer, code, posts = 1 } of CASES) {
  const expected = { code, way: 'fetch', hasAction: true, recorded: posts, received: posts };
  fault(item, name, expected, async () => {
    const service = await openService(answer);
    onTestFinished(() => service.close());
    await scene.useService(service.url);
    await scene.show(`<img src="${src}">`);
    const panel = await scene.click(scene.page.locator('img'));

    return {
      code: String(await errorCode(panel)),
      way: String((await queryImage(panel)).way),
      hasAction: (await panel.getByTestId('panel').locator('button, a').count()) > 0,
      recorded: (await readRecord(panel)).posts,
      received: service.searches(),
    };
  });
}

import { expect, test } from 'vitest';
import { expectRefusal } from './expect-refusal';
import {
  callApi,
  createClock,
  EXTENSION,
  startTestGateway,
} from '../../../support/gateway/test-gateway';

const OTHER_APP = { key: '1000001', secret: 'unsubscribed-secret', token: 'unsubscribed-token' };

async function startAndUseUp(callsPerSecond?: number) {
  const clock = createClock();
  const options = callsPerSecond === undefined ? {} : { callsPerSecond };
  const gateway = await startTestGateway({ now: clock.now, ...options });
  const call = (app?: typeof OTHER_APP) => callApi(gateway, 'system/currentTime', {}, app);
  const answers = await Promise.all(Array.from({ length: callsPerSecond ?? 10 }, () => call()));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  return { clock, call };
}

test('An app may call ten times a second', async () => {
  const { call } = await startAndUseUp();
  await expectRefusal(await call(), { code: 'gw.QosAppFrequencyLimit' });
});

test('The refusal has the time of the next allowed call', async () => {
  const { call } = await startAndUseUp();
  expect((await call()).headers.get('retry-after')).toBe('1');
});

test('Calls are allowed again after a while', async () => {
  const { clock, call } = await startAndUseUp(4);
  clock.advance(249);
  expect((await call()).status).toBe(400);
  clock.advance(1);
  expect((await call()).status).toBe(200);
  expect((await call()).status).toBe(400);
});

test('A pause does not save up more than one second of calls', async () => {
  const { clock, call } = await startAndUseUp(2);
  clock.advance(60_000);
  const answers = [await call(), await call(), await call()];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 400]);
});

test('Each app has a limit of its own', async () => {
  const { call } = await startAndUseUp(2);
  expect((await call(OTHER_APP)).status).toBe(200);
});

test('A call without a valid signature does not count against the app it names', async () => {
  const gateway = await startTestGateway({ callsPerSecond: 1, now: createClock().now });
  const path = `${gateway.url}/openapi/param2/1/system/currentTime/1000000`;
  await fetch(path, { headers: { Origin: EXTENSION } });
  expect((await callApi(gateway, 'system/currentTime')).status).toBe(200);
});

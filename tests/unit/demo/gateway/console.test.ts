import { expect, onTestFinished, test, vi } from 'vitest';
import {
  APP,
  createClock,
  searchByImage,
  startTestGateway,
} from '../../../support/gateway/test-gateway';

test('neither a secret nor a token is written to the console, even when the search fails', async () => {
  const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const spies = methods.map((method) =>
    vi.spyOn(console, method).mockImplementation(() => undefined),
  );
  onTestFinished(() => spies.forEach((spy) => spy.mockRestore()));
  const gateway = await startTestGateway({
    now: createClock().now,
    retriever: { search: () => Promise.reject(new Error('broken')) },
  });
  await searchByImage(gateway);
  await searchByImage(gateway, { app: { ...APP, secret: 'wrong-secret' } });
  const path = `/openapi/param2/1/system.oauth2/nothing/${APP.key}`;
  await fetch(`${gateway.url}${path}?access_token=${APP.token}&client_secret=${APP.secret}`);
  const written = spies.flatMap((spy) => spy.mock.calls.map(String)).join('\n');
  expect(written).toContain('broken');
  expect(written).not.toMatch(/demo-token|demo-secret|wrong-secret/);
});

import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createTokens } from '../../../relay/store/tokens';
import type { StoreEvent } from '../../../relay/store/types';

const APP = { appKey: '7731', secret: 'the-secret-of-the-app' };

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'relay-tokens-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

test('a renewed token outlasts the process in a file that only the secret of its app opens', async () => {
  const tokenFile = path.join(folder(), 'relay-tokens.json');
  const events: StoreEvent[] = [];
  const openTokens = () =>
    createTokens({ tokenFile, log: (event) => events.push(event), link: undefined });
  const pair = { token: 'renewed-token', refreshToken: 'renewed-refresh-token', expiresAt: 12 };
  await openTokens().renew({ ...APP, refused: 'old' }, () => Promise.resolve(pair));
  expect(await openTokens().read(APP)).toEqual(pair);
  expect(await openTokens().read({ ...APP, secret: 'another' })).toBeUndefined();
  expect(readFileSync(tokenFile, 'utf8')).not.toMatch(/renewed/);
  expect(statSync(tokenFile).mode & 0o777).toBe(0o600);
  expect(events).toEqual([]);
});

test('a token that cannot be written is used, and the log says so', async () => {
  const events: StoreEvent[] = [];
  const tokenFile = path.join(folder(), 'nowhere', 'relay-tokens.json');
  const tokens = createTokens({ tokenFile, log: (event) => events.push(event), link: undefined });
  await tokens.renew({ ...APP, refused: 'old' }, () => Promise.resolve({ token: 'new' }));
  expect(await tokens.read(APP)).toEqual({ token: 'new' });
  expect(events).toMatchObject([
    { level: 'error', message: expect.stringContaining('sign in again') },
  ]);
});

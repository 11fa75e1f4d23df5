/** A refresh token may be valid only once: the pair that it was changed for must outlast the process. */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../../relay/store';
import type { StoreEvent } from '../../../relay/store/options';

const app = { appKey: '1000000', secret: 'the-secret-of-the-app' };
const pair = { token: 'renewed', refreshToken: 'next', expiresAt: 1_800_000_000_000 };
let folder = '';
let events: StoreEvent[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'relay-tokens-'));
  events = [];
});
afterEach(() => rm(folder, { recursive: true }));

const open = (tokenFile = path.join(folder, 'tokens.json')) =>
  openStore({
    limitsOf: () => ({ perSecond: 3 }),
    fail: 'closed',
    instances: 1,
    tokenFile,
    log: (event) => events.push(event),
  });
const renew = async (refused: string, renewed = pair, file?: string) =>
  (await open(file)).tokens.renew({ ...app, refused }, () => Promise.resolve(renewed));

test('a renewed pair is there after a restart, and only for whoever has the secret', async () => {
  expect(await (await open()).tokens.read(app)).toBeUndefined();
  await renew('old');
  expect(await (await open()).tokens.read(app)).toEqual(pair);
  expect(await (await open()).tokens.read({ ...app, secret: 'another' })).toBeUndefined();
  expect(await (await open()).tokens.read({ ...app, appKey: '2000000' })).toBeUndefined();
  expect(events).toEqual([]);
});

test('after a restart the refused token is not renewed again where it was replaced before', async () => {
  await renew('old');
  expect(await renew('old', { ...pair, token: 'renewed twice' })).toEqual(pair);
});

test('the file holds no token as text, and nobody else may read it', async () => {
  await renew('old');
  const [name = ''] = await readdir(folder);
  const file = path.join(folder, name);
  expect(await readFile(file, 'utf8')).not.toMatch(/renewed|next|the-secret/);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('a file that is none is reported and written again', async () => {
  await writeFile(path.join(folder, 'tokens.json'), '{"1000000": 5}');
  expect(await (await open()).tokens.read(app)).toBeUndefined();
  expect(events.map(({ level }) => level)).toEqual(['warn']);
  await renew('old');
  expect(await (await open()).tokens.read(app)).toEqual(pair);
});

test('where nothing can be written, the pair is valid until the process ends, and the log says so', async () => {
  const file = path.join(folder, 'missing', 'tokens.json');
  expect(await renew('old', pair, file)).toEqual(pair);
  expect(events.map(({ level }) => level)).toEqual(['error']);
  expect(JSON.stringify(events)).not.toContain('renewed"');
});

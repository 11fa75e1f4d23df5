/** `relay.yml` as it changes on the disk, by a clock of the test's. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { readNamed } from '../../../relay/config/parse';
import { createFinder, type Found, watchSettings } from '../../../relay/config/watch';
import { hashOf } from '../../../relay/members/token';
import { ANA, ENV, LI, settings } from './support/relay';

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.clearAllTimers();
    vi.useRealTimers();
  });
});

function start() {
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-watch-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'relay.yml');
  const secret = path.join(folder, 'tmapi');
  const text = settings('https://gw.example').replace('{ env: TMAPI_TOKEN }', '{ file: tmapi }');
  writeFileSync(secret, ENV.TMAPI_TOKEN);
  writeFileSync(file, text);
  const find = createFinder(file, ENV);
  const news: Found[] = [];
  watchSettings(find, find(), (found) => news.push(found));
  return { file, secret, text, news };
}

test('what changes in the file is taken up within a second, and once', () => {
  const { file, text, news } = start();
  vi.advanceTimersByTime(5000);
  expect(news).toEqual([]);
  writeFileSync(file, text.replace(/ {2}- \{ name: Ana.*\n/, ''));
  vi.advanceTimersByTime(1000);
  expect(news).toMatchObject([{ config: { members: [{ name: '李雷' }] } }]);
  vi.advanceTimersByTime(5000);
  expect(news).toHaveLength(1);
});

test('a file that is being written is waited for', () => {
  const { file, text, news } = start();
  writeFileSync(file, '');
  vi.advanceTimersByTime(400);
  writeFileSync(file, text);
  vi.advanceTimersByTime(5000);
  expect(news).toEqual([]);
});

test('a secret in a file of its own is taken up as well, and a mistake in it said once', () => {
  const { secret, news } = start();
  writeFileSync(secret, 'another-token');
  vi.advanceTimersByTime(1000);
  expect(news).toMatchObject([
    { config: { accounts: { tmapi: { credentials: { token: 'another-token' } } } } },
  ]);
  rmSync(secret);
  vi.advanceTimersByTime(5000);
  expect(news.slice(1)).toEqual([
    {
      text: expect.any(String),
      error: expect.objectContaining({
        message: expect.stringMatching(/relay\.yml, line \d+: the file tmapi is not there/),
      }),
    },
  ]);
  writeFileSync(secret, 'another-token');
  vi.advanceTimersByTime(1000);
  expect(news).toHaveLength(3);
});

describe('members of a file with a mistake', () => {
  const text = settings('https://gw.example').replace('per-second', 'per-sekond');

  test('are those whom it still names', () => {
    const named = (file: string) => [...(readNamed(file, 'relay.yml') ?? ['no list'])];
    expect(named(text)).toEqual([hashOf(ANA), hashOf(LI)]);
    expect(named(text.replace('- { name: Ana', '# { name: Ana'))).toEqual([hashOf(LI)]);
    expect(named(text.replace(/members:[^]*/, 'members:'))).toEqual([]);
  });

  test.each([
    ['is empty for a moment', ''],
    ['has no list of members', text.replace('members:', 'member:')],
    ['is no YAML', `${text}\n: {`],
  ])('cannot be told, and nobody is out, where the file %s', (_, broken) => {
    expect(readNamed(broken, 'relay.yml')).toBeUndefined();
  });
});

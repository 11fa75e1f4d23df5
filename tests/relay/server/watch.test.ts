/** `relay.yml` and the members as they change on the disk, by a clock of the test's. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { createFinder, type Found, watchSettings } from '../../../relay/config/watch';
import { membersFileOf, revokeMember } from '../../../relay/members/members';
import { ENV, MEMBERS, settings, writeTeam } from './support/relay';

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
  writeTeam(file, text);
  const find = createFinder({ file, env: ENV });
  const news: Found[] = [];
  watchSettings(find, find(), (found) => news.push(found));
  return { file, secret, text, news };
}

test('what changes in either file is taken up within a second, and once', () => {
  const { file, text, news } = start();
  vi.advanceTimersByTime(5000);
  expect(news).toEqual([]);
  revokeMember(file, 'Ana');
  vi.advanceTimersByTime(1000);
  expect(news).toMatchObject([{ members: [{ name: '李雷' }] }]);
  vi.advanceTimersByTime(5000);
  expect(news).toHaveLength(1);
  writeFileSync(file, text.replace('Team <canary>', 'Other'));
  vi.advanceTimersByTime(1000);
  expect(news.slice(1)).toMatchObject([{ settings: { name: 'Other' } }]);
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
    { settings: { accounts: { tmapi: { credentials: { token: 'another-token' } } } } },
  ]);
  rmSync(secret);
  vi.advanceTimersByTime(5000);
  expect(news.slice(1)).toEqual([
    {
      members: MEMBERS,
      error: expect.objectContaining({
        message: expect.stringMatching(
          /relay\.yml: services\.tmapi\.token: the file tmapi is not there/,
        ),
      }),
    },
  ]);
  writeFileSync(secret, 'another-token');
  vi.advanceTimersByTime(1000);
  expect(news).toHaveLength(3);
});

test('a list of members that cannot be read is a mistake, and leaves the settings to be taken', () => {
  const { file, news } = start();
  writeFileSync(membersFileOf(file), '[{ "name": "Ana" }]');
  vi.advanceTimersByTime(1000);
  expect(news).toEqual([
    {
      settings: expect.objectContaining({ name: 'Team <canary>' }),
      error: expect.objectContaining({
        message: expect.stringMatching(/relay-members\.json: is no list as "member add" writes it/),
      }),
    },
  ]);
});

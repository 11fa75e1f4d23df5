/** The relay as a process: how it starts, reads its settings again, ends, and what it takes in. */
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addMember, revokeMember } from '../../../relay/members/members';
import { type Child, startChild } from '../../../demo/child';
import { ASK, searchFor } from './support/questions';
import { ANA, ENV, expectNoSecret, LI, settings, writeTeam } from './support/relay';
import { answer, startUpstream } from './support/upstream';

const FOUND = { result: { success: true, productList: [], totalResults: 0 } };

interface Started {
  child: Child;
  url: string;
  file: string;
  folder: string;
  upstream: Awaited<ReturnType<typeof startUpstream>>;
}

async function start(env: Record<string, string> = {}): Promise<Started> {
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-process-'));
  const file = path.join(folder, 'relay.yml');
  const upstream = await startUpstream(answer(FOUND));
  writeTeam(file, settings(upstream.url));
  const child = startChild('relay/main.ts', { args: ['--config', file], env: { ...ENV, ...env } });
  onTestFinished(async () => {
    await child.kill();
    rmSync(folder, { recursive: true });
    expectNoSecret(child.printed());
  });
  const [, url = ''] = await child.line(/"url":"(http:[^"]+)"/);
  return { child, url, file, folder, upstream };
}

const teamOf = (url: string, token: string) =>
  fetch(`${url}/team`, { headers: { Authorization: `Bearer ${token}` } });

/** Long, as the machine may be busy: that it takes a second is in `watch.test.ts`. */
const soon = { timeout: 10_000, interval: 50 };
test('a relay says at the start that it is alone, takes up what changes in its settings, and keeps the old ones where the new are wrong', async () => {
  const { child, url, file } = await start();
  expect(child.printed()).toContain('kept in memory, for this one process');
  const { name } = await (await teamOf(url, ANA)).json();
  expect(name).toBe('Team <canary>');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Team <canary>', 'Other'));
  await expect.poll(async () => (await (await teamOf(url, ANA)).json()).name, soon).toBe('Other');

  writeFileSync(file, `instances: 2\n${readFileSync(file, 'utf8')}`);
  await child.line(/"changed":\["instances"\],"msg":"these need a restart"/);

  appendFileSync(file, 'token: a-secret-in-the-file\n');
  const [line] = await child.line(/.*those before stay.*/);
  expect(line).toMatch(/relay\.yml: there is no setting .*token/);
  expect((await teamOf(url, ANA)).status).toBe(200);
  expect(child.printed()).not.toContain('a-secret-in-the-file');
});

test('members come and go also while the settings are refused, and others stay in', async () => {
  const { child, url, file, folder } = await start();
  const secret = path.join(folder, 'tmapi');
  writeFileSync(secret, ENV.TMAPI_TOKEN);
  const fromFile = readFileSync(file, 'utf8').replace('{ env: TMAPI_TOKEN }', '{ file: tmapi }');
  writeFileSync(file, fromFile);
  renameSync(secret, `${secret}.renamed`);
  await child.line(/those before stay: .*the file tmapi is not there/);
  expect((await teamOf(url, ANA)).status).toBe(200);

  revokeMember(file, 'Ana');
  const token = addMember(file, 'Bo', Date.now());
  await expect.poll(async () => (await teamOf(url, ANA)).status, soon).toBe(401);
  await expect.poll(async () => (await teamOf(url, token)).status, soon).toBe(200);
  expect((await teamOf(url, LI)).status).toBe(200);
  const admin = { headers: { Authorization: `Bearer ${ENV.ADMIN_TOKEN}` } };
  expect(await (await fetch(`${url}/metrics`, admin)).text()).toMatch(
    /^relay_settings_refused 1$/m,
  );

  renameSync(`${secret}.renamed`, secret);
  await expect
    .poll(async () => (await fetch(`${url}/metrics`, admin)).text(), soon)
    .toMatch(/^relay_settings_refused 0$/m);
});

test('a relay finishes what it began after SIGTERM, and ends with 0', async () => {
  const { child, url, upstream } = await start();
  upstream.behave((response, sent, count) => {
    setTimeout(() => answer(FOUND)(response, sent, count), 1000);
  });
  const headers = { Authorization: `Bearer ${ANA}` };
  const begun = fetch(url + ASK, { ...(await searchFor()), headers });
  await expect.poll(() => upstream.sent.length, { timeout: 5000 }).toBe(1);
  const ended = child.end();
  await child.line(/"stopping"/);
  const late = await teamOf(url, ANA);
  expect([late.status, late.headers.get('Retry-After')]).toEqual([503, '5']);
  expect((await begun).status).toBe(200);
  expect(await ended).toBe(0);
  expect(child.printed()).toContain('"stopped"');
});

test('bodies of 100 MB do not fill its memory', async () => {
  const { child, url } = await start();
  const peak = () => {
    const [, kilobytes] =
      /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  };
  await teamOf(url, ANA);
  const before = peak();
  const headers = {
    Authorization: `Bearer ${ANA}`,
    'Content-Type': 'multipart/form-data; boundary=x',
  };
  const whole = new Uint8Array(100 * 1024 * 1024);
  const chunked = () =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < 100; at += 1) controller.enqueue(whole.subarray(0, 1024 * 1024));
        controller.close();
      },
    });
  const half = { duplex: 'half' };
  const post = (body: BodyInit) =>
    fetch(url + ASK, { method: 'POST', body, headers, ...half }).then(
      ({ status }) => status,
      () => 0, // the connection may end while it is still sent
    );
  for (let round = 0; round < 3; round += 1) {
    expect([0, 413]).toContain(await post(whole));
    expect([0, 400]).toContain(await post(chunked()));
  }
  expect(peak() - before).toBeLessThan(60);
  expect((await teamOf(url, ANA)).status).toBe(200);
});

test('a port that another program has is one sentence, and no start', async () => {
  const { url, file } = await start();
  const { port } = new URL(url);
  writeFileSync(file, readFileSync(file, 'utf8').replace('port: 0', `port: ${port}`));
  const second = startChild('relay/main.ts', { args: ['--config', file], env: ENV });
  await second.line(/listen: 127\.0\.0\.1:\d+ cannot be listened on \(EADDRINUSE\)/);
  await expect.poll(second.isAlive, { timeout: 5000 }).toBe(false);
  expect(await second.end()).toBe(1);
});

test.each([
  ['a level of the log', [], { LOG_LEVEL: 'loud' }, /^LOG_LEVEL: must be one of .*info/m],
  ['an option', ['--confg', 'x'], {}, /^npm run relay: .*--confg/m],
  [
    'a place for --init',
    ['--init', '--config', '/none/relay.yml'],
    {},
    /^\/none\/relay\.yml: cannot be written \(ENOENT\)/m,
  ],
])('%s that is none is one sentence, and no start', async (_, args, env, sentence) => {
  const { file } = await start();
  const child = startChild('relay/main.ts', {
    args: args.length === 0 ? ['--config', file] : args,
    env: { ...ENV, ...env },
  });
  onTestFinished(() => child.kill());
  await expect.poll(child.isAlive, { timeout: 10_000 }).toBe(false);
  expect(child.printed()).toMatch(sentence);
  expect(child.printed()).not.toContain('    at ');
});

test('what is wrong with the settings is one sentence, and no start', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-process-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'relay.yml');
  writeFileSync(
    file,
    settings('https://gw.example').replace('{ env: APP_SECRET }', 'written-here'),
  );
  const child = startChild('relay/main.ts', { args: ['--config', file], env: ENV });
  await child.line(/relay\.yml: services\.open-platform\.secret: this is a secret/);
  await expect.poll(child.isAlive, { timeout: 5000 }).toBe(false);
  expect(await child.end()).toBe(1);
  expect(child.printed()).not.toContain('written-here');
  expect(child.printed()).not.toContain('    at ');
});

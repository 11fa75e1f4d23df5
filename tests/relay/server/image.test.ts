/** The relay's image: what is in it, and that it starts. By the steps of its Dockerfile, as no container engine is needed for them. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { readFileSync } from 'node:fs';
import { ROOT } from '../../support/places';
import { buildImage, readIgnored } from './support/image';
import { ENV, settings, writeTeam } from './support/relay';

/** Where relays keep their settings: as docs/relay.md has it, and where somebody may have left them. */
const PRIVATE = [
  'relay/local/relay.yml',
  'relay/local/secrets/app',
  'relay/.env',
  'relay/relay.yml',
  'relay/config/relay.yml',
  'relay/config/relay.yml.new',
  'relay/config/relay-members.json',
  'relay/config/relay-tokens.json',
  'relay/config/secrets/app',
];
const CODE = [
  'relay/main.ts',
  'relay/config/file.ts',
  'relay/store/turns.ts',
  'utils/core/pause.ts',
];

const dockerignore = readFileSync(path.join(ROOT, '.dockerignore'), 'utf8');

test('the image is made of the code, and of nothing that a relay keeps beside it', () => {
  const isLeftOut = readIgnored(dockerignore);
  expect(CODE.filter(isLeftOut)).toEqual([]);
  expect(PRIVATE.filter((file) => !isLeftOut(file))).toEqual([]);
});

const composeSchema = z.object({
  services: z.record(
    z.string(),
    z.object({
      command: z.optional(z.string()),
      networks: z.array(z.string()),
      volumes: z.optional(z.array(z.string())),
    }),
  ),
});

test('settings are mounted from a folder without code, Valkey is in no network with the proxy, and its password on no command line', () => {
  const compose = readFileSync(path.join(ROOT, 'relay/compose.yml'), 'utf8');
  const { services } = composeSchema.parse(parse(compose, { merge: true }));
  expect(services['relay-1']?.volumes).toEqual(['./local:/config:ro']);
  const proxy = services.caddy?.networks ?? [];
  expect(services.valkey?.networks.filter((network) => proxy.includes(network))).toEqual([]);
  // Shown to whoever lists processes or containers.
  expect(services.valkey?.command).toBe('valkey-server /run/secrets/valkey.conf');
  expect(compose).not.toMatch(/requirepass|VALKEY_PASSWORD/);
});

const isReachable = await promisify(execFile)('npm', ['ping', '--fetch-retries=0']).then(
  () => true,
  () => false,
);

test.skipIf(!isReachable)(
  'the image starts',
  async () => {
    const place = await mkdtemp(path.join(tmpdir(), 'relay-image-'));
    onTestFinished(() => rm(place, { recursive: true, force: true }));
    const context = path.join(place, 'context');
    for (const name of ['package.json', 'package-lock.json', '.dockerignore', 'relay', 'utils']) {
      const filter = (file: string) => path.basename(file) !== 'node_modules';
      await cp(path.join(ROOT, name), path.join(context, name), { recursive: true, filter });
    }
    for (const file of PRIVATE) {
      await mkdir(path.dirname(path.join(context, file)), { recursive: true });
      await writeFile(path.join(context, file), 'a-secret');
    }
    const image = await buildImage('relay/Dockerfile', context, place);
    const inRelay = await readdir(path.join(image.cwd, 'relay'), { recursive: true });
    expect(inRelay.filter((name) => PRIVATE.includes(`relay/${name}`))).toEqual([]);

    await mkdir(path.join(image.root, 'config'));
    writeTeam(path.join(image.root, 'config/relay.yml'), settings('https://gw.example'));
    const [, ...args] = image.command.map((word) =>
      word.startsWith('/') ? path.join(image.root, word) : word,
    );
    const env = { PATH: process.env.PATH, ...ENV, ...image.env };
    const child = spawn(process.execPath, args, { cwd: image.cwd, env });
    onTestFinished(() => void child.kill('SIGKILL'));
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    const ended = once(child, 'exit');
    await Promise.race([
      expect.poll(() => printed, { timeout: 60_000 }).toContain('"ready'),
      ended,
    ]);
    const [, url = ''] = /"url":"(http:[^"]+)"/.exec(printed) ?? [];
    expect(url, printed).not.toBe('');
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  },
  300_000,
);

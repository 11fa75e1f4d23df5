import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect } from 'vitest';
import { rebuild } from '../../build/release/rebuild';
import { readFiles, TARGETS } from '../build/output';
import { MODULES, ROOT } from '../support/places';
import { security } from '../support/tables/row';

const run = promisify(execFile);
const LONG = { timeout: 900_000 };
/** Build output: the copies start without it. */
const MADE = new Set(['node_modules', '.output', '.wxt', '.cache', '.git', 'test-results']);

const place = await mkdtemp(path.join(tmpdir(), 'find-on-1688-'));
afterAll(() => rm(place, { recursive: true, force: true }));

/** All that is kept, in a folder of its own. */
async function copyTo(...folders: string[]): Promise<string> {
  const folder = path.join(place, ...folders);
  await cp(ROOT, folder, {
    recursive: true,
    filter: (file) => !MADE.has(path.relative(ROOT, file)),
  });
  return folder;
}

/** What differs between two computers, beside the folder. */
interface User {
  umask: string;
  env: Record<string, string>;
}
const ONE: User = { umask: '022', env: { LC_ALL: 'C', TZ: 'UTC' } };
/** Where "I" is not the capital of "i", it is tomorrow, and no one else may read a file. */
const OTHER: User = { umask: '077', env: { LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' } };

/** The environment is a user's: a test's own makes other bundles. */
function npm(folder: string, args: readonly string[], { umask, env }: User = ONE) {
  const { VITEST: _test, ...own } = process.env;
  return run('sh', ['-c', `umask ${umask} && exec npm "$@"`, 'npm', ...args], {
    cwd: folder,
    env: { ...own, ...env, NODE_ENV: 'production' },
  });
}

const isReachable = await npm(ROOT, ['ping']).then(
  () => true,
  () => false,
);

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Each file with what it holds. */
async function hashesOf(folder: string, target: string): Promise<Map<string, string>> {
  const files = await readFiles(path.join(folder, '.output', target));
  return new Map(files.map(({ name, bytes }) => [name, hashOf(bytes)]));
}

/** What is given to the stores: a package for each browser, and the sources of one. By kind, the file. */
async function packagesOf(folder: string): Promise<Map<string, string>> {
  const output = path.join(folder, '.output');
  const names = (await readdir(output)).filter((name) => name.endsWith('.zip'));
  const kindOf = (name: string) => name.replace(/^find-on-1688-\d+(?:\.\d+)+-|\.zip$/g, '');
  return new Map(names.map((name) => [kindOf(name), path.join(output, name)]));
}

const hashOfFile = async (file = '') => hashOf(await readFile(file));

const [one, other] = await Promise.all([copyTo('one'), copyTo('deeper', 'than', 'the-other')]);

/** Settings and secrets of a relay, beside the sources of one of the two: they are in no package of it. */
for (const file of [
  'relay.yml',
  'relay/local/relay.yml',
  'relay/local/valkey.env',
  'relay/config/relay.yml',
  'relay/config/relay-members.json',
  'relay/config/relay-tokens.json',
  'relay/config/secrets/app/key',
]) {
  await mkdir(path.join(other, path.dirname(file)), { recursive: true });
  await writeFile(path.join(other, file), 'a-secret');
}

security('clean install', 'ignore-scripts, as npm reads it', 'true', async () => {
  const { stdout } = await npm(ROOT, ['config', 'get', 'ignore-scripts']);
  return stdout.trim();
});

security(
  'clean install',
  'what Mozilla builds from the sources package is the package, byte by byte',
  { different: [], isWhole: true },
  async () => {
    await buildOnce();
    const packages = await packagesOf(one);
    const { different, count } = await rebuild(
      packages.get('sources') ?? '',
      packages.get('firefox') ?? '',
    );
    return { different, isWhole: count > 20 };
  },
  { ...LONG, skip: !isReachable },
);

for (const target of TARGETS) {
  const expected = { different: [], isWhole: true };
  security(
    'reproducible',
    target,
    expected,
    async () => {
      await buildOnce();
      const [first, second] = await Promise.all([hashesOf(one, target), hashesOf(other, target)]);
      const names = [...new Set([...first.keys(), ...second.keys()])];
      expect(names).toContain('manifest.json');
      return {
        different: names.filter((name) => first.get(name) !== second.get(name)),
        isWhole: names.length > 20,
      };
    },
    LONG,
  );
}

const PACKAGES = ['chrome', 'firefox', 'sources'];

security(
  'reproducible',
  'the packages, in another time zone, language and umask',
  { different: [], packages: PACKAGES },
  async () => {
    await buildOnce();
    const [first, second] = await Promise.all([packagesOf(one), packagesOf(other)]);
    const packages = [...new Set([...first.keys(), ...second.keys()])].toSorted();
    const hashes = await Promise.all(
      packages.map((kind) => Promise.all([first, second].map((of) => hashOfFile(of.get(kind))))),
    );
    return {
      different: packages.filter((_, index) => hashes[index]?.[0] !== hashes[index]?.[1]),
      packages,
    };
  },
  LONG,
);

let building: Promise<void> | undefined;

function buildOnce(): Promise<void> {
  building ??= (async () => {
    for (const [folder, user] of [[one, ONE] as const, [other, OTHER] as const]) {
      await symlink(MODULES, path.join(folder, 'node_modules'));
      await npm(folder, ['run', 'zip'], user);
    }
  })();
  return building;
}

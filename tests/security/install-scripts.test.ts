import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';
import { ROOT } from '../support/places';
import { security } from '../support/tables/row';

const run = promisify(execFile);
const SCRIPTS = ['preinstall', 'install', 'postinstall'] as const;

const place = await mkdtemp(path.join(tmpdir(), 'find-on-1688-scripts-'));
afterAll(() => rm(place, { recursive: true, force: true }));

/** The environment without what the user or the npm that runs this test has set, which would hold in here as well. */
const env = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_config_/i.test(name)),
  ),
  npm_config_userconfig: path.join(place, 'none'),
};
const npm = (folder: string, ...args: string[]) => run('npm', args, { cwd: folder, env });

const write = (file: string, value: unknown) => writeFile(file, JSON.stringify(value));

/** A package whose every install script leaves a file in the folder `ran`. */
async function packHostile(ran: string): Promise<string> {
  const folder = path.join(place, 'hostile');
  await mkdir(folder);
  const leave = (name: string) =>
    `node -e "require('fs').writeFileSync(process.argv[1], '')" "${path.join(ran, name)}"`;
  const scripts = Object.fromEntries(SCRIPTS.map((name) => [name, leave(name)]));
  await write(path.join(folder, 'package.json'), { name: 'hostile', version: '1.0.0', scripts });
  await npm(folder, 'pack', '--pack-destination', place);
  return path.join(place, 'hostile-1.0.0.tgz');
}

const ran = path.join(place, 'ran');
await mkdir(ran);
const hostile = await packHostile(ran);

/** @returns the install scripts that `npm ci` ran in a project with this `.npmrc` */
async function install(name: string, npmrc?: string) {
  const folder = path.join(place, name);
  await mkdir(folder);
  if (npmrc !== undefined) await copyFile(npmrc, path.join(folder, '.npmrc'));
  const dependencies = { hostile: `file:${hostile}` };
  await write(path.join(folder, 'package.json'), { name, version: '1.0.0', dependencies });
  await npm(folder, 'install', '--package-lock-only', '--offline', '--ignore-scripts');
  await npm(folder, 'ci', '--offline', '--no-audit');
  const scripts = await readdir(ran);
  await Promise.all(scripts.map((script) => rm(path.join(ran, script))));
  const installed = await readFile(path.join(folder, 'node_modules/hostile/package.json'), 'utf8');
  return { isInstalled: installed.includes('"hostile"'), scripts: scripts.toSorted() };
}

security('clean install', 'npm ci with this .npmrc', { isInstalled: true, scripts: [] }, () =>
  install('guarded', path.join(ROOT, '.npmrc')),
);

const EVERY = { isInstalled: true, scripts: SCRIPTS.toSorted() };

security('clean install', 'npm ci without it, which runs all scripts', EVERY, () =>
  install('unguarded'),
);

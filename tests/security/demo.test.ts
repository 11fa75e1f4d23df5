import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, vi } from 'vitest';
import { launchBrowser } from '../../demo/browser/launch';
import { openSandboxed } from '../../demo/browser/sandbox';
import { createClosers } from '../../demo/closers';
import { ROOT } from '../support/places';
import { BUILD } from '../support/browser/build';
import { security } from '../support/tables/row';

const closers = createClosers();
const place = await mkdtemp(path.join(tmpdir(), 'find-on-1688-demo-'));
afterAll(async () => {
  await closers.closeAll();
  await rm(place, { recursive: true, force: true });
});

const isRoot = process.getuid?.() === 0;
const unless = (holds: boolean, missing: string) =>
  holds ? {} : { skip: true, meta: { missing } };

async function putProgram(name: string, script: string): Promise<string> {
  const file = path.join(place, name);
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

/** What was printed when apt-get was called first, and what it was told to install. */
async function runDemoWithoutPrograms() {
  const printed = path.join(place, 'printed');
  await putProgram(
    'apt-get',
    `[ -e "$PRINTED.first" ] || /bin/cp "$PRINTED" "$PRINTED.first"; echo "$@" > "$PRINTED.$1"`,
  );
  const output = await open(printed, 'w');
  const demo = spawn(process.execPath, ['--import', 'tsx', 'demo/index.ts', '--check'], {
    cwd: ROOT,
    stdio: ['ignore', output.fd, output.fd],
    env: { PATH: place, PRINTED: printed, CHROMIUM_PATH: await putProgram('chromium', 'exit 0') },
  });
  const [code] = await once(demo, 'exit');
  await output.close();
  const [before, call] = await Promise.all(
    ['first', 'install'].map((end) => readFile(`${printed}.${end}`, 'utf8')),
  );
  const packages = (call ?? '')
    .trim()
    .split(' ')
    .slice(1)
    .filter((word) => !/^-|=/.test(word));
  const told = new Set(before?.split(/[\s,]+/));
  return { code: Number(code), packages, untold: packages.filter((name) => !told.has(name)) };
}

security(
  'demo',
  'as root, without programs on the PATH: installed, and not named before',
  {
    code: 1, // as this apt-get installs nothing
    packages: ['xvfb', 'xdotool', 'imagemagick', 'fontconfig', 'fonts-noto-cjk'],
    untold: [],
  },
  runDemoWithoutPrograms,
  unless(isRoot, 'Only root installs programs.'),
);

const { program: sandboxed } = await closers.keep(openSandboxed());

/** What the browser says of itself. */
async function stateOf(program: string | undefined): Promise<string> {
  const browser = await closers.keep(
    launchBrowser({ extension: BUILD, headless: true, sandboxed: program }),
  );
  const page = await browser.context.newPage();
  await page.goto('chrome://sandbox');
  return page.locator('#evaluation').innerText();
}

security(
  'demo',
  'its browser has its sandbox, as root too',
  'You are adequately sandboxed.',
  () => stateOf(sandboxed),
  unless(
    sandboxed !== undefined,
    'As root a sandbox needs user namespaces, which are forbidden here.',
  ),
);

security('demo', 'a browser that does not start in one', 'no sandbox', async () => {
  vi.stubEnv('CHROMIUM_PATH', await putProgram('chromium', 'exit 0'));
  const { program } = await closers.keep(openSandboxed(true));
  vi.unstubAllEnvs();
  return program ?? 'no sandbox';
});

import { createRequire } from 'node:module';
import { runProgram } from '../program';
import { findOnPath } from './find';

/** Runs a program to its end. Rejects with what it printed where it fails. */
export type Run = (program: string, args: string[]) => Promise<void>;

/** Output is long, and of interest only where the program fails. */
const runQuietly: Run = (program, args) =>
  runProgram(program, args, { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true });

/** Whether packages can be installed: as root, on Debian, Ubuntu and the like. */
export async function canUseApt(): Promise<boolean> {
  return process.getuid?.() === 0 && (await findOnPath('apt-get')) !== undefined;
}

/**
 * Installs packages of Debian or Ubuntu. One that the system does not know keeps no other away:
 * Ubuntu has no `firefox-esr`.
 * @returns why not all of them were installed; undefined where they were
 */
export async function installWithApt(
  packages: readonly string[],
  run: Run = runQuietly,
): Promise<string | undefined> {
  // Without the option a mirror that cannot be reached is no failure.
  const update = ['update', '-qq', '-o', 'APT::Update::Error-Mode=any'];
  // Lists of an earlier time may do, so that a failure here ends nothing.
  const notUpdated = await run('apt-get', update).then(() => undefined, reasonOf);
  const install = (names: readonly string[]) =>
    run('apt-get', [...INSTALL, ...names]).then(() => undefined, String);
  const failure = await install(packages);
  if (failure === undefined) return undefined;
  const known = packages.filter((name) => !isUnknown(name, failure));
  if (known.length < packages.length && known.length > 0) {
    const second = await install(known);
    if (second !== undefined) return notUpdated ?? reasonOf(second);
  }
  return notUpdated ?? reasonOf(failure);
}

/** Another installation, such as a new machine's first upgrade, is waited for. */
const INSTALL = [
  'install',
  '-y',
  '-qq',
  '--no-install-recommends',
  '-o',
  'DPkg::Lock::Timeout=120',
];

function isUnknown(name: string, output: string): boolean {
  return (
    output.includes(`Unable to locate package ${name}\n`) ||
    output.endsWith(`Unable to locate package ${name}`) ||
    output.includes(`Package '${name}' has no installation candidate`)
  );
}

/** The first line that apt marks as an error, or the first line of all. */
function reasonOf(failure: unknown): string {
  const lines = String(failure).split('\n');
  return lines.find((line) => line.startsWith('E: '))?.slice(3) ?? lines[0] ?? '';
}

/** Playwright's own Chromium, in its cache folder; as root with the libraries that it needs. */
export async function downloadChromium(): Promise<void> {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const libraries = (await canUseApt()) ? ['--with-deps'] : [];
  await runProgram(process.execPath, [cli, 'install', ...libraries, 'chromium']);
}

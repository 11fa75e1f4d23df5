/**
 * Finds the programs that a command needs, and installs what is missing where it may. Only commands
 * install (`npm run demo`, `npm test`); what runs inside of them looks a program up.
 */
import { createRequire } from 'node:module';
import { runProgram } from '../program';
import { findOnPath } from './find';
import { PROGRAMS, type ProgramName } from './table';

async function find(name: ProgramName): Promise<string | undefined> {
  const program = PROGRAMS[name];
  return program.isForLinuxOnly && process.platform !== 'linux' ? 'not needed' : program.find();
}

/** Programs that are not installed. */
export async function findMissing(names: readonly ProgramName[]): Promise<ProgramName[]> {
  const missing: ProgramName[] = [];
  for (const name of new Set(names)) {
    if ((await find(name)) === undefined) missing.push(name);
  }
  return missing;
}

/**
 * Installs what is missing, as root on Debian or Ubuntu, and prints what it does before it does it. A
 * browser of the Chromium family is downloaded for any user.
 * @returns those that are missing all the same
 */
export async function installMissing(names: readonly ProgramName[]): Promise<ProgramName[]> {
  let missing = await findMissing(names);
  const hasApt = await canUseApt();
  if (missing.length > 0 && hasApt) {
    await useApt(missing);
    missing = await findMissing(missing);
  }
  if (missing.includes('chromium')) {
    const libraries = hasApt ? ', and what it needs with apt-get' : '';
    console.log(`Chromium is missing. Downloading the one of Playwright${libraries} …`);
    await downloadChromium(hasApt).catch((error: unknown) => console.log(reasonOf(error)));
    missing = await findMissing(missing);
  }
  return missing;
}

/** Whether packages can be installed: as root, on Debian, Ubuntu and the like. */
async function canUseApt(): Promise<boolean> {
  return process.getuid?.() === 0 && (await findOnPath('apt-get')) !== undefined;
}

async function useApt(missing: readonly ProgramName[]): Promise<void> {
  const titles = missing.map((name) => PROGRAMS[name].title).join(', ');
  const packages = missing.flatMap((name) => PROGRAMS[name].packages);
  console.log(`Missing: ${titles}. Installing ${packages.join(', ')} with apt-get …`);
  const reason = await installWithApt(packages);
  if (reason === undefined) return;
  const command = `apt-get update && apt-get install ${packages.join(' ')}`;
  console.log(
    `apt-get could not install all of it (${reason}): check the network, then run: ${command}`,
  );
}

/**
 * Installs packages of Debian or Ubuntu. One that the system does not know keeps no other away:
 * Ubuntu has no `firefox-esr`.
 * @returns why not all of them were installed; undefined where they were
 */
async function installWithApt(packages: readonly string[]): Promise<string | undefined> {
  // Without the option a mirror that cannot be reached is no failure.
  const update = ['update', '-qq', '-o', 'APT::Update::Error-Mode=any'];
  // Lists of an earlier time may do, so that a failure here ends nothing.
  const notUpdated = await apt(update).then(() => undefined, reasonOf);
  const install = (names: readonly string[]) =>
    apt([...INSTALL, ...names]).then(() => undefined, String);
  const failure = await install(packages);
  if (failure === undefined) return undefined;
  const known = packages.filter((name) => !isUnknown(name, failure));
  if (known.length < packages.length && known.length > 0) {
    const second = await install(known);
    if (second !== undefined) return notUpdated ?? reasonOf(second);
  }
  return notUpdated ?? reasonOf(failure);
}

/** Output is long, and of interest only where it fails. */
const apt = (args: string[]) =>
  runProgram('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true });

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
async function downloadChromium(hasApt: boolean): Promise<void> {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const libraries = hasApt ? ['--with-deps'] : [];
  await runProgram(process.execPath, [cli, 'install', ...libraries, 'chromium']);
}

/** One sentence with what to do. */
export function describeMissing(name: ProgramName): string {
  const { title, purpose, packages, alternative } = PROGRAMS[name];
  const command = `sudo apt-get install ${packages.join(' ')}`;
  const end = alternative === undefined ? '' : `, ${alternative}`;
  return `${title} is missing, ${purpose}: install it (Debian, Ubuntu: ${command})${end}.`;
}

/** Path of a program. @throws Error that names it and how it is installed, where it is missing */
export async function requireProgram(name: ProgramName): Promise<string> {
  const found = await find(name);
  if (found === undefined) throw new Error(describeMissing(name));
  return found;
}

/** Installs what a command cannot do without. @throws Error that names what is missing */
export async function installPrograms(...names: ProgramName[]): Promise<void> {
  const missing = await installMissing(names);
  if (missing.length > 0) throw new Error(missing.map(describeMissing).join('\n'));
}

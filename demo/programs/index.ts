/**
 * Finds the programs that a command needs, and installs what is missing where it may. Only commands
 * install (`npm run demo`, `npm test`); what runs inside of them looks a program up.
 */
import { canUseApt, downloadChromium, installWithApt } from './install';
import { PROGRAMS, type ProgramName } from './table';

/** What installing touches; tests have their own. */
export interface Machine {
  find: (name: ProgramName) => Promise<string | undefined>;
  canUseApt: () => Promise<boolean>;
  /** @returns why not all packages were installed; undefined where they were */
  installWithApt: (packages: readonly string[]) => Promise<string | undefined>;
  downloadChromium: () => Promise<void>;
  print: (line: string) => void;
}

const THIS_MACHINE: Machine = {
  find: async (name) => {
    const { isForLinuxOnly = false, find } = PROGRAMS[name];
    return isForLinuxOnly && process.platform !== 'linux' ? 'not needed' : find();
  },
  canUseApt,
  installWithApt,
  downloadChromium,
  print: (line) => console.log(line),
};

/** Programs that are not installed. */
export async function findMissing(
  names: readonly ProgramName[],
  machine: Pick<Machine, 'find'> = THIS_MACHINE,
): Promise<ProgramName[]> {
  const missing: ProgramName[] = [];
  for (const name of new Set(names)) {
    if ((await machine.find(name)) === undefined) missing.push(name);
  }
  return missing;
}

/**
 * Installs what is missing, as root on Debian or Ubuntu, and prints what it does before it does it. A
 * browser of the Chromium family is downloaded for any user.
 * @returns those that are missing all the same
 */
export async function installMissing(
  names: readonly ProgramName[],
  machine = THIS_MACHINE,
): Promise<ProgramName[]> {
  let missing = await findMissing(names, machine);
  if (missing.length > 0 && (await machine.canUseApt())) {
    await useApt(missing, machine);
    missing = await findMissing(missing, machine);
  }
  if (missing.includes('chromium')) {
    const libraries = (await machine.canUseApt()) ? ', and what it needs with apt-get' : '';
    machine.print(`Chromium is missing. Downloading the one of Playwright${libraries} …`);
    await machine.downloadChromium().catch((error: unknown) => machine.print(firstLineOf(error)));
    missing = await findMissing(missing, machine);
  }
  return missing;
}

async function useApt(missing: readonly ProgramName[], machine: Machine): Promise<void> {
  const titles = missing.map((name) => PROGRAMS[name].title).join(', ');
  const packages = missing.flatMap((name) => PROGRAMS[name].packages);
  machine.print(`Missing: ${titles}. Installing ${packages.join(', ')} with apt-get …`);
  const reason = await machine.installWithApt(packages);
  if (reason === undefined) return;
  const command = `apt-get update && apt-get install ${packages.join(' ')}`;
  machine.print(
    `apt-get could not install all of it (${reason}): check the network, then run: ${command}`,
  );
}

function firstLineOf(error: unknown): string {
  return String(error).split('\n', 1)[0] ?? '';
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
  const found = await THIS_MACHINE.find(name);
  if (found === undefined) throw new Error(describeMissing(name));
  return found;
}

/** Installs what a command cannot do without. @throws Error that names what is missing */
export async function installPrograms(...names: ProgramName[]): Promise<void> {
  const missing = await installMissing(names);
  if (missing.length > 0) throw new Error(missing.map(describeMissing).join('\n'));
}

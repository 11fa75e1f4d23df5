import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runProgram } from '../program';
import { findBrowser } from './find';

/** What a real right click without a screen needs, and the Debian package of each. */
const DISPLAY_TOOLS = {
  Xvfb: 'xvfb',
  xdotool: 'xdotool',
  import: 'imagemagick',
};
/** The browser, its interface in other languages, and a font for Chinese titles. */
const BROWSER_PACKAGES = ['chromium', 'chromium-l10n', 'fonts-noto-cjk'];

async function isOnPath(program: string): Promise<boolean> {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    try {
      await access(path.join(folder, program));
      return true;
    } catch {
      continue;
    }
  }
  return false;
}

async function canUseApt(): Promise<boolean> {
  return process.getuid?.() === 0 && (await isOnPath('apt-get'));
}

async function installWithApt(packages: string[]): Promise<void> {
  console.log(`Installing ${packages.join(', ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram('apt-get', ['update', '-qq'], { env });
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  await runProgram('apt-get', install, { env });
}

/** Playwright's own Chromium, in its cache folder; as root with the libraries that it needs. */
async function installFromPlaywright(): Promise<void> {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const libraries = (await canUseApt()) ? ['--with-deps'] : [];
  await runProgram(process.execPath, [cli, 'install', ...libraries, 'chromium']);
}

/** Path of a browser of the Chromium family; one is installed where none is. */
export async function requireBrowser(): Promise<string> {
  const found = await findBrowser();
  if (found) return found;
  if (await canUseApt()) {
    // Ubuntu has no such package, or one that asks for a snap.
    await installWithApt(BROWSER_PACKAGES).catch((error: unknown) => console.error(error));
    const fromApt = await findBrowser();
    if (fromApt) return fromApt;
  }
  await installFromPlaywright();
  const own = await findBrowser();
  if (own) return own;
  throw new Error(
    'No browser of the Chromium family was found or could be installed. ' +
      'Install Chromium, Chrome or Edge, or name one in CHROMIUM_PATH.',
  );
}

/** Makes sure of Xvfb, xdotool and ImageMagick. Throws with the command that would install them. */
export async function requireDisplayTools(): Promise<void> {
  const missing: string[] = [];
  for (const [program, debianPackage] of Object.entries(DISPLAY_TOOLS)) {
    if (!(await isOnPath(program))) missing.push(debianPackage);
  }
  if (missing.length === 0) return;
  if (!(await canUseApt())) {
    throw new Error(
      `A right click without a screen needs ${missing.join(', ')}: ` +
        `sudo apt-get install ${missing.join(' ')}`,
    );
  }
  await installWithApt(missing);
}

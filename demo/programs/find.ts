import { execFile } from 'node:child_process';
import { access, constants, realpath } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { homedir } from 'node:os';
import { chromium } from '@playwright/test';

const run = promisify(execFile);

/** The first of the files that may be executed. */
export async function firstExecutable(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    if (await allows(file, constants.X_OK)) return file;
  }
  return undefined;
}

/** The first of the files that exists. */
export async function firstFile(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    if (await allows(file, constants.R_OK)) return file;
  }
  return undefined;
}

function allows(file: string, mode: number): Promise<boolean> {
  return access(file, mode).then(
    () => true,
    () => false,
  );
}

/** Where programs of these names would be, by the order of names and then of folders. */
export function pathsOnPath(names: readonly string[]): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** Path of the first of these programs that is on the PATH. */
export function findOnPath(...names: string[]): Promise<string | undefined> {
  return firstExecutable(pathsOnPath(names));
}

/** The first installed font with Chinese letters, as fontconfig describes it. */
export async function findChineseFont(): Promise<string | undefined> {
  const { stdout } = await run('fc-list', [':lang=zh']).catch(() => ({ stdout: '' }));
  return stdout.split('\n').find((line) => line !== '');
}

/** Names on the PATH of Linux, best known first. */
const LINUX_NAMES = [
  'chromium',
  'chromium-browser', // on Ubuntu a stub that asks for a snap
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
  'vivaldi',
];

const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser', 'Vivaldi'];

const WINDOWS_PATHS = [
  ['Chromium', 'Application', 'chrome.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
];

/** Interface texts in Chinese, beside the browser's program; Debian packages them apart. */
const CHINESE = path.join('locales', 'zh-CN.pak');
const DEBIAN_CHINESE = path.join('/usr/lib/chromium', CHINESE);

function macCandidates(): string[] {
  const folders = ['/Applications', path.join(homedir(), 'Applications')];
  return MAC_APPS.flatMap((app) =>
    folders.map((folder) => path.join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
  );
}

function windowsCandidates(): string[] {
  const { ProgramFiles, LOCALAPPDATA, 'ProgramFiles(x86)': programFilesX86 } = process.env;
  const roots = [ProgramFiles, programFilesX86, LOCALAPPDATA].filter((root) => root !== undefined);
  return WINDOWS_PATHS.flatMap((parts) => roots.map((root) => path.join(root, ...parts)));
}

function candidates(): string[] {
  const named = process.env.CHROMIUM_PATH;
  if (named) return [named];
  const installed = {
    linux: () => pathsOnPath(LINUX_NAMES),
    darwin: macCandidates,
    win32: windowsCandidates,
  };
  const system =
    process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
  return [...installed[system](), chromium.executablePath()];
}

async function isUsable(file: string): Promise<boolean> {
  if ((await firstExecutable([file])) === undefined) return false;
  // Windows opens a window instead of answering.
  if (process.platform !== 'linux') return true;
  // Ubuntu's stub exists but does not start.
  return run(file, ['--version'], { timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}

/**
 * Path of a browser of the Chromium family: `CHROMIUM_PATH`, or the first that is installed and
 * starts. Absent where there is none.
 */
export async function findChromium(): Promise<string | undefined> {
  for (const file of candidates()) {
    if (await isUsable(file)) return file;
  }
  return undefined;
}

/** The file by which the browser that is found speaks Chinese. */
export async function findChineseInterface(): Promise<string | undefined> {
  const browser = await findChromium();
  if (browser === undefined) return undefined;
  return firstFile([path.join(path.dirname(await realpath(browser)), CHINESE), DEBIAN_CHINESE]);
}

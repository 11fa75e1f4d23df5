import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';

const run = promisify(execFile);

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

function linuxCandidates(): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

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
    linux: linuxCandidates,
    darwin: macCandidates,
    win32: windowsCandidates,
  };
  const system =
    process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
  return [...installed[system](), chromium.executablePath()];
}

async function isUsable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    // Ubuntu's stub exists but does not start. Windows opens a window instead of answering.
    if (process.platform === 'linux') await run(file, ['--version'], { timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}

/**
 * Path of a browser of the Chromium family: `CHROMIUM_PATH`, or the first that is installed and
 * starts. Absent where there is none.
 */
export async function findBrowser(): Promise<string | undefined> {
  for (const file of candidates()) {
    if (await isUsable(file)) return file;
  }
  return undefined;
}

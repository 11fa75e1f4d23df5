/** All programs that the project needs beyond npm: what each is for, how it is found, its packages. */
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import {
  findChineseInterface,
  findChromium,
  findChineseFont,
  findOnPath,
  firstExecutable,
  firstFile,
  pathsOnPath,
} from './find';

export interface Program {
  title: string;
  /** What is it for? Goes on after "Firefox is missing, ". */
  purpose: string;
  /** Packages of Debian that bring it. */
  packages: readonly string[];
  /** What does as well. Goes on after "Install it". */
  alternative?: string;
  /** True: nothing on other systems asks for it. */
  isForLinuxOnly?: boolean;
  /** @returns where it is; undefined where it is missing */
  find: () => Promise<string | undefined>;
}

export type ProgramName =
  | 'chromium'
  | 'chromium-languages'
  | 'chinese-font'
  | 'xvfb'
  | 'xdotool'
  | 'imagemagick'
  | 'firefox'
  | 'libreoffice'
  | 'valkey';

export const PROGRAMS: Readonly<Record<ProgramName, Program>> = {
  chromium: {
    title: 'Chromium',
    purpose: 'in which the extension runs',
    packages: ['chromium'],
    alternative: 'or Chrome or Edge, or name one in CHROMIUM_PATH',
    find: findChromium,
  },
  'chromium-languages': {
    title: 'The Chinese interface of Chromium',
    purpose: 'whose language the extension follows',
    packages: ['chromium-l10n'],
    isForLinuxOnly: true,
    find: findChineseInterface,
  },
  'chinese-font': {
    title: 'A font with Chinese letters',
    purpose: 'in which titles of offers are shown',
    packages: ['fontconfig', 'fonts-noto-cjk'],
    isForLinuxOnly: true,
    find: findChineseFont,
  },
  xvfb: {
    title: 'Xvfb',
    purpose: 'which is a screen in memory for a browser with a window',
    packages: ['xvfb'],
    isForLinuxOnly: true,
    find: () => findOnPath('Xvfb'),
  },
  xdotool: {
    title: 'xdotool',
    purpose: 'which moves the mouse and presses keys as a user does',
    packages: ['xdotool'],
    isForLinuxOnly: true,
    find: () => findOnPath('xdotool'),
  },
  imagemagick: {
    title: 'ImageMagick (import)',
    purpose: 'which takes pictures of the screen',
    packages: ['imagemagick'],
    isForLinuxOnly: true,
    find: () => findOnPath('import'),
  },
  firefox: {
    title: 'Firefox',
    purpose: 'in which the build for it is tested',
    packages: ['firefox-esr'],
    alternative: 'or name one in FIREFOX_PATH',
    find: findFirefox,
  },
  libreoffice: {
    title: 'LibreOffice Calc',
    purpose: 'which opens exported files',
    packages: ['libreoffice-calc'],
    find: findLibreOffice,
  },
  valkey: {
    title: 'Valkey',
    purpose: 'in which the relays of a team keep what they share',
    packages: ['valkey-server'],
    find: () => findOnPath('valkey-server'),
  },
};

const MAC_FIREFOX = '/Applications/Firefox.app/Contents/MacOS/firefox';
const MAC_LIBREOFFICE = '/Applications/LibreOffice.app/Contents/MacOS/soffice';
const WINDOWS = process.env.ProgramFiles ?? String.raw`C:\Program Files`;

function findFirefox(): Promise<string | undefined> {
  const { FIREFOX_PATH } = process.env;
  if (FIREFOX_PATH) return firstExecutable([FIREFOX_PATH]);
  return firstExecutable([
    ...pathsOnPath(['firefox-esr', 'firefox']),
    MAC_FIREFOX,
    path.join(WINDOWS, 'Mozilla Firefox', 'firefox.exe'),
  ]);
}

const DEBIAN_LIBREOFFICE = '/usr/lib/libreoffice/program';

async function findLibreOffice(): Promise<string | undefined> {
  const office = await firstExecutable([
    ...pathsOnPath(['soffice']),
    MAC_LIBREOFFICE,
    path.join(WINDOWS, 'LibreOffice', 'program', 'soffice.exe'),
  ]);
  if (office === undefined) return undefined;
  // Debian packages Calc apart; without it the same program opens no workbook.
  const isDebians = path.dirname(await realpath(office)) === DEBIAN_LIBREOFFICE;
  const calc = isDebians ? path.join(DEBIAN_LIBREOFFICE, 'libsclo.so') : office;
  return (await firstFile([calc])) === undefined ? undefined : office;
}

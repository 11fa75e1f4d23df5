import { describe, expect, it } from 'vitest';
import { describeMissing, installMissing, type Machine } from '../../../../demo/programs';
import { PROGRAMS, type ProgramName } from '../../../../demo/programs/table';

interface Given {
  installed: ProgramName[];
  isRoot?: boolean;
  /** What apt-get can install here. Default: all. */
  known?: readonly string[];
  /** What apt-get returns if it does not install everything. */
  reason?: string;
  downloads?: boolean;
}

/** A machine that records the actions on it, in order. */
function machineWith({ installed, isRoot = true, known, reason, downloads = false }: Given) {
  const done: string[] = [];
  const present = new Set(installed);
  const machine: Machine = {
    find: (name) => Promise.resolve(present.has(name) ? `/usr/bin/${name}` : undefined),
    canUseApt: () => Promise.resolve(isRoot),
    installWithApt: (packages) => {
      done.push(`apt ${packages.join(' ')}`);
      for (const name of Object.keys(PROGRAMS).filter(isName)) {
        const own = PROGRAMS[name].packages;
        if (own.every((one) => packages.includes(one) && (known ?? own).includes(one))) {
          present.add(name);
        }
      }
      return Promise.resolve(reason);
    },
    downloadChromium: () => {
      done.push('download');
      if (!downloads) return Promise.reject(new Error('getaddrinfo ENOTFOUND\n    at lookup'));
      present.add('chromium');
      return Promise.resolve();
    },
    print: (line) => done.push(line),
  };
  return { machine, done };
}

const isName = (name: string): name is ProgramName => name in PROGRAMS;

describe('installing what a command needs', () => {
  it('does and prints nothing if everything is installed', async () => {
    const { machine, done } = machineWith({ installed: ['firefox', 'xdotool'] });
    expect(await installMissing(['firefox', 'xdotool', 'firefox'], machine)).toEqual([]);
    expect(done).toEqual([]);
  });

  it('prints as root programs and packages, then installs what is missing', async () => {
    const { machine, done } = machineWith({ installed: ['chromium'] });
    const names = ['chromium', 'firefox', 'chinese-font', 'firefox'] as const;
    expect(await installMissing(names, machine)).toEqual([]);
    expect(done).toEqual([
      'Missing: Firefox, A font with Chinese letters. ' +
        'Installing firefox-esr, fontconfig, fonts-noto-cjk with apt-get …',
      'apt firefox-esr fontconfig fonts-noto-cjk',
    ]);
  });

  it('installs nothing as another user, or without apt-get', async () => {
    const { machine, done } = machineWith({ installed: ['chromium'], isRoot: false });
    expect(await installMissing(['chromium', 'firefox', 'xdotool'], machine)).toEqual([
      'firefox',
      'xdotool',
    ]);
    expect(done).toEqual([]);
  });

  it('reports in one sentence why apt-get failed and what to do, and returns what is missing', async () => {
    const reason = "Failed to fetch http://deb.debian.org: Could not resolve 'deb.debian.org'";
    const { machine, done } = machineWith({ installed: [], known: [], reason });
    expect(await installMissing(['firefox', 'xdotool'], machine)).toEqual(['firefox', 'xdotool']);
    expect(done.at(-1)).toBe(
      `apt-get could not install all of it (${reason}): check the network, then run: ` +
        'apt-get update && apt-get install firefox-esr xdotool',
    );
  });

  it('installs the packages that apt-get knows', async () => {
    const reason = 'Unable to locate package firefox-esr';
    const { machine } = machineWith({ installed: [], known: ['xdotool'], reason });
    expect(await installMissing(['firefox', 'xdotool'], machine)).toEqual(['firefox']);
  });

  it('downloads a browser for any user, and announces it first', async () => {
    const { machine, done } = machineWith({ installed: [], isRoot: false, downloads: true });
    expect(await installMissing(['chromium'], machine)).toEqual([]);
    expect(done).toEqual([expect.stringMatching(/^Chromium is missing\. Downloading/), 'download']);
  });

  it('announces as root that the browser brings packages too', async () => {
    const { machine, done } = machineWith({ installed: [], known: [], downloads: true });
    await installMissing(['chromium'], machine);
    expect(done.slice(-2)).toEqual([
      expect.stringContaining('what it needs with apt-get'),
      'download',
    ]);
  });

  it('does not throw if the browser cannot be downloaded', async () => {
    const { machine, done } = machineWith({ installed: [], isRoot: false });
    expect(await installMissing(['chromium'], machine)).toEqual(['chromium']);
    expect(done.at(-1)).toBe('Error: getaddrinfo ENOTFOUND');
  });
});

describe('a missing program', () => {
  it('is described in one sentence with its command and the alternative', () => {
    expect(describeMissing('firefox')).toBe(
      'Firefox is missing, in which the build for it is tested: install it ' +
        '(Debian, Ubuntu: sudo apt-get install firefox-esr), or name one in FIREFOX_PATH.',
    );
    for (const name of Object.keys(PROGRAMS).filter(isName)) {
      const sentence = describeMissing(name);
      for (const one of PROGRAMS[name].packages) expect(sentence).toContain(one);
      expect(sentence).toMatch(/^[^.]*\.$/);
    }
  });
});

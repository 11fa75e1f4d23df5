import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findMissing, requireProgram } from '../../../../demo/programs';
import { findOnPath } from '../../../../demo/programs/find';
import { needs } from '../../../support/needs';

let folder: string;

/** An executable with this name, in the only folder of the PATH. */
async function put(name: string, mode = 0o755): Promise<string> {
  const file = path.join(folder, 'bin', name);
  await writeFile(file, '#!/bin/sh\nexit 0\n');
  await chmod(file, mode);
  return file;
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-path-'));
  await mkdir(path.join(folder, 'bin'));
  vi.stubEnv('PATH', [path.join(folder, 'none'), path.join(folder, 'bin')].join(path.delimiter));
  vi.stubEnv('FIREFOX_PATH', '');
  vi.stubEnv('CI', '');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

describe.skipIf(process.platform === 'win32')('a program', () => {
  it('is found on the PATH, by the first of its names', async () => {
    const later = await put('firefox');
    expect(await findOnPath('firefox-esr', 'firefox')).toBe(later);
    const first = await put('firefox-esr');
    expect(await findOnPath('firefox-esr', 'firefox')).toBe(first);
  });

  it('is missing if the file is not executable, or does not exist', async () => {
    await put('curl', 0o644);
    expect(await findMissing(['curl', 'openssl'])).toEqual(['curl', 'openssl']);
  });

  it('may be set in the environment, and then no other is used', async () => {
    await put('firefox');
    vi.stubEnv('FIREFOX_PATH', path.join(folder, 'another'));
    expect(await findMissing(['firefox'])).toEqual(['firefox']);
    vi.stubEnv('FIREFOX_PATH', await put('another'));
    expect(await requireProgram('firefox')).toBe(path.join(folder, 'bin', 'another'));
  });

  it('throws with what to do where it is missing', async () => {
    await expect(requireProgram('curl')).rejects.toThrow('sudo apt-get install curl');
  });

  it('skips the tests that need it where it is missing, and reports what to do', async () => {
    await put('openssl');
    expect(await needs('openssl')).toEqual({ skip: false });
    const { skip, meta } = await needs('curl', 'openssl');
    expect(skip).toBe(true);
    expect(meta?.missing).toMatch(/^curl is missing.*apt-get install curl\)\.$/);
  });

  it('skips no test if missing programs shall fail', async () => {
    vi.stubEnv('CI', 'true');
    expect(await needs('curl')).toEqual({ skip: false });
  });
});

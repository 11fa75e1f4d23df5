import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { collectLicences } from '../../../build/licences';

/** Builds a program with one dependency that says this of its licence. @returns LICENSES.txt */
async function licencesOf(license: unknown): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-licence-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const dependency = path.join(folder, 'node_modules', 'dependency');
  await mkdir(dependency, { recursive: true });
  const about = { name: 'dependency', version: '1.2.3', main: 'index.js', type: 'module', license };
  await writeFile(path.join(dependency, 'package.json'), JSON.stringify(about));
  await writeFile(path.join(dependency, 'index.js'), 'export const used = () => console.log(1);');
  await writeFile(path.join(dependency, 'LICENSE'), 'Copyright (c) Somebody\n\nDo as you please.');
  const entry = path.join(folder, 'entry.js');
  await writeFile(entry, "import { used } from 'dependency';\nused();");
  const licences = collectLicences();
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [licences.plugin],
    build: { lib: { entry, formats: ['es'], fileName: 'built' } },
  });
  await licences.write(folder);
  return readFile(path.join(folder, 'LICENSES.txt'), 'utf8');
}

describe('a package whose code is bundled', () => {
  it.each(['MIT', 'ISC', 'MPL-2.0'])('may be under %s, which is then listed', async (license) => {
    expect(await licencesOf(license)).toContain(`dependency 1.2.3 (${license})`);
  });

  it.each([
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'LGPL-3.0',
    'UNLICENSED',
    'SEE LICENSE IN EULA.md',
    'MIT OR GPL-3.0',
    'MPL-1.1',
    '',
    'toString',
  ])('stops the build under "%s"', async (license) => {
    await expect(licencesOf(license)).rejects.toThrow(
      `dependency is under "${license}", which is not in the list of build/licences.ts`,
    );
  });

  it.each([undefined, { type: 'MIT' }, ['MIT']])(
    'stops the build if it says %j',
    async (license) => {
      await expect(licencesOf(license)).rejects.toThrow('dependency does not say its licence');
    },
  );
});

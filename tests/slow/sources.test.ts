import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { rebuild } from '../../build/release/rebuild';
import { run, runToEnd } from '../../build/release/run';
import { ROOT } from '../support/places';

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')));
const packageOf = (kind: string) =>
  path.join(ROOT, '.output', `find-on-1688-${version}-${kind}.zip`);

const isReachable = (await runToEnd('npm', ['ping'])).code === 0;

/** The rebuild installs everything from the registry. */
test.skipIf(!isReachable)(
  'what Mozilla builds from the sources package is the package, byte by byte',
  async () => {
    await run('npx', ['wxt', 'zip', '-b', 'firefox', '--mv3']);
    const { different, count } = await rebuild(packageOf('sources'), packageOf('firefox'));
    expect(different).toEqual([]);
    expect(count).toBeGreaterThan(20);
  },
  900_000,
);

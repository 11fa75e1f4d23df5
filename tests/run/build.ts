import path from 'node:path';
import { runProgram } from '../../demo/program';
import { MODULES, ROOT } from '../support/places';

/** Both builds, as they are shipped. */
export async function buildExtension(): Promise<void> {
  const wxt = path.join(MODULES, 'wxt', 'bin', 'wxt.mjs');
  for (const browser of [[], ['-b', 'firefox', '--mv3']]) {
    await runProgram(process.execPath, [wxt, 'build', ROOT, ...browser], { quiet: true });
  }
}

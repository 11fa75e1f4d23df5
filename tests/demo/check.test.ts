import path from 'node:path';
import { it } from 'vitest';
import { runProgram } from '../../demo/program';
import { ROOT } from '../support/places';

it('the demo finds its five products by real right clicks', { timeout: 300_000 }, async () => {
  const demo = ['--import', 'tsx', path.join(ROOT, 'demo', 'index.ts'), '--check'];
  await runProgram(process.execPath, demo); // rejects where the demo fails
});

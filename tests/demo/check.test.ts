import path from 'node:path';
import { it } from 'vitest';
import { runProgram } from '../../demo/program';
import { ROOT } from '../support/places';

const TIMEOUT_MS = 300_000;

/** Fails where the demo does. */
async function runDemo(...options: string[]): Promise<void> {
  const demo = ['--import', 'tsx', path.join(ROOT, 'demo', 'index.ts'), ...options];
  await runProgram(process.execPath, demo);
}

it('the demo finds its five products by real right clicks', { timeout: TIMEOUT_MS }, () =>
  runDemo('--check'),
);

it('the demo finds a product without a key, by a real right click', { timeout: TIMEOUT_MS }, () =>
  runDemo('--without-key', '--check'),
);

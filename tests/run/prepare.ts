import path from 'node:path';
import { runProgram } from '../../demo/program';
import { MODULES, ROOT } from '../support/places';

const WXT = path.join(MODULES, 'wxt', 'bin', 'wxt.mjs');

async function wxt(...args: string[]): Promise<void> {
  const [command = '', ...options] = args;
  await runProgram(process.execPath, [WXT, command, ROOT, ...options], { quiet: true });
}

/** Generates WXT's types, which the TypeScript configuration extends, and the builds on request. */
export async function prepare({ builds }: { builds: boolean }): Promise<void> {
  await wxt('prepare');
  if (!builds) return;
  await wxt('build');
  await wxt('build', '-b', 'firefox', '--mv3');
}

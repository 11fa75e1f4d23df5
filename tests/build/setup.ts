import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Both builds, as they are shipped. */
export async function setup(): Promise<void> {
  await run('npx', ['wxt', 'build']);
  await run('npx', ['wxt', 'build', '-b', 'firefox', '--mv3']);
}

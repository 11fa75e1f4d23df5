import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Both builds, as they are shipped: a test's own environment would make them larger by a tenth. */
export async function setup(): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production' };
  await run('npx', ['wxt', 'build'], { env });
  await run('npx', ['wxt', 'build', '-b', 'firefox', '--mv3'], { env });
}

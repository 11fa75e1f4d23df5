import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Characters that are quoted of a failed program's output: its end, where it says why. */
const TOLD = 3_000;

/** The environment without what a test sets: that would make other bundles, and npm leave out what builds. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { VITEST: _test, NODE_ENV: _mode, ...own } = process.env;
  return own;
}

/** What the program prints. @throws Error with the end of it where it ends with another code than 0 */
export function run(program: string, args: readonly string[], cwd = ROOT): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: ownEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, printed] = ['', '']; // of the first stream, and of both as it came
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      printed += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve(stdout);
      const what = [program, ...args].join(' ');
      const end = printed.slice(-TOLD).trim();
      return reject(new Error(`"${what}" ended with ${code ?? 'a signal'}:\n${end}`));
    });
  });
}

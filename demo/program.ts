import { spawn } from 'node:child_process';

interface ProgramOptions {
  /** Added to this process's own environment. */
  env?: Record<string, string>;
  /** True: what the program prints is shown only where it fails. */
  quiet?: boolean;
}

/** Runs a program to its end. Throws where that is another code than 0. */
export function runProgram(
  program: string,
  args: string[],
  { env = {}, quiet = false }: ProgramOptions = {},
): Promise<void> {
  const output = quiet ? 'pipe' : 'inherit';
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', output, output],
      env: { ...process.env, ...env },
    });
    let printed = '';
    const collect = (chunk: Buffer) => {
      printed += chunk.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      const what = [program, ...args].join(' ');
      return reject(new Error(`"${what}" ended with ${code ?? 'a signal'}\n${printed}`.trim()));
    });
  });
}

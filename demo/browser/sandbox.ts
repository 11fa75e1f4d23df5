import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { requireProgram } from '../programs';

const run = promisify(execFile);
/** `nobody`; which one it is does not matter, as long as it is not root. */
const NOBODY = 65_534;
const PATIENCE = 30_000;

export interface Sandboxed {
  /** Starts Chromium, sandbox included, also for root. Absent: none can be had here. */
  program?: string;
  close(): Promise<void>;
}

/**
 * Chromium refuses its sandbox to root (Chromium 156). In a user namespace root is another user, who owns
 * the same files, and Chromium can make its sandbox, unless the system or a container forbids it: only a
 * start tells.
 * @param isRoot whether this process runs as root; anybody else has the sandbox anyway
 */
export async function openSandboxed(isRoot = process.getuid?.() === 0): Promise<Sandboxed> {
  const chromium = await requireProgram('chromium');
  if (!isRoot) return { program: chromium, close: () => Promise.resolve() };
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-sandbox-'));
  const close = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  const program = path.join(folder, 'chromium');
  await writeFile(program, wrapperOf(chromium), { mode: 0o755 });
  if (await starts(program, path.join(folder, 'profile'))) return { program, close };
  await close();
  return { close };
}

function wrapperOf(chromium: string): string {
  const quoted = `'${chromium.replaceAll("'", String.raw`'\''`)}'`;
  return `#!/bin/sh
exec unshare --user --map-user=${NOBODY} --map-group=${NOBODY} -- ${quoted} "$@"
`;
}

/** A page is shown by a process in the sandbox, without which Chromium ends. */
async function starts(program: string, profile: string): Promise<boolean> {
  const flags = ['--headless', '--disable-gpu', `--user-data-dir=${profile}`];
  const page = ['--dump-dom', 'data:text/html,<p>shown</p>'];
  const options = { timeout: PATIENCE, killSignal: 'SIGKILL' } as const;
  const { stdout } = await run(program, [...flags, ...page], options).catch(() => ({ stdout: '' }));
  return stdout.includes('shown');
}

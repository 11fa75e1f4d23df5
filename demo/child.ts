import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A program of ours in a process of its own. */
export interface Child {
  pid: number;
  /** What it has printed so far, on either stream. */
  printed: () => string;
  /** Whether it runs. */
  isAlive: () => boolean;
  /** Ends it at once, as a crash does. */
  kill: () => Promise<void>;
  /** Asks it to end, and waits. Gives its exit code; null where a signal ended it. */
  end: () => Promise<number | null>;
  /** Waits for a line of its output that matches. */
  line: (pattern: RegExp) => Promise<RegExpExecArray>;
  signal: (signal: NodeJS.Signals) => void;
}

const STARTS_MS = 30_000;

/** @param script TypeScript file, as a path from the root of the project; `flags`: of Node itself */
export function startChild(
  script: string,
  {
    args = [],
    env = {},
    flags = [],
  }: { args?: readonly string[]; env?: Record<string, string>; flags?: readonly string[] } = {},
): Child {
  const child = spawn(process.execPath, [...flags, '--import', 'tsx', script, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${script} does not start`);
  let text = '';
  const waiting = new Set<() => void>();
  const collect = (chunk: Buffer) => {
    text += chunk.toString();
    for (const look of waiting) look();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  child.on('exit', () => {
    for (const look of waiting) look();
  });
  const isAlive = () => child.exitCode === null && child.signalCode === null;

  async function endBy(signal: NodeJS.Signals): Promise<number | null> {
    if (!isAlive()) return child.exitCode;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  }

  return {
    pid,
    printed: () => text,
    isAlive,
    kill: async () => {
      await endBy('SIGKILL');
    },
    end: () => endBy('SIGTERM'),
    signal: (signal) => child.kill(signal),
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const stop = () => {
          waiting.delete(look);
          clearTimeout(timer);
        };
        const fail = (why: string) => {
          stop();
          reject(new Error(`${script} ${why}:\n${text}`));
        };
        const timer = setTimeout(() => fail(`printed no ${pattern.source}`), STARTS_MS);
        const look = () => {
          const found = pattern.exec(text);
          if (found) {
            stop();
            resolve(found);
          } else if (!isAlive()) fail('has ended');
        };
        waiting.add(look);
        look();
      }),
  };
}

/** What Mozilla's reviewers do: build Firefox's package from the sources package, and compare. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readPackage } from './packages';
import { run } from './run';

/** The steps of store/reviewers.md. NODE_ENV may be set, which would leave out what builds. */
const COMMANDS = [
  ['npm', 'ci', '--include=dev', '--no-audit', '--no-fund'],
  ['npx', 'wxt', 'build', '-b', 'firefox', '--mv3'],
] as const;
const BUILT = path.join('.output', 'firefox-mv3');

type Files = ReadonlyMap<string, Uint8Array>;

interface Compared {
  /** Files that differ, are missing or are too many. */
  different: string[];
  /** How many were compared. */
  count: number;
}

export async function rebuild(sources: string, firefox: string): Promise<Compared> {
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-sources-'));
  try {
    await unpack(sources, folder);
    for (const [program, ...args] of COMMANDS) await run(program, args, folder);
    return compare(await readPackage(firefox), await readFolder(path.join(folder, BUILT)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function compare(expected: Files, built: Files): Compared {
  const names = [...new Set([...expected.keys(), ...built.keys()])].toSorted();
  const isSame = (one?: Uint8Array, other?: Uint8Array) =>
    one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
  const different = names.filter((name) => !isSame(expected.get(name), built.get(name)));
  return { different, count: names.length };
}

async function unpack(archive: string, folder: string): Promise<void> {
  for (const [name, bytes] of await readPackage(archive)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

async function readFolder(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        const bytes: Uint8Array = await readFile(file);
        return [path.relative(folder, file).replaceAll('\\', '/'), bytes] as const;
      }),
    ),
  );
}

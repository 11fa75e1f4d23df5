/** The packages for the stores: made by `npm run zip`, read as archives. */
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { ROOT, run } from './run';

/** What is given away, and nothing else. */
export const RELEASE = path.join(ROOT, '.output', 'release');

export const KINDS = ['chrome', 'firefox', 'sources'] as const;
type Kind = (typeof KINDS)[number];

/** Chrome's is Edge's as well. */
export type Packages = Readonly<Record<Kind, string>>;

const nameOf = (version: string, kind: Kind) => `find-on-1688-${version}-${kind}.zip`;

/** Builds both, from the start. */
export async function makePackages(version: string): Promise<Packages> {
  await rm(RELEASE, { recursive: true, force: true });
  await mkdir(RELEASE, { recursive: true });
  await run('npm', ['run', 'zip']);
  const packages = packagesOf(version);
  for (const kind of KINDS) {
    await copyFile(path.join(ROOT, '.output', nameOf(version, kind)), packages[kind]);
  }
  return packages;
}

/** Where those that were made are. */
export function packagesOf(version: string): Packages {
  const fileOf = (kind: Kind) => path.join(RELEASE, nameOf(version, kind));
  return { chrome: fileOf('chrome'), firefox: fileOf('firefox'), sources: fileOf('sources') };
}

/** Each file of an archive by its name. */
export async function readPackage(file: string): Promise<Map<string, Uint8Array>> {
  const entries = Object.entries(unzipSync(await readFile(file)));
  return new Map(entries.filter(([name]) => !name.endsWith('/')));
}

/** Files of the sources package that git ignores: a tree counts as clean with them. */
export function findUncommitted(
  sources: ReadonlyMap<string, Uint8Array>,
  committed: readonly string[],
): string[] {
  const known = new Set(committed);
  return [...sources.keys()].filter((name) => !known.has(name));
}

import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The first of the files that may be executed. */
export async function firstExecutable(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    if (await allows(file, constants.X_OK)) return file;
  }
  return undefined;
}

/** The first of the files that exists. */
export async function firstFile(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    if (await allows(file, constants.R_OK)) return file;
  }
  return undefined;
}

function allows(file: string, mode: number): Promise<boolean> {
  return access(file, mode).then(
    () => true,
    () => false,
  );
}

/** Where programs of these names would be, by the order of names and then of folders. */
export function pathsOnPath(names: readonly string[]): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** Path of the first of these programs that is on the PATH. */
export function findOnPath(...names: string[]): Promise<string | undefined> {
  return firstExecutable(pathsOnPath(names));
}

/** The first installed font with Chinese letters, as fontconfig describes it. */
export async function findChineseFont(): Promise<string | undefined> {
  const { stdout } = await run('fc-list', [':lang=zh']).catch(() => ({ stdout: '' }));
  return stdout.split('\n').find((line) => line !== '');
}

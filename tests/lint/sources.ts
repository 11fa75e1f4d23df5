import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The files that ship and whose names match, by paths from the root of the project. */
export function shippedFiles(pattern: RegExp): string[] {
  return ['utils', 'components', 'entrypoints'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => path.posix.join(folder, ...file.split(path.sep)))
      .filter((file) => pattern.test(file)),
  );
}

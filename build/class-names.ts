import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['components', 'entrypoints'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Names of the classes of CSS modules: two letters for the file, then the place of the class in it. A
 * hash can hardly be compressed, and each name stands in the styles and in the scripts. No two are
 * alike, and the same files get the same names in every build.
 */
export function nameClasses(): (name: string, file: string) => string {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.module.css'))
      .map((file) => path.join(ROOT, folder, file)),
  ).toSorted();
  const prefixes = new Map(files.map((file, index) => [file, letters(index)]));
  const places = new Map<string, Map<string, number>>();
  return (name, file) => {
    const prefix = prefixes.get(path.normalize(file));
    if (prefix === undefined) throw new Error(`No style of these folders: ${file}`);
    const known = places.get(file) ?? new Map<string, number>();
    places.set(file, known.set(name, known.get(name) ?? known.size));
    return `${prefix}${known.get(name)?.toString(36)}`;
  };
}

/** Two letters: no name begins with a digit, and none is the beginning of another file's. */
function letters(index: number): string {
  return (
    LETTERS.charAt(Math.floor(index / LETTERS.length)) + LETTERS.charAt(index % LETTERS.length)
  );
}

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const DEMO = fileURLToPath(new URL('../../demo', import.meta.url));
const TRUTH = join(DEMO, 'catalogue/truth.ts');

/** Every file that a file imports by relative paths, directly or not, including itself. */
function reachedFrom(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const [, path = ''] of readFileSync(entry, 'utf8').matchAll(/from '(\.[^']*)'/g)) {
    const target = resolve(dirname(entry), path);
    const file = [`${target}.ts`, join(target, 'index.ts')].find(isFile);
    if (file) reachedFrom(file, seen);
  }
  return seen;
}

function isFile(path: string): boolean {
  return readdirSync(dirname(path), { withFileTypes: true }).some(
    (entry) => entry.isFile() && join(dirname(path), entry.name) === path,
  );
}

describe('the truth about the catalogue', () => {
  test('is not imported by the public modules of the catalogue', () => {
    const reached = reachedFrom(join(DEMO, 'catalogue/index.ts'));
    expect(reached).toContain(join(DEMO, 'catalogue/listings.ts'));
    expect(reached).not.toContain(TRUTH);
  });

  test('is imported by nothing in the demo', () => {
    const sources = readdirSync(DEMO, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(DEMO, name));
    expect(sources.length).toBeGreaterThan(30);
    const importers = sources.filter(
      (source) => source !== TRUTH && reachedFrom(source).has(TRUTH),
    );
    expect(importers).toEqual([]);
  });
});

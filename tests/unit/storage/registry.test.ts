/** Every key that the code writes has exactly one entry. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { keyOf, partsOf } from '@/utils/io/storage/entry';
import { ENTRIES, entryOf, ownerOf, REGISTRY } from '@/utils/io/storage/registry';

it('no key of an entry is that of another one', () => {
  for (const { at } of ENTRIES) {
    for (const [area, pattern] of Object.entries(at)) {
      const key = pattern.replace(/<\w+>/g, '7');
      const others = ENTRIES.filter(({ at: other }) =>
        Object.entries(other).some(([one, its]) => one === area && partsOf(its, key) !== undefined),
      );
      expect(others, `${area} ${key}`).toHaveLength(1);
    }
  }
});

it('no pattern is written outside of the registry', () => {
  const names = new Set(
    ENTRIES.flatMap(({ at }) => Object.values(at)).map((pattern) => pattern.replace(/[:<].*/, '')),
  );
  const files = readdirSync('utils/io/storage').filter((name) => name !== 'registry');
  const sources = files.map(
    (name) =>
      [
        name,
        readFileSync(`utils/io/storage/${name}`, 'utf8').replace(/\/\*\*.*?\*\//gs, ''),
      ] as const,
  );
  const literals = sources.flatMap(([, text]) =>
    [...text.matchAll(/[`']([a-z-]+):[`'$<{]/g)].map(([, key = '']) => key),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(literals.filter((key) => names.has(key))).toEqual([]);
  // All writes pass there; the stores of settings and lists get their key from an entry.
  const writing = sources.filter(([, text]) => /storage(?:\.\w+|\[\w+\])\.set\(/.test(text));
  expect(writing.map(([name]) => name)).toEqual(['room.ts']);
});

it('a key is built from its parts, and its owner can be read from it', () => {
  const key = keyOf(REGISTRY.details.at.session, 7, 'search-1', 'offer:9');
  expect(key).toBe('extra:7:search-1:details:offer:9');
  expect(partsOf(REGISTRY.details.at.session, key)).toEqual(['7', 'search-1', 'offer:9']);
  expect(ownerOf(key)).toBe('7');
  expect(ownerOf('pins:7$')).toBe('7');
  expect(entryOf('session', 'pins:7$')).toBe(REGISTRY.pins);
  expect(entryOf('local', 'pins$12')).toBe(REGISTRY.pins);
  expect(entryOf('local', 'pins:7')).toBeUndefined();
  expect(entryOf('local', 'unknown')).toBeUndefined();
});

it('names who writes each entry, and why one is never deleted', () => {
  for (const entry of ENTRIES) {
    const { writers, deleted } = entry;
    expect(writers.length).toBeGreaterThan(0);
    if (deleted.startsWith('never')) expect(deleted).toMatch(/^never: \w.+/);
  }
});

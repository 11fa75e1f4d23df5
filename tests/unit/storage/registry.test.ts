/** Every key that version 0.1.0 has stored, or that the code writes, has exactly one entry. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Area } from '@/utils/io/storage/area';
import { keyOf, partsOf, withoutVersion } from '@/utils/io/storage/entry';
import { ENTRIES, entryOf, ownerOf, REGISTRY } from '@/utils/io/storage/registry';
import { readRecordedStorage } from '../../fixtures/recorded-storage';

const { local, session, databases, untilClosed } = readRecordedStorage();

function entriesOf(area: Area | 'indexedDB', key: string): string[] {
  return Object.entries(REGISTRY).flatMap(([name, { at }]) => {
    const pattern = Object.entries(at).find(([one]) => one === area)?.[1];
    const isMatch = pattern !== undefined && partsOf(pattern, withoutVersion(key)) !== undefined;
    return isMatch ? [name] : [];
  });
}

/** Keys of lists that are gone; session storage, so an update of the extension clears them. */
const isFormer = (key: string) => /^(?:session-rows:|removed-rows)/.test(key);

const RECORDED = [
  ...[local, untilClosed.local].flatMap((items) => toKeys('local', items)),
  ...[session, untilClosed.session].flatMap((items) =>
    toKeys('session', items).filter(([, key]) => !isFormer(key)),
  ),
  ...toKeys('indexedDB', databases),
];

function toKeys<A extends Area | 'indexedDB'>(area: A, items: object) {
  return Object.keys(items).map((key) => [area, key] as const);
}

it.each(RECORDED)('one entry has the data recorded in %s under %s', (area, key) => {
  expect(entriesOf(area, key)).toHaveLength(1);
});

/** Entries that are newer than the recording. */
const LATER = [
  'agents',
  'invitation',
  'sellers',
  'priceSources',
  'orderDraft',
  'watches',
  'watchSummary',
  'watchMeter',
  'watchSettings',
  'watchedRequest',
  'regionRequest',
  'ownTabs',
  'pagePress',
  'markets',
  'excluded',
  'vectors',
  'likenessTrouble',
  'translatorTrouble',
  'productLists',
];

it('every entry has been recorded', () => {
  const recorded = new Set(RECORDED.flatMap(([area, key]) => entriesOf(area, key)));
  expect(Object.keys(REGISTRY).filter((name) => !recorded.has(name))).toEqual(LATER);
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
    expect(writers.length > 0).toBe(entry !== REGISTRY.formerRow); // only read, and removed
    if (deleted.startsWith('never')) expect(deleted).toMatch(/^never: \w.+/);
  }
});

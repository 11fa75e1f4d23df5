import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FAULTS } from '../support/tables/faults';
import { SECURITY } from '../support/tables/security';

const ITEMS = new Set([...Object.keys(FAULTS), ...Object.keys(SECURITY)]);

/** A test file, and for a table the items whose rows it declares. */
const PROOF = /^`(tests\/[\w/-]+\.test\.tsx?)`(?: \((`[^`]+`(?:, `[^`]+`)*)\))?$/;
const BROWSERS = /^(?:(?:Chromium|Firefox) \d+(?: or later)?(?:, )?)+$/;

/** The promises of SECURITY.md: what is promised, its proofs, the browsers in which they were seen. */
const promises = readFileSync('SECURITY.md', 'utf8')
  .replace(/^[^]*\n## What is promised\n/, '')
  .replace(/\n## [^]*$/, '')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\| (?:promise|---)/.test(line))
  .map((line) => {
    const [, promise = '', proofs = '', browsers = '', ...rest] = line
      .split('|')
      .map((cell) => cell.trim());
    return { promise, proofs: proofs.split('; '), browsers, isWhole: rest.join() === '' };
  });

/** What a cell names, or what is wrong with it. */
function readProof(proof: string): { items: readonly string[]; fault?: string } {
  const [, file = '', list = ''] = PROOF.exec(proof) ?? [];
  const items = Array.from(list.matchAll(/`([^`]+)`/g), ([, item = '']) => item);
  if (!existsSync(file)) return { items, fault: `no test file: ${proof}` };
  if (/^tests\/(?:security|faults)\//.test(file) !== items.length > 0) {
    return { items, fault: `a table's file, and no other, names its items: ${proof}` };
  }
  const source = readFileSync(file, 'utf8');
  const missing = items.filter((item) => !ITEMS.has(item) || !source.includes(`'${item}'`));
  return missing.length === 0
    ? { items }
    : { items, fault: `${file} has no row ${missing.join()}` };
}

it('every promise names the files that prove it, and the rows that they declare', () => {
  expect(promises.length).toBeGreaterThan(10);
  const faults = promises.flatMap(({ promise, proofs, isWhole }) => [
    ...(isWhole && promise !== '' ? [] : [`not three cells: ${promise}`]),
    ...proofs.flatMap((proof) => readProof(proof).fault ?? []),
  ]);
  expect(faults).toEqual([]);
});

it('a promise that depends on the browser names its versions', () => {
  const wrong = promises.filter(({ browsers }) => browsers !== '' && !BROWSERS.test(browsers));
  expect(wrong).toEqual([]);
  // A test of Firefox alone proves what holds there.
  const unnamed = promises.filter(
    ({ proofs, browsers }) =>
      proofs.some((proof) => proof.startsWith('`tests/firefox/')) && !browsers.includes('Firefox'),
  );
  expect(unnamed).toEqual([]);
});

it('every item and every file of the table proves a promise', () => {
  const proofs = promises.flatMap((promise) => promise.proofs);
  const items = new Set(proofs.flatMap((proof) => readProof(proof).items));
  expect(Object.keys(SECURITY).filter((item) => !items.has(item))).toEqual([]);
  const files = readdirSync('tests/security').filter((name) => name.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((name) => !proofs.join().includes(`tests/security/${name}`))).toEqual([]);
});

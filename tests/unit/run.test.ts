import { expect, it } from 'vitest';
import { describeCounts, describeSkipped, failure, type Outcome } from '../run/outcome';
import { describeRows, itemsWithoutRow } from '../run/row-table';
import { observe } from '../support/tables/row';

const outcome = (title: string, state: Outcome['state'], meta: Outcome['meta'] = {}): Outcome => ({
  part: 'faults',
  path: ['some.test.ts', title],
  state,
  errors: [],
  meta,
});
const ROWS = [
  outcome('hang · at the service', 'failed', { row: { expected: 'timed-out', seen: 'done' } }),
  outcome('bomb · of gzip', 'skipped'),
];

it('an item that no test is about is named, one whose tests were skipped is not', () => {
  expect(itemsWithoutRow(['hang', 'bomb', 'offline'], ROWS)).toEqual(['offline']);
});

it('a case is printed with what was expected and what was seen', () => {
  expect(
    describeRows(ROWS)
      .split('\n')
      .map((line) => line.trim().split(/ {2,}/)),
  ).toEqual([
    ['case', 'expected', 'seen'],
    ['–', 'bomb · of gzip'],
    ['✗', 'hang · at the service', 'timed-out', 'done'],
  ]);
});

it('a row that returns nothing fails, one that returns what is falsy does not', async () => {
  await expect(observe(() => Promise.resolve())).rejects.toThrow('The row returns nothing');
  for (const seen of [0, '', false, null]) {
    expect(await observe(() => Promise.resolve(seen))).toBe(seen);
  }
});

it('tests skipped for want of a program are counted by what to do about it', () => {
  const skipped = outcome('opens a workbook', 'skipped', { missing: 'LibreOffice is missing.' });
  const all = [skipped, skipped, outcome('another', 'skipped')];
  expect(describeSkipped(all)).toEqual(['– 2 skipped: LibreOffice is missing.']);
  expect(describeCounts(all)).toBe('0 passed, 0 failed, 3 skipped');
});

it('a failure outside of any test counts as one', () => {
  const all = [outcome('one', 'passed'), failure('unit', 'It has no test.')];
  expect(describeCounts(all)).toBe('1 passed, 1 failed');
});

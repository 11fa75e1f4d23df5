import { expect, it } from 'vitest';
import { describeRows, itemsWithoutRow } from '../run/row-table';
import type { Report } from '../run/report';
import { observe } from '../support/tables/row';

const row = (title: string, status = 'passed', expected = 'x', seen = 'x') => ({
  ancestorTitles: [],
  title,
  status,
  failureMessages: [],
  meta: { row: { expected, seen } },
});
const report: Report = {
  numPassedTests: 1,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [
    {
      name: '',
      status: 'failed',
      message: '',
      assertionResults: [
        row('hang · at the service', 'failed', 'timed-out', 'done'),
        { ancestorTitles: [], title: 'bomb · of gzip', status: 'skipped', failureMessages: [] },
      ],
    },
  ],
};

it('an item that no test is about is named, one whose tests were skipped is not', () => {
  expect(itemsWithoutRow(['hang', 'bomb', 'offline'], report)).toEqual(['offline']);
});

it('a case is printed with what was expected and what was seen', () => {
  expect(
    describeRows(report)
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

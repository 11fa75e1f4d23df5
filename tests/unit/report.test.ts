import { expect, it } from 'vitest';
import { add } from '../run/counts';
import { countsOf, type Report } from '../run/report';

const file = (status: string, tests: Report['testResults'][number]['assertionResults'] = []) => ({
  name: '/somewhere/a.test.ts',
  status,
  message: 'No such module',
  assertionResults: tests,
});
const report = (testResults: Report['testResults'], numPassedTests = 1): Report => ({
  numPassedTests,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
});

it('names a test that failed with its message', () => {
  const test = {
    ancestorTitles: ['a list'],
    title: 'is sorted',
    status: 'failed',
    failureMessages: ['expected 1 to be 2'],
  };
  const { failed, failures } = countsOf(report([file('failed', [test])]), false, 'unit');
  expect(failed).toBe(1);
  expect(failures[0]).toMatch(/a\.test\.ts > a list > is sorted\nexpected 1 to be 2$/);
});

it('a file that could not be loaded has failed, and says why', () => {
  const { failed, failures } = countsOf(report([file('failed')]), false, 'unit');
  expect(failed).toBe(1);
  expect(failures[0]).toMatch(/a\.test\.ts\nNo such module$/);
});

it('the report counts what was skipped for want of a program, by what to do', () => {
  const skipped = {
    ancestorTitles: [],
    title: 'opens a workbook',
    status: 'skipped',
    failureMessages: [],
    meta: { missing: 'LibreOffice is missing.' },
  };
  const other = { ...skipped, meta: {} };
  const some = { ...report([file('passed', [skipped, skipped, other])]), numPendingTests: 3 };
  const counts = countsOf(some, true, 'office');
  expect(counts.skipped).toBe(3);
  expect(add(counts, counts).missing).toEqual(new Map([['LibreOffice is missing.', 4]]));
});

it('a run has failed that crashed, has no report, or no test', () => {
  expect(countsOf(report([file('passed')]), false, 'unit').failed).toBe(1);
  expect(countsOf(undefined, true, 'unit').failed).toBe(1);
  expect(countsOf(report([], 0), true, 'unit').failed).toBe(1);
  expect(countsOf(report([file('passed')]), true, 'unit').failed).toBe(0);
});

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { runProgram } from '../../demo/program';
import { NONE, type Counts } from './counts';
import { MODULES } from './places';

/** What is read of vitest's JSON report. */
const reportSchema = v.object({
  numPassedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(
    v.object({
      status: v.string(),
      assertionResults: v.array(
        v.object({
          ancestorTitles: v.array(v.string()),
          title: v.string(),
          status: v.string(),
          meta: v.optional(
            v.object({ row: v.optional(v.object({ expected: v.string(), seen: v.string() })) }),
          ),
        }),
      ),
    }),
  ),
});
export type Report = v.InferOutput<typeof reportSchema>;

/**
 * Runs one project of `vitest.config.ts`. What crashes, or has no test, counts as a failure.
 * @param onReport told of every test, once all have ended
 */
export async function runVitest(
  project: string,
  onReport?: (report: Report) => void,
): Promise<Counts> {
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-tests-'));
  const file = path.join(folder, 'report.json');
  try {
    const ended = await runProgram(process.execPath, commandLine(project, file)).then(
      () => true,
      () => false, // which tests failed is in the report, and on the terminal
    );
    const report = await readReport(file);
    if (report) onReport?.(report);
    return countsOf(report, ended, project);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function commandLine(project: string, reportFile: string): string[] {
  return [
    path.join(MODULES, 'vitest', 'vitest.mjs'),
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ];
}

async function readReport(file: string): Promise<Report | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : v.parse(reportSchema, JSON.parse(text));
}

function countsOf(report: Report | undefined, ended: boolean, project: string): Counts {
  if (!report) return failure(`${project} ended without a report`);
  const counts = {
    passed: report.numPassedTests,
    failed: report.testResults.reduce((sum, file) => sum + failuresOf(file), 0),
    skipped: report.numPendingTests + report.numTodoTests,
  };
  if (counts.passed + counts.failed + counts.skipped === 0) {
    return failure(`${project} has no test`);
  }
  // An error outside of any test, or after the last one.
  return ended || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** A file that could not be loaded has no tests, but has failed. */
function failuresOf(file: Report['testResults'][number]): number {
  const failed = file.assertionResults.filter(({ status }) => status === 'failed').length;
  return file.status === 'failed' ? Math.max(1, failed) : failed;
}

function failure(why: string): Counts {
  console.error(why);
  return { ...NONE, failed: 1 };
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';
import { failure, NONE, type Counts } from './counts';
import { ROOT } from '../support/places';

/** The fields of vitest's JSON report that are used. */
const reportSchema = z.object({
  numPassedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          ancestorTitles: z.array(z.string()),
          title: z.string(),
          status: z.string(),
          failureMessages: z._default(z.array(z.string()), []),
          meta: z.optional(
            z.object({
              row: z.optional(z.object({ expected: z.string(), seen: z.string() })),
              missing: z.optional(z.string()), // tests/support/needs.ts
            }),
          ),
        }),
      ),
    }),
  ),
});
export type Report = z.infer<typeof reportSchema>;
type TestFile = Report['testResults'][number];

export async function readReport(file: string): Promise<Report | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : reportSchema.parse(JSON.parse(text));
}

/** A crash, or a run without tests, counts as a failure. */
export function countsOf(report: Report | undefined, ended: boolean, project: string): Counts {
  if (!report) return failure(`${project} ended without a report`);
  const failures = report.testResults.flatMap(failuresOf);
  const counts = {
    ...NONE,
    passed: report.numPassedTests,
    failed: failures.length,
    failures,
    skipped: report.numPendingTests + report.numTodoTests,
    missing: missingOf(report),
  };
  if (counts.passed + counts.failed + counts.skipped === 0) {
    return failure(`${project} has no test`);
  }
  // An error outside any test, or after the last one.
  return ended || counts.failed > 0
    ? counts
    : { ...counts, failed: 1, failures: [`${project} ended badly, though no test failed`] };
}

function missingOf({ testResults }: Report): Counts['missing'] {
  const counts = new Map<string, number>();
  for (const { status, meta } of testResults.flatMap((file) => file.assertionResults)) {
    if (status === 'passed' || status === 'failed' || meta?.missing === undefined) continue;
    counts.set(meta.missing, (counts.get(meta.missing) ?? 0) + 1);
  }
  return counts;
}

/** A file that could not be loaded has no tests, but has failed. */
function failuresOf({ name, status, message, assertionResults }: TestFile): string[] {
  const file = path.relative(ROOT, name);
  const failed = assertionResults
    .filter((test) => test.status === 'failed')
    .map(({ ancestorTitles, title, failureMessages }) =>
      [[file, ...ancestorTitles, title].join(' > '), ...failureMessages].join('\n'),
    );
  return failed.length === 0 && status === 'failed' ? [`${file}\n${message}`] : failed;
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from '../../demo/program';
import type { Counts } from './counts';
import { MODULES } from '../support/places';
import { countsOf, readReport, type Report } from './report';

/**
 * Runs one project of `vitest.config.ts`. A crash, or a run without tests, counts as a failure.
 * @param onReport called with the results of all tests, once all have ended
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
      () => false, // failed tests are in the report and on the terminal
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

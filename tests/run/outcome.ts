/** What a run of tests says at its end, after Vitest's own report. */
import type { TestCase, TestModule } from 'vitest/node';
import '../support/needs';

export interface Outcome {
  /** Vitest's project. */
  part: string;
  /** Names of the file, of what stands around the test, and of the test. */
  path: readonly string[];
  state: 'passed' | 'failed' | 'skipped' | 'pending';
  errors: readonly string[];
  meta: ReturnType<TestCase['meta']>;
}

/** A file that could not be loaded, or an error in a hook, is a failure like a test's. */
export function outcomesOf(modules: readonly TestModule[]): Outcome[] {
  return modules.flatMap((file) => {
    const part = file.project.name;
    const tests = [...file.children.allTests()].map((test) => {
      const { state, errors = [] } = test.result();
      return { part, path: pathOf(test), state, errors: errors.map(textOf), meta: test.meta() };
    });
    const suites = [...file.children.allSuites()];
    const outside = [file, ...suites].flatMap((suite) => suite.errors()).map(textOf);
    return outside.length === 0
      ? tests
      : [
          ...tests,
          { part, path: [file.relativeModuleId], state: 'failed', errors: outside, meta: {} },
        ];
  });
}

function pathOf(test: TestCase): string[] {
  const path = [test.name];
  let around = test.parent;
  for (; around.type === 'suite'; around = around.parent) path.unshift(around.name);
  return [around.relativeModuleId, ...path];
}

/** What stands for a whole part, or for what no test is about. */
export function failure(part: string, why: string): Outcome {
  return { part, path: [part], state: 'failed', errors: [why], meta: {} };
}

/** Text of an error without the frames of libraries. */
function textOf({ stack = '', message }: { stack?: string | undefined; message: string }): string {
  const frames = stack.split('\n').filter((line) => /^ +at /.test(line));
  return [message, ...frames.filter((line) => !line.includes('/node_modules/'))].join('\n');
}

/** `12 passed, 0 failed, 3 skipped`; without the last where nothing was skipped. */
export function describeCounts(outcomes: readonly Pick<Outcome, 'state'>[]): string {
  const count = (wanted: Outcome['state']) =>
    outcomes.filter(({ state }) => state === wanted).length;
  const skipped = count('skipped') + count('pending');
  const end = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${count('passed')} passed, ${count('failed')} failed${end}`;
}

/** A line for each reason why tests or a whole part were skipped, with their number. */
export function describeSkipped(outcomes: readonly Outcome[]): string[] {
  const counts = new Map<string, number>();
  for (const { state, meta } of outcomes) {
    if (state !== 'skipped' || meta.missing === undefined) continue;
    counts.set(meta.missing, (counts.get(meta.missing) ?? 0) + 1);
  }
  return [...counts].map(([why, count]) => `– ${count} skipped: ${why}`);
}

export function describeFailures(outcomes: readonly Outcome[]): string[] {
  return outcomes
    .filter(({ state }) => state === 'failed')
    .map(({ path, errors }) => [`✗ ${path.join(' > ')}`, ...errors].join('\n'));
}

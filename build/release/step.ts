/** The steps of a release, each of which prints one line. */

/** What a step found. Thrown errors are failures of a dry run as well. */
export type Outcome =
  | { kind: 'done'; said: string }
  /** A real release is not made; a dry run says so and goes on. */
  | { kind: 'refused'; said: string }
  /** A real release is made without it; a person has to do the rest. */
  | { kind: 'left'; said: string };

export interface Step {
  name: string;
  run: () => Promise<Outcome>;
}

export const done = (said: string): Outcome => ({ kind: 'done', said });
export const refused = (said: string): Outcome => ({ kind: 'refused', said });
export const left = (said: string): Outcome => ({ kind: 'left', said });

interface Result {
  failed: string[];
  refused: string[];
  left: string[];
}

interface RunOptions {
  isDryRun: boolean;
  print: (line: string) => void;
  /** Runs what is left although a step has failed: cheap checks, which are all told at once. */
  goesOn: boolean;
}

/** Names of the steps that were not done. What is refused in a real run is a failure. */
export async function runSteps(
  steps: readonly Step[],
  { isDryRun, print, goesOn }: RunOptions,
): Promise<Result> {
  const result: Result = { failed: [], refused: [], left: [] };
  for (const { name, run } of steps) {
    const outcome = await run().catch((error: unknown) => ({
      kind: 'failed' as const,
      said: error instanceof Error ? error.message : String(error),
    }));
    const isFailure = outcome.kind === 'failed' || (outcome.kind === 'refused' && !isDryRun);
    const sign = outcome.kind === 'done' ? '✓' : isFailure ? '✗' : '!';
    print(`${sign} ${name.padEnd(10)} ${outcome.said}`);
    if (isFailure) result.failed.push(name);
    else if (outcome.kind === 'refused') result.refused.push(name);
    else if (outcome.kind === 'left') result.left.push(name);
    if (isFailure && !goesOn) break;
  }
  return result;
}

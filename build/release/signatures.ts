/** Whether the registry has signed what is installed: `npm audit signatures`. */
import * as z from 'zod/mini';
import { runToEnd } from './run';
import { done, refused, type Outcome } from './step';

const packageSchema = z.object({ name: z.string(), version: z.string() });
/** What npm prints where it could audit, and where it could not. */
const auditSchema = z.object({
  invalid: z.optional(z.array(packageSchema)),
  missing: z.optional(z.array(packageSchema)),
  error: z.optional(z.object({ code: z.nullish(z.string()), summary: z.string() })),
});

/** Nobody answers, or not about signatures: a mirror may know neither keys nor signed packages. */
const NO_ANSWER = /^(?:ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|ERR_SOCKET_TIMEOUT|E[45]\d\d)$/;
const NO_KEYS = /no dependencies to audit that were installed from a supported registry/;

export type Audit =
  | { kind: 'answered'; invalid: readonly string[]; missing: readonly string[] }
  | { kind: 'unanswered'; why: string };

/** @throws Error where npm fails otherwise */
export function readAudit(stdout: string): Audit {
  const { invalid, missing, error } = auditSchema.parse(JSON.parse(stdout));
  if (invalid && missing) {
    return { kind: 'answered', invalid: invalid.map(named), missing: missing.map(named) };
  }
  const [why = ''] = error?.summary.split('\n', 1) ?? [];
  if (error && (NO_ANSWER.test(error.code ?? '') || NO_KEYS.test(error.summary))) {
    return { kind: 'unanswered', why };
  }
  throw new Error(`npm could not audit the signatures: ${why}`);
}

const named = ({ name, version }: z.infer<typeof packageSchema>) => `${name} ${version}`;

/** npm ends with 1 where it has found something, and where it could not audit. Retries take a minute. */
export async function auditSignatures(): Promise<Audit> {
  const args = ['audit', 'signatures', '--json', '--fetch-retries=0'];
  return readAudit((await runToEnd('npm', args)).stdout);
}

export function checkSignatures(audit: Audit): Outcome {
  if (audit.kind === 'unanswered') {
    return refused(
      `nobody says what the registry has signed (${audit.why}): ` +
        'install from the registry itself, and try again',
    );
  }
  const unsigned = [...audit.invalid, ...audit.missing];
  if (unsigned.length === 0) return done('each package is one that the registry has signed');
  throw new Error(
    `${unsigned.join(', ')}: not as the registry has signed it. Find out why before anything else`,
  );
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { ROOT } from '../run/places';
import { security } from '../support/tables/row';

const run = promisify(execFile);

/** What npm prints where it could audit, and where it could not. */
const auditSchema = z.object({
  invalid: z.optional(z.array(z.unknown())),
  missing: z.optional(z.array(z.unknown())),
  error: z.optional(z.object({ code: z.nullish(z.string()), summary: z.string() })),
});
const failureSchema = z.object({ stdout: z.string() });

/** Nobody answers, or not about signatures: a mirror may know neither keys nor signed packages. */
const NO_ANSWER = /^(?:ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|ERR_SOCKET_TIMEOUT|E[45]\d\d)$/;
const NO_KEYS = /no dependencies to audit that were installed from a supported registry/;

async function audit() {
  // Retries take a minute where a host does not exist.
  const args = ['audit', 'signatures', '--json', '--fetch-retries=0'];
  // npm ends with 1 where it has found something, and where it could not audit.
  const { stdout } = await run('npm', args, { cwd: ROOT, maxBuffer: 50_000_000 }).catch(
    (failure: unknown) => failureSchema.parse(failure),
  );
  return auditSchema.parse(JSON.parse(stdout));
}

const { invalid, missing, error } = await audit();
const isUnanswered =
  error !== undefined && (NO_ANSWER.test(error.code ?? '') || NO_KEYS.test(error.summary));
const why = error?.summary.split('\n', 1)[0] ?? '';

security(
  'pins',
  'npm audit signatures: what the registry has not signed',
  { invalid: [], missing: [] },
  () =>
    invalid === undefined || missing === undefined
      ? Promise.reject(new Error(`npm could not audit: ${why}`))
      : Promise.resolve({ invalid, missing }),
  isUnanswered
    ? { skip: true, meta: { missing: `The signatures of packages cannot be had here (${why}).` } }
    : {},
);

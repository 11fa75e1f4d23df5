import { run } from '../../build/release/run';
import { security } from '../support/tables/row';

/** What npm says where nobody answers, or not about signatures: a mirror may know neither keys nor signed packages. */
const NO_ANSWER =
  /ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|ERR_SOCKET_TIMEOUT|\bE[45]\d\d\b|no dependencies to audit that were installed from a supported registry/;

const said = await run('npm', ['audit', 'signatures', '--fetch-retries=0']).then(
  () => 'each package is signed',
  (error: unknown) => String(error),
);

security(
  'pins',
  'npm audit signatures: what the registry has not signed',
  'each package is signed',
  () => Promise.resolve(said),
  NO_ANSWER.test(said)
    ? { skip: true, meta: { missing: 'The signatures of packages cannot be had here.' } }
    : {},
);

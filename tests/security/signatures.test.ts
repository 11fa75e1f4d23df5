import { auditSignatures } from '../../build/release/signatures';
import { security } from '../support/tables/row';

const audit = await auditSignatures();

security(
  'pins',
  'npm audit signatures: what the registry has not signed',
  { kind: 'answered', invalid: [], missing: [] },
  () => Promise.resolve(audit),
  audit.kind === 'unanswered'
    ? {
        skip: true,
        meta: { missing: `The signatures of packages cannot be had here (${audit.why}).` },
      }
    : {},
);

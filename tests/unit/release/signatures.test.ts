import { describe, expect, it } from 'vitest';
import { checkSignatures, readAudit } from '@/build/release/signatures';

const audit = (value: unknown) => readAudit(JSON.stringify(value));
const LEFT_PAD = { name: 'left-pad', version: '1.3.0', location: 'node_modules/left-pad' };

describe('the signatures of packages', () => {
  it('are all the registry’s', () => {
    expect(checkSignatures(audit({ invalid: [], missing: [] })).kind).toBe('done');
  });

  it.each([
    ['invalid', { invalid: [LEFT_PAD], missing: [] }],
    ['missing', { invalid: [], missing: [LEFT_PAD] }],
  ])('stop everything where one is %s', (_, found) => {
    expect(() => checkSignatures(audit(found))).toThrow(/^left-pad 1\.3\.0: not as the registry/);
  });

  it.each([
    { code: 'ENOTFOUND', summary: 'request failed\nand more' },
    { code: 'E404', summary: 'no keys' },
    {
      code: null,
      summary: 'found no dependencies to audit that were installed from a supported registry',
    },
  ])('stop a real release where nobody answers, and a dry run says so: $summary', (error) => {
    const outcome = checkSignatures(audit({ error }));
    expect(outcome.kind).toBe('refused');
    expect(outcome.said).toMatch(/^nobody says what the registry has signed \([^)\n]+\): /);
  });

  it('are not taken as good where npm fails otherwise', () => {
    expect(() => audit({ error: { code: 'EUSAGE', summary: 'no lockfile' } })).toThrow(
      /no lockfile/,
    );
    expect(() => audit({})).toThrow(/could not audit/);
  });
});

import { describe, expect, it } from 'vitest';
import { readManifest, TARGETS } from './output';

/** What it opens and what it does not is a row of the table (`tests/security/supply-chain.test.ts`). */
describe.each(TARGETS)('the manifest of %s', (target) => {
  it('is the one that was reviewed', async () => {
    const { version, ...manifest } = await readManifest(target);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(manifest).toMatchSnapshot();
  });
});

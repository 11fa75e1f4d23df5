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

/**
 * Older versions know `targetAddressSpace` behind a flag alone and ignore it: a picture that redirects into
 * the user's network, or a name that leads there, would be requested (Local Network Access, Chrome 142).
 */
it('Chrome is new enough to guard the user’s network', async () => {
  const { minimum_chrome_version: minimum } = await readManifest('chrome-mv3');
  expect(Number(minimum)).toBeGreaterThanOrEqual(142);
});

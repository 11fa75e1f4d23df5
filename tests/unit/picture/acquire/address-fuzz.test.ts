import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isLocalAddress } from '@/utils/core/hosts/address';
import { localUrlPattern } from '@/utils/core/hosts/local-network';
import { addressUrls, isPublicAddress } from '../../../support/addresses';

/** A failure prints the seed with which it is repeated. */
const RUNS = { numRuns: 10_000 };
const pattern = new RegExp(localUrlPattern());

it('10,000 generated addresses are judged as the registries of IANA say', () => {
  const judged = { public: 0, local: 0 };
  fc.assert(
    fc.property(addressUrls, ({ url, address }) => {
      const isLocal = isLocalAddress(new URL(url).hostname);
      judged[isLocal ? 'local' : 'public'] += 1;
      expect(isLocal).toBe(!isPublicAddress(address));
    }),
    RUNS,
  );
  // Neither verdict is the only one.
  expect(Math.min(judged.public, judged.local)).toBeGreaterThan(1_000);
});

it('the network rule matches the same addresses, and all of IPv6', () => {
  fc.assert(
    fc.property(addressUrls, ({ url, address }) => {
      const isBlocked = pattern.test(new URL(url).href);
      expect(isBlocked).toBe(address.family === 'ipv6' || !isPublicAddress(address));
    }),
    RUNS,
  );
});

import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FAULTS } from '../support/tables/faults';
import { SECURITY } from '../support/tables/security';

const ITEMS = new Set([...Object.keys(FAULTS), ...Object.keys(SECURITY)]);

/** The promises of SECURITY.md, each with the tests named as its proof. */
const promises = readFileSync('SECURITY.md', 'utf8')
  .replace(/^[^]*\n## What is promised\n/, '')
  .replace(/\n## [^]*$/, '')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (promise|---)/.test(line))
  .map((line) => {
    const [, promise = '', proofs = ''] = line.split(' | ').map((cell) => cell.trim());
    const [firstCell = ''] = line.split(' | ');
    return {
      promise: firstCell || promise,
      proofs: [...(proofs || promise).matchAll(/`([^`]+)`/g)],
    };
  });

it('every promise names what proves it, and that exists', () => {
  expect(promises.length).toBeGreaterThan(10);
  const unproved = promises.flatMap(({ promise, proofs }) =>
    proofs.length === 0
      ? [promise]
      : proofs.flatMap(([, proof = '']) =>
          ITEMS.has(proof) || (proof.startsWith('tests/') && existsSync(proof)) ? [] : [proof],
        ),
  );
  expect(unproved).toEqual([]);
});

it('what must not happen is promised', () => {
  const named = new Set(promises.flatMap(({ proofs }) => proofs.map(([, proof = '']) => proof)));
  expect(Object.keys(SECURITY).filter((item) => !named.has(item))).toEqual([]);
});

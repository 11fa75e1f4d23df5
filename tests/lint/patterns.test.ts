import { expect, it } from 'vitest';
import { isBounded, isSuperLinear, patternsIn, scanPatterns } from '../support/patterns';

const written = scanPatterns().flatMap(({ file, literal }) => (literal ? [{ file, literal }] : []));

it('every regular expression takes linear time, or is run on what is short', () => {
  expect(written.length).toBeGreaterThan(300);
  const slow = written.filter((one) => !isBounded(one) && isSuperLinear(one.literal));
  expect(slow.map(({ file, literal }) => `${file} ${literal}`)).toEqual([]);
});

it.each([
  ['that backtracks without end', /^(?:a+)+$/, true],
  ['of two parts that share characters', /\s*\s*x/, true],
  ['that is begun at each character', /a+b/, true],
  ['that is none of these', /^a+b$/, false],
])('a regular expression %s is known: %s', (_, pattern, expected) => {
  expect(isSuperLinear(pattern)).toBe(expected);
});

it('regular expressions are found wherever they stand', () => {
  const text =
    'const a = /a+/u; export const b = (c: string) => c.split(/,/).map((d) => new RegExp(`^${d}$`));' +
    ' const e = RegExp("e"); // /f/\n const g = "/g/";';
  expect(patternsIn('planted.ts', text).map(({ literal }) => String(literal))).toEqual([
    '/a+/u',
    '/,/',
    'undefined',
    'undefined',
  ]);
});

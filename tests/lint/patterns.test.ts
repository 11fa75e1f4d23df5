import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MADE, OWN_TEXT, SHORT_TEXT, isWithin } from '../support/patterns/limits';
import { patternsIn, scanPatterns, type FoundPattern } from '../support/patterns/scan';

const found = scanPatterns();

const LISTED: unknown = JSON.parse(readFileSync('tests/support/patterns/listed.json', 'utf8'));
const nameOf = ({ file, source }: FoundPattern) => `${file} ${source}`;

it('every regular expression is listed, and those that are listed exist', () => {
  expect(found.length).toBeGreaterThan(300);
  expect(found.map(nameOf)).toEqual(LISTED);
});

it('one that is made from parts has code around it that is attacked', () => {
  const unknown = found.filter(
    (pattern) =>
      !pattern.literal && ![...MADE, ...OWN_TEXT].some((limit) => isWithin(limit, pattern)),
  );
  expect(unknown.map(nameOf)).toEqual([]);
});

it('every limit is for a pattern', () => {
  const unused = [...MADE, ...OWN_TEXT, ...SHORT_TEXT].filter(
    (limit) => !found.some((pattern) => isWithin(limit, pattern)),
  );
  expect(unused).toEqual([]);
});

it('the scan finds patterns wherever they stand', () => {
  const text =
    'const a = /a+/u; export const b = (c: string) => c.split(/,/).map((d) => new RegExp(`^${d}$`));' +
    ' const e = RegExp("e"); // /f/\n const g = "/g/";';
  expect(patternsIn('planted.ts', text).map(({ source }) => source)).toEqual([
    '/a+/u',
    '/,/',
    'new RegExp(`^${d}$`)',
    'RegExp("e")',
  ]);
});

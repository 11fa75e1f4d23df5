import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { sharedPath } from '../shared';

const LIKE_MARKUP = /[<>]|javascript:|\bon\w+\s*=/i;

const fixturesSchema = z.object({ default: z.array(z.object({ payload: z.string() })) });

/**
 * Texts that would be elements, or would run, where somebody took them for markup: DOMPurify's own
 * fixtures, the naughty strings and drawings with scripts. Their order is always the same.
 */
export async function xssStrings(): Promise<string[]> {
  const file = pathToFileURL(sharedPath('data/hostile/xss-dompurify/expect.mjs')).href;
  const fixtures = fixturesSchema.parse(await import(/* @vite-ignore */ file));
  const naughty = z
    .array(z.string())
    .parse(JSON.parse(readFileSync(sharedPath('data/hostile/blns/blns.json'), 'utf8')));
  const folder = sharedPath('data/hostile/svg-xss');
  const drawings = readdirSync(folder)
    .filter((name) => /\.(?:svg|xht|xml|htm)$/.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const all = [...fixtures.default.map(({ payload }) => payload), ...naughty, ...drawings];
  return [...new Set(all.filter((text) => LIKE_MARKUP.test(text)))];
}

/** Texts that a spreadsheet would take for formulas. */
export function formulaStrings(): string[] {
  const text = readFileSync(sharedPath('data/hostile/csv-injection/strings.json'), 'utf8');
  return z.array(z.string()).parse(JSON.parse(text));
}

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'papaparse';
import { beforeEach, describe, expect, it } from 'vitest';
import { toCsv } from '@/utils/io/export/text-formats';
import { foreignText } from '@/utils/io/export/links';
import { makeSheet } from '@/utils/io/export/sheet';
import { sharedPath, withShared } from '../../support/shared';
import { speak } from '../../support/panel/words';
import { bare, compared, context, withOffer } from '../../support/offers/exported';

beforeEach(() => speak('en'));

const COLUMNS = ['title', 'margin'] as const;

function parsed(csv: string): string[][] {
  const { data } = parse<string[]>(csv.slice(1));
  return data;
}

it('a CSV file begins with the byte order mark for Excel', () => {
  expect(toCsv(makeSheet([compared()], context(), COLUMNS)).codePointAt(0)).toBe(0xfe_ff);
});

it('a CSV file leaves a cell empty if its value is unknown', () => {
  expect(parsed(toCsv(makeSheet([bare()], context(), COLUMNS)))[1]).toEqual(['杯子', '', '']);
});

it('a CSV file keeps our own negative numbers as numbers', () => {
  const usual = compared();
  const margin = { low: -0.12, high: -0.05 };
  const loss = { ...usual, ...(usual.earning && { earning: { ...usual.earning, margin } }) };
  expect(toCsv(makeSheet([loss], context(), ['margin']))).toMatch(/\r\n-0\.12,-0\.05$/);
});

it('round-trips every escaped text', () => {
  const anyText = fc.string({ unit: 'binary', minLength: 1 });
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1 }), (titles) => {
      const offers = titles.map((title) => withOffer({ title }));
      const rows = parsed(toCsv(makeSheet(offers, context(), COLUMNS))).slice(1);
      expect(rows.map(([title]) => title)).toEqual(titles.map(foreignText));
    }),
  );
});

describe('foreign text', () => {
  it.each([
    '保温杯 500ml 304不锈钢',
    'Cup, 2 pcs; blue',
    'A-1',
    'x=1',
    '50% off',
    "it's",
    '(新款)',
  ])('is unchanged where it is harmless: %s', (text) => {
    expect(foreignText(text)).toBe(text);
  });

  it('never begins with a formula sign or a line break', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\s\u200b\ufeff"']{0,3}[=+\-@＝＋－＠\u2212].{0,5}$/u),
        (text) => {
          const safe = foreignText(text);
          expect(safe.startsWith("'")).toBe(true);
          expect(safe).not.toMatch(/[\r\n\t]/);
        },
      ),
    );
  });

  it('has no formula after a semicolon, at which some programs split', () => {
    expect(foreignText('a;=1+1; -2')).toBe("a;'=1+1; '-2");
  });

  it('does not begin with a formula sign in any of the collected attacks', withShared, () => {
    const attacks: string[] = JSON.parse(
      readFileSync(sharedPath('data/hostile/csv-injection/strings.json'), 'utf8'),
    );
    expect(attacks.length).toBeGreaterThan(30);
    for (const attack of attacks) {
      expect(foreignText(attack)).not.toMatch(/(?:^|[\r\n\t;])[\s\p{Cf}]*[=+\-@＝＋－＠]/u);
    }
  });
});

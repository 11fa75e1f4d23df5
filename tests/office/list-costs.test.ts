/** The landed costs behind a user's own workbook: what is stored is what a program computes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { offersOf } from '@/utils/core/list/added-columns';
import { bestSheets } from '@/utils/io/list/best-sheets';
import { readXlsx } from '@/utils/io/list/xlsx';
import { writeXlsx } from '@/utils/io/list/write-xlsx';
import { judgedRow } from '../support/list-files/judged-rows';
import { XLSX_FILES } from '../support/list-files/xlsx-files';
import { inputs, RATES } from '../support/offers/landed-cost';
import { speak } from '../support/panel/words';
import { sheetsOf, withLibreOffice } from './libreoffice';

const ROWS = [judgedRow(2, 60, 4000), judgedRow(3, 700), judgedRow(4, 10, 900)];
const NONE = { titles: [], rows: [] };
const terms = { inputs: inputs(), rates: RATES, agents: [], now: 0 };

const withCosts = (bytes: Uint8Array) =>
  writeXlsx(bytes, readXlsx(bytes), NONE, bestSheets(ROWS, terms));

/** The workbook without a stored result: a program has to compute each. */
function withoutResults(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const files = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    if (!name.includes('/found')) return [name, part];
    return [name, strToU8(strFromU8(part).replace(/<\/f><v>[^<]*<\/v>/g, '</f>'))];
  });
  return new Uint8Array(zipSync(Object.fromEntries(files)));
}

/** Numbers of the offers' sheet by title, a line for each row of the list. */
function numbers(sheets: ReadonlyMap<string, string[][]>, name = 'Offers on 1688') {
  const rows = sheets.get(name) ?? [];
  const head = rows.findIndex(([first]) => first === 'Row');
  return rows
    .slice(head + 1)
    .filter(([first]) => first)
    .map((row) => Object.fromEntries((rows[head] ?? []).map((title, at) => [title, row[at]])));
}

describe('the landed costs behind a list, in LibreOffice', withLibreOffice, () => {
  beforeAll(() => speak('en'));

  it.each(
    XLSX_FILES.filter(({ name }) => /^Excel$|prefix|absolute|hidden|1904/.test(name)).map(
      ({ name, bytes }) => [name, bytes] as const,
    ),
  )('%s: the formulas give what was compared, row by row', async (_, bytes) => {
    const written = withCosts(bytes);
    const computed = numbers(await sheetsOf(new Blob([withoutResults(written)])));
    expect(computed.map((row) => row['Row'])).toEqual(['2', '3', '4']);
    for (const [at, row] of ROWS.entries()) {
      const [compared] = offersOf(row);
      const { unitPrice, landed, earning } = compared ?? {};
      const near = (value: number | undefined, digits = 6) =>
        value === undefined ? undefined : expect.closeTo(value, digits);
      const of = (title: string) =>
        computed[at]?.[title] ? Number(computed[at][title]) : undefined;
      expect(of('Pieces ordered')).toBe(unitPrice?.pieces);
      expect(of('Price per piece (CNY)')).toEqual(near(unitPrice && unitPrice.perPiece / 100));
      for (const end of ['low', 'high'] as const) {
        expect(of(`Landed cost per piece (USD), ${end}`)).toEqual(
          near(landed && landed[end] / 100),
        );
        expect(of(`Margin, ${end}`)).toEqual(near(earning?.margin[end]));
      }
      expect(landed).toBeDefined();
      expect(earning === undefined).toBe(row.price === undefined);
    }
    const stored = numbers(await sheetsOf(new Blob([written])));
    for (const [at, row] of stored.entries()) {
      for (const [title, text] of Object.entries(row)) {
        const other = computed[at]?.[title] ?? '';
        if (Number.isNaN(Number(text))) expect(other).toBe(text);
        else expect(Number(other)).toBeCloseTo(Number(text), 3);
      }
    }
  });

  it('a workbook that has such sheets gets others beside them, which compute by their own', async () => {
    const [excel] = XLSX_FILES;
    const twice = withCosts(withCosts(excel?.bytes ?? new Uint8Array()));
    const sheets = await sheetsOf(new Blob([withoutResults(twice)]));
    expect([...sheets.keys()].filter((name) => name.endsWith(' 2'))).toHaveLength(3);
    expect(numbers(sheets, 'Offers on 1688 2')).toEqual(numbers(sheets));
  });
});

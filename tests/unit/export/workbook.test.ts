import { strFromU8, unzipSync } from 'fflate/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { toWorkbook } from '@/utils/io/export/workbook';
import { speak } from '../../support/panel/words';
import { costs } from '../../support/offers/workbook-costs';
import { compared, context, withOffer } from '../../support/offers/exported';

beforeEach(() => speak('en'));

const TODAY = compared();
const PINNED = withOffer({ offerId: '612345678902' });
const pinnedAt = { foundAt: new Map([[PINNED.key, Date.UTC(2026, 10, 20)]]) };

/** The rows of each sheet, as markup. */
async function sheetsOf(...made: Parameters<typeof toWorkbook>): Promise<string[][]> {
  const files = unzipSync(new Uint8Array(await (await toWorkbook(...made)).arrayBuffer()));
  return Object.keys(files)
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .toSorted()
    .map((name) => strFromU8(files[name] ?? new Uint8Array()).match(/<row .*?<\/row>/gs) ?? []);
}

/** The cells in the last rows of a sheet that have formulas. */
const areLive = (rows: string[] = [], count = 2) =>
  rows.slice(-count).map((row) => row.includes('<f>'));

describe('an offer that was found on another day', () => {
  it('keeps its numbers, which do not depend on today’s inputs', async () => {
    const [offers, , lines] = await sheetsOf([TODAY, PINNED], context(pinnedAt), costs());
    expect(areLive(offers)).toEqual([true, false]);
    expect(areLive(lines)).toEqual([true, false]);
    for (const value of ['14.2', '4.85', '0.38']) {
      expect(offers?.at(-1)).toContain(`<v>${value}</v>`);
    }
  });

  it('adds no inputs that no formula uses', async () => {
    expect(await sheetsOf([TODAY], context(), costs())).toHaveLength(3);
    expect(await sheetsOf([PINNED], context(pinnedAt), costs())).toHaveLength(1);
  });
});

it('the page’s price of a workbook says that it is not certain', async () => {
  const page = { minor: 1299, pieces: 1 };
  const heads = async (isDoubtful?: true) => {
    const own = costs({ page: { ...page, ...(isDoubtful && { isDoubtful }) } });
    const book = await toWorkbook([TODAY], context(pinnedAt), own);
    const files = unzipSync(new Uint8Array(await book.arrayBuffer()));
    const texts = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array());
    return texts.match(/Price on the page \(USD\)[^<]*/)?.[0];
  };
  expect(await heads(true)).toBe('Price on the page (USD) (not certain)');
  expect(await heads()).toBe('Price on the page (USD)');
});

it('a row has the seller’s own invoice share beside the offer, and computes with it', async () => {
  const usual = costs();
  const piece = { weight: { low: 0.3, high: 0.3 }, domestic: 'paid' } as const;
  const lineOf = async (withInvoice: boolean, invoice?: number) => {
    const own = costs({
      switches: { ...usual.switches, withInvoice },
      pieceOf: () => ({ ...piece, ...(invoice !== undefined && { invoice }) }),
    });
    const [, , lines] = await sheetsOf([TODAY], context(), own);
    const line = lines?.at(-1) ?? '';
    return { hasShare: line.includes('<v>0.13</v>'), asks: line.includes('ISNUMBER(') };
  };
  expect(await lineOf(true, 0.13)).toEqual({ hasShare: true, asks: true });
  expect(await lineOf(true)).toEqual({ hasShare: false, asks: true });
  expect(await lineOf(false, 0.13)).toEqual({ hasShare: true, asks: false });
});

it('each formula has its value beside it, for programs that compute nothing', async () => {
  const [offers = [], inputs = [], lines = []] = await sheetsOf([TODAY], context(), costs());
  for (const rows of [offers, inputs, lines]) {
    const cells = rows.join('').match(/<c [^>]*><f>.*?<\/c>/gs) ?? [];
    expect(cells.length).toBeGreaterThan(5);
    for (const cell of cells) expect(cell).toMatch(/<\/f><v>[^<]*<\/v><\/c>$/);
  }
  expect(offers.at(-1)).toMatch(/<\/f><v>4.85<\/v>/);
});

it('a date of a workbook is a date of the user’s own time, not a text', async () => {
  const [offers = []] = await sheetsOf([TODAY], context());
  const local = new Date(context().at);
  const day = Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()) / 86_400_000;
  const serials = [...(offers.at(-1)?.matchAll(/<v>([\d.]+)<\/v>/g) ?? [])].map(([, number]) =>
    Math.floor(Number(number)),
  );
  expect(serials).toContain(day + 25_569);
});

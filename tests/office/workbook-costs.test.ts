import { beforeEach, describe, expect, it } from 'vitest';
import type { ComparedOffer, Range } from '@/utils/core/model/compared-offer';
import { toWorkbook, type WorkbookCosts } from '@/utils/io/export/workbook';
import { workbookCosts } from '@/utils/io/export/workbook/costs';
import type { CostInputs } from '@/utils/core/costs/cost-inputs';
import { minorDigits } from '@/utils/core/model/money';
import { speak } from '../support/panel/words';
import { inputs, known, RATES } from '../support/offers/landed-cost';
import { compared, context } from '../support/offers/exported';
import { expectAlike, sheetsOf, withLibreOffice, withoutResults } from './libreoffice';
import { cashOf, landedCost } from '@/utils/core/pricing/landed-cost/landed';
import { earningOf } from '@/utils/core/pricing/landed-cost/earning';

beforeEach(() => speak('en'));

const PAGE = { minor: 4000, currency: 'USD', pieces: 2 };

/** A cheap one, a large one with its own share for an invoice, and a dear one with free post and tax. */
const FACTS = [
  { perPiece: 600, facts: {} },
  {
    perPiece: 9000,
    facts: { title: '加13点', weight: 500, size: { length: 30, width: 20, height: 10 } },
  },
  { perPiece: 60_000, facts: { title: '含税', isPostFree: true } },
] as const;

function offersFor(made: CostInputs): ComparedOffer[] {
  const { offer, unitPrice: usual, ...rest } = compared();
  if (!usual) throw new Error('the fixture has a price');
  return FACTS.map(({ perPiece, facts }): ComparedOffer => {
    const unitPrice = { ...usual, perPiece, perUnit: perPiece, basis: 'list' as const };
    const found = Object.assign({}, offer, facts);
    const landed = landedCost(found, unitPrice, made, RATES);
    const earning = landed && earningOf(landed, PAGE, made, RATES);
    if (!landed || !earning) throw new Error('a rate is missing');
    return Object.assign({}, rest, {
      offer: found,
      unitPrice,
      landed,
      earning,
      cash: cashOf(landed, unitPrice),
    });
  });
}

describe('a workbook in LibreOffice', withLibreOffice, () => {
  it.each([
    { destination: 'US', mode: 'stock' },
    { destination: 'DE', mode: 'direct' },
    { destination: 'CA', mode: 'direct' },
    { destination: 'JP', mode: 'direct' },
    { destination: 'AU', mode: 'stock' },
    { destination: 'BR', mode: 'direct' },
    { destination: 'BR', mode: 'stock' },
    { destination: 'MX', mode: 'stock' },
    { destination: 'SA', mode: 'direct' },
    { destination: 'RU', mode: 'stock' },
    { destination: 'RU', mode: 'direct' },
  ] as const)('computes what the panel shows: to $destination, $mode', async (route) => {
    const made = known(inputs(route), {}, { withInvoice: route.destination !== 'US' });
    const costs: WorkbookCosts | undefined = workbookCosts(made, RATES, PAGE, (id) => id);
    expect(costs).toBeDefined();
    const offers = offersFor(made);
    const book = await toWorkbook(offers, context({ currency: made.currency }), costs);
    const stored = await sheetsOf(book);
    const computed = await sheetsOf(await withoutResults(book));
    for (const [name, rows] of computed) expectAlike(rows, stored.get(name) ?? []);
    const sheet = computed.get('Offers on 1688') ?? [];
    const head = sheet.findIndex((row) => row[0] === 'No.');
    const numbers = (at: number, title: string): Range => {
      const value = (end: string) => {
        const text = sheet[head + 1 + at]?.[sheet[head]?.indexOf(`${title}, ${end}`) ?? -1] ?? '';
        return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text || NaN);
      };
      return { low: value('low'), high: value('high') };
    };
    const unit = 10 ** minorDigits(made.currency);
    for (const [at, { landed, earning }] of offers.entries()) {
      const shown = numbers(at, `Landed cost per piece (${made.currency})`);
      expect(shown.low).toBeCloseTo((landed?.low ?? NaN) / unit, 6);
      expect(shown.high).toBeCloseTo((landed?.high ?? NaN) / unit, 6);
      const margin = numbers(at, 'Margin');
      expect(margin.low).toBeCloseTo(earning?.margin.low ?? NaN, 6);
      expect(margin.high).toBeCloseTo(earning?.margin.high ?? NaN, 6);
    }
  });
});

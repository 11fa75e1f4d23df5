import { strFromU8, unzipSync } from 'fflate/browser';
import { beforeEach, expect, it } from 'vitest';
import { toOrderWorkbook } from '@/utils/io/export/order/workbook';
import { workbookCosts } from '@/utils/io/export/workbook/costs';
import type { OrderItem } from '@/utils/core/order/items';
import { makeOrder } from '@/utils/core/order/order';
import { RATES, inputs } from '../../support/offers/landed-cost';
import { twelvePins } from '../../support/order/twelve-pins';
import { speak } from '../../support/panel/words';

beforeEach(() => speak('en'));

const US = inputs({ destination: 'US', mode: 'stock' }, { title: 'Vacuum cup' });

/** The columns that have a value or a formula in each row of the sellers. */
async function sellerColumnsOf(items: readonly OrderItem[]): Promise<string[]> {
  const book = await toOrderWorkbook({
    order: makeOrder(items, RATES),
    at: Date.UTC(2026, 10, 25),
    currency: 'USD',
    costs: workbookCosts(US, RATES, undefined, (id) => id),
    markWords: ({ rule }) => rule,
  });
  const files = unzipSync(new Uint8Array(await book.arrayBuffer()));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]+)"/g)].map(
    ([, name]) => name,
  );
  const sellers = text(`xl/worksheets/sheet${names.indexOf('Sellers') + 1}.xml`);
  return (sellers.match(/<row .*?<\/row>/gs) ?? []).map((row) =>
    [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*>(?=<)/g)].map(([, column]) => column).join(''),
  );
}

it('a seller of whom no price is known has no sum', async () => {
  const [first, second] = twelvePins(US);
  if (!first || !second) throw new Error('no pins');
  const { compared } = first;
  const { unitPrice: _, ...rest } = compared;
  const hidden = {
    ...first,
    compared: { ...rest, offer: { ...compared.offer, isPriceHidden: true, seller: { id: 'x' } } },
  };
  const [, known, unknown] = await sellerColumnsOf([second, hidden]);
  expect(known).toContain('DEFGHIJKL');
  expect(unknown).toBe('AC');
});

import { strFromU8, unzipSync } from 'fflate/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExportFile } from '@/utils/io/export';
import type { Pin } from '@/utils/core/model/pin';
import { offer, search } from '../../../support/panel/fixtures';
import { panelContext } from '../../../support/panel/context';
import { speak } from '../../../support/panel/words';
import { compared } from '../../../support/offers/saved';
import { openStore } from '../../../support/panel/open-store';

const FOUND = offer({ promotionUrl: 'https://s.click.1688.com/rebate?who=me' });
const KEY = `1688 ${FOUND.offerId}`;
const NOW = new Date(2026, 10, 25).getTime();
const DAY = Date.UTC(2026, 10, 24, 9);

beforeEach(async () => {
  await speak('en');
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => void vi.useRealTimers());

/** An offer pinned the day before, for another page. */
function pin(changes: Parameters<typeof compared>[0] = {}): Pin {
  const page = { url: 'https://other.example/cup', title: 'Another cup' };
  return { at: DAY, compared: compared(changes), quantity: 50, page, note: 'asked' };
}
const otherPin = (changes: Parameters<typeof compared>[0] = {}) =>
  pin({ offer: { offerId: '600' }, ...changes });

async function open(pinned: Pin[] = [], found = [FOUND]) {
  const context = await panelContext({
    search: search(),
    offers: found,
    settings: { service: 'demo' },
    pins: pinned,
  });
  const store = await openStore(context);
  await vi.waitFor(() => expect(store.compare.comparison.value?.offers).toHaveLength(found.length));
  return { store, ...context.browser, ...context.pictures };
}

/** Waits for the file writers, which are loaded on demand. */
const SAVED = { timeout: 10_000 };

/** The file that is saved next. */
async function saved({ save }: Awaited<ReturnType<typeof open>>, place = 0): Promise<string> {
  await vi.waitFor(() => expect(save.mock.calls.length).toBeGreaterThan(place), SAVED);
  const file: ExportFile | undefined = save.mock.calls[place]?.[0];
  return (await file?.blob.text()) ?? '';
}

async function offersSheet({ save }: Awaited<ReturnType<typeof open>>): Promise<string> {
  await vi.waitFor(() => expect(save).toHaveBeenCalled(), SAVED);
  const file: ExportFile | undefined = save.mock.calls[0]?.[0];
  const files = unzipSync(new Uint8Array((await file?.blob.arrayBuffer()) ?? []));
  return strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}

describe('the tray', () => {
  it('has today’s numbers for offers on screen, otherwise those of the day of the pin', async () => {
    const { store } = await open([pin(), otherPin()]);
    const { offers, asPinned } = store.lists.tray.tray.value;
    expect(offers.map(({ key }) => key)).toEqual([KEY, '1688 600']);
    expect(offers[0]).toBe(store.compare.offerOf(KEY));
    expect([...asPinned.keys()]).toEqual(['1688 600']);
  });

  it('never compares two currencies', async () => {
    const landed = { currency: 'EUR', low: 1, high: 2, lines: [], isAtLeast: false, estimated: [] };
    const { store } = await open([otherPin({ landed, cash: { low: 1, high: 2 } })]);
    const [first] = store.lists.tray.tray.value.offers;
    expect(first?.unitPrice).toBeDefined();
    expect([first?.landed, first?.cash]).toEqual([undefined, undefined]);
  });
});

describe('an export', () => {
  it('has page, quantity and rate of the list, and never the rebate link', async () => {
    const opened = await open();
    opened.store.exports.fromList('json');
    const text = await saved(opened);
    expect(JSON.parse(text)).toMatchObject({
      searchedAt: new Date(1000).toISOString(),
      page: { title: 'Insulated Tumbler', host: 'www.shop.example' },
      quantity: 200,
      currency: 'USD',
      rate: { from: 'CNY', to: 'USD' },
      offers: [{ offerId: FOUND.offerId }],
    });
    expect(text).not.toContain('rebate');
    expect(opened.store.view.output.message.value?.text).toMatch(/^Handed to the browser/);
  });

  it('has the section of each offer of this search, pinned or listed', async () => {
    const almost = { ...FOUND, similarity: 0.95 };
    const lamp = offer({ offerId: '601', title: '儿童台灯', similarity: 0.5 });
    const sectionsIn = (text: string) =>
      JSON.parse(text).offers.map(({ section }: { section?: string }) => section);
    const opened = await open([pin(), otherPin()], [lamp, almost]);
    opened.store.exports.fromList('json');
    expect(sectionsIn(await saved(opened))).toEqual(['Same product', 'Similar']);
    opened.store.exports.fromTray('json');
    expect(sectionsIn(await saved(opened, 1))).toEqual(['Same product', undefined]);
  });

  it('names no section where nothing is certain to be the searched product', async () => {
    const lamp = offer({ offerId: '601', title: '儿童台灯', similarity: 0.5 });
    const opened = await open([], [{ ...FOUND, similarity: 0.7 }, lamp]);
    opened.store.exports.fromList('json');
    expect(await saved(opened)).not.toContain('"section": "S');
  });

  it('has the date of each pin of several searches, and no common page', async () => {
    const opened = await open([pin(), otherPin()]);
    opened.store.exports.fromTray('json');
    const { page, offers } = JSON.parse(await saved(opened));
    expect(page).toEqual({});
    expect(offers.map(({ remark }: { remark: string }) => remark)).toEqual(['asked', 'asked']);
    expect(offers[1].found).toBe(new Date(DAY).toISOString());
  });

  it('has the page’s price in a workbook of pins if one of them is from this search', async () => {
    const sheetOf = async (pins: Pin[]) => {
      const opened = await open(pins);
      const { compare, exports } = opened.store;
      compare.changeTerms({ amount: '24.99', currency: 'USD' });
      await vi.waitFor(() => expect(compare.terms.value.amount).toBe('24.99'));
      exports.fromTray('xlsx');
      return offersSheet(opened);
    };
    expect(await sheetOf([pin(), otherPin()])).toContain('<v>24.99</v>');
    expect(await sheetOf([otherPin()])).not.toContain('<v>24.99</v>');
  });

  it('is an order of pins at the quantity and for the goods of each', async () => {
    const opened = await open([pin(), otherPin()]);
    opened.store.exports.fromTray('order');
    const sheet = await offersSheet(opened);
    const file: ExportFile | undefined = opened.save.mock.calls[0]?.[0];
    expect(file?.name).toMatch(/^1688-order-.*\.xlsx$/);
    const units = [...sheet.matchAll(/<c r="G[56]"[^>]*><v>(\d+)<\/v>/g)].map(([, n]) => n);
    expect(units).toEqual(['200', '50']);
  });

  it('marks a landed cost as a minimum, also in copies', async () => {
    const landed = { currency: 'USD', low: 485, high: 520, lines: [], estimated: [] };
    const opened = await open([otherPin({ landed: { ...landed, isAtLeast: true } })]);
    opened.store.exports.fromTray('copy');
    const copied = await opened.writeClipboard.mock.lastCall?.[0]['text/plain'];
    const [titles, values] = ((await copied?.text()) ?? '')
      .split('\n')
      .map((line) => line.split('\t'));
    const at = titles?.indexOf('Landed cost is a minimum') ?? -1;
    expect(titles?.[at - 1]).toBe('Landed cost per piece (USD), high');
    expect(values?.slice(at - 2, at + 1)).toEqual(['4.85', '5.2', 'yes']);
  });

  it('contains as evidence the picture files and the searched one, except for another day', async () => {
    const opened = await open([otherPin()]);
    const { exports } = opened.store;
    opened.ofOffers.mockResolvedValue(new Map([[KEY, 'data:image/png;base64,AAAA']]));
    exports.fromList('evidence');
    const html = await saved(opened);
    const { isWhole, origins } = opened.ofOffers.mock.lastCall?.[1] ?? {};
    expect(isWhole).toBe(true);
    expect(origins?.get('demo')).toEqual([{ origin: 'http://127.0.0.1:16880' }]);
    expect(html).toContain('data:image/png;base64,AAAA');
    expect(html).toContain('data:image/jpeg;base64,/9j/AAAA');
    expect(await saved(opened, 1)).toContain(FOUND.offerId);
    exports.fromTray('evidence');
    const other = await saved(opened, 2);
    expect(other).not.toContain('data:image/jpeg;base64,/9j/AAAA');
    expect(other).toContain('2026-11-24 09:00:00 UTC');
    expect(other).toContain('https://other.example/cup');
  });
});

it('the brand profile offers no question to the seller', async () => {
  const { store } = await open();
  expect(store.lists.actions.value.onAsk).toBeTypeOf('function');
  await store.compare.changeCosts((costs) => ({ ...costs, profile: 'brand' }));
  expect(store.lists.actions.value.onAsk).toBeUndefined();
});

import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { parse } from 'papaparse';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { moneyRangeText } from '@/utils/io/i18n/format';
import { writeDetails } from '@/utils/io/storage/extras';
import { watchNotSaved } from '@/utils/io/storage/not-saved';
import { orderDraftStore } from '@/utils/io/storage/order-draft';
import { pinsStore } from '@/utils/io/storage/pins';
import { writeSearch } from '@/utils/io/storage/searches';
import { moneyStore } from '@/utils/io/storage/settings';
import { expectAccessible } from '../support/panel/axe';
import { WINDOW, panelContext } from '../support/panel/context';
import { search } from '../support/panel/fixtures';
import { open as openMenu } from '../support/panel/popover';
import { speak } from '../support/panel/words';
import { ROWS, US_SEA, byHand } from '../support/order/by-hand';
import { DOLLARS, storedPins } from '../support/order/stored-pins';
import { openPanel } from '../support/panel/open-panel';

const PINS = storedPins();
/** A Monday in May: no holiday is near. */
const QUIET = Date.UTC(2027, 4, 10);

async function open(...[stored, abilities]: Parameters<typeof panelContext>) {
  const first = { settings: { service: 'demo' as const }, pins: PINS, ...stored };
  const context = await panelContext(first, abilities);
  await moneyStore.write(DOLLARS);
  const { container, store } = await openPanel(context);
  fireEvent.click(screen.getByTestId('tray-toggle'));
  screen.getByTestId('tray-order').focus();
  fireEvent.click(screen.getByTestId('tray-order'));
  await screen.findByTestId('order', {}, { timeout: 10_000 });
  return { context, container, store };
}

const draft = () => orderDraftStore({}).read();
const pinOf = async (key: string) =>
  (await pinsStore({}).read()).find(({ compared }) => compared.key === key)?.compared;
/** Changes of the draft that were begun: each takes a lock. */
const watchChanges = () => vi.spyOn(navigator.locks, 'request');
const items = () => screen.getAllByTestId('order-item');
const itemOf = (place: number) => {
  const offerId = String(600_000_000_001 + place);
  const item = items().find(({ dataset }) => dataset['offerId'] === offerId);
  if (!item) throw new Error(`No item ${offerId}`);
  return item;
};
/** An item that is right is folded. */
const unfold = (place: number) => {
  const fold = within(itemOf(place)).queryByTestId('order-fold');
  if (fold?.getAttribute('aria-expanded') === 'false') fireEvent.click(fold);
};
const field = (place: number, testId = 'order-units', at = 0) => {
  unfold(place);
  const found = within(itemOf(place)).getAllByTestId<HTMLInputElement>(testId)[at];
  if (!found) throw new Error(`No ${testId}`);
  return found;
};
const type = (input: HTMLInputElement, value: string) =>
  fireEvent.input(input, { target: { value } });
const lineOf = (id: string) =>
  document.querySelector(`[data-testid=order] [data-line=${id}] dd`)?.textContent ?? '';
const cents = (low: number, high: number) =>
  `≥\u202F${moneyRangeText({ low: low * 100, high: high * 100 }, 'USD')}`;
const expectTotals = (rows = ROWS) => {
  const [low, high] = [byHand(US_SEA, 0, rows), byHand(US_SEA, 1, rows)];
  for (const id of ['goods', 'domestic', 'agent', 'freight', 'duty', 'landed', 'cash'] as const) {
    expect(lineOf(id), id).toBe(cents(low[id], high[id]));
  }
};

beforeEach(async () => {
  await speak('en');
  vi.useFakeTimers({ toFake: ['Date'], now: QUIET });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the order of the pins', () => {
  it('costs what it does by hand, and again with each key that is typed', async () => {
    const { container } = await open();
    const changes = watchChanges();
    expectTotals();
    const [first, ...others] = ROWS;
    if (!first) throw new Error('no rows');
    const [seller, , , ...rest] = first;
    type(field(0), '1000');
    expectTotals([[seller, 1000, 1290, ...rest], ...others]);
    expect(changes).toHaveBeenCalledOnce();
    expect(within(itemOf(0)).getByTestId('order-price').textContent).toBe('¥12.90 from 1,000');
    fireEvent.click(within(itemOf(0)).getByTestId('order-fold'));
    expect(within(itemOf(0)).getByTestId('order-price').textContent).toBe('1,000 × ¥12.90');
    await expectAccessible(container);
  });

  it('says what is raised to full lots, and by how much the MOQ is missed', async () => {
    await open();
    expect(within(itemOf(2)).getByTestId('order-raised').textContent).toBe(
      'Raised from 100 to 120: sold in lots of 24',
    );
    expect(within(itemOf(1)).getByTestId('order-missed').textContent).toBe(
      'MOQ of 300 missed by 180 (¥819.00)',
    );
    type(field(1), '300');
    expect(within(itemOf(1)).queryByTestId('order-missed')).toBeNull();
  });

  it('has a quantity for each SKU, which stay what they are when one is entered', async () => {
    await open();
    const values = () => [0, 1, 2].map((at) => field(3, 'order-sku-units', at).value);
    expect(values()).toEqual(['0', '60', '0']);
    type(field(3, 'order-sku-units', 2), '15');
    expect(values()).toEqual(['0', '60', '15']);
    expect(within(itemOf(3)).getByTestId('order-amount').textContent).toBe('¥881.25');
    const skus = [
      { name: '收纳盒 加厚款', units: 60 },
      { name: '小号', units: 15 },
    ];
    const kept = [{ key: '1688 600000000004', skus }];
    await waitFor(async () => expect((await draft()).items).toEqual(kept));
  });

  it('says why the price of a pin is not to be trusted, and leaves it unfolded', async () => {
    const [first, ...others] = PINS;
    if (!first) throw new Error('no pins');
    const compared = { ...first.compared, mark: { rule: 'deposit' as const } };
    await open({ pins: [{ ...first, compared }, ...others] });
    expect(within(itemOf(0)).getByTestId('order-mark').textContent).toContain('deposit');
    expect(within(itemOf(0)).queryByTestId('order-fold')).toBeNull();
  });

  it('an order is folded but for what asks for a decision, and each item opens and stays so', async () => {
    const { container } = await open();
    const unfolded = () =>
      items().flatMap((item, at) => (item.dataset['folded'] === undefined ? [at] : []));
    expect(unfolded()).toEqual([1, 2]); // below its MOQ, and raised to full lots
    const toggle = within(itemOf(4)).getByTestId('order-fold');
    expect(toggle.textContent).toContain('毛巾');
    fireEvent.click(toggle);
    expect(unfolded()).toEqual([1, 2, 4]);
    await expectAccessible(container);
    type(field(1), '300');
    expect(unfolded()).toEqual([2, 4]);
  });

  it('leaves an item open under the hand that makes it right, until the next press elsewhere', async () => {
    await open();
    const isFolded = () => itemOf(1).dataset['folded'] !== undefined;
    const input = field(1);
    input.focus();
    type(input, '300');
    fireEvent.keyUp(input, { key: '0' });
    expect(isFolded()).toBe(false);
    const next = field(2);
    next.focus();
    expect(isFolded()).toBe(false); // the press that leads there may still be down
    fireEvent.click(next);
    expect(isFolded()).toBe(true);
  });

  it('has preferred sellers first and avoided ones last, with their mark', async () => {
    await open({
      sellers: [
        { at: 1, number: 'b2b-e', opinion: 'preferred' },
        { at: 1, number: 'b2b-a', opinion: 'avoided', note: 'Late' },
      ],
    });
    const names = screen
      .getAllByTestId('order-seller')
      .map((one) => within(one).getByRole('heading', { level: 3 }).textContent);
    expect(names).toEqual(['b2b-e', '义乌百货', '义乌百货', '汕头玩具', '永康杯业']);
    expect(screen.getAllByTestId('seller-mark').map(({ dataset }) => dataset['opinion'])).toEqual([
      'preferred',
      'avoided',
    ]);
  });

  it('copies the question about all that is ordered of a seller, with what it says beside', async () => {
    const { context } = await open();
    type(field(1), '0');
    const [copy] = screen.getAllByTestId('order-copy-question');
    if (copy) fireEvent.click(copy);
    await screen.findByText(/Copied/);
    const text = context.browser.copyText.mock.calls[0]?.[0] ?? '';
    expect(text).toContain('保温杯 500ml');
    expect(text).toContain('120');
    expect(text).not.toContain('玻璃杯');
    expect(screen.getAllByTestId('order-question')[0]?.lang).toBe('zh-Hans');
  });

  it('the order offers no question to a seller to brand owners', async () => {
    await open({ costs: { profile: 'brand' } });
    expect(screen.queryByTestId('order-copy-question')).toBeNull();
  });

  it('says the landed cost and the cash of the order in one place', async () => {
    await open();
    for (const name of ['Landed cost of the order', 'Cash needed']) {
      expect(screen.getAllByText(name, { selector: 'dt, span' })).toHaveLength(1);
    }
  });

  it('speaks the totals once, when the typing has come to rest', async () => {
    await open();
    vi.useFakeTimers({ now: QUIET });
    const spoken = () => screen.getByTestId('order-spoken').textContent;
    expect(spoken()).toBe('');
    for (const value of ['1', '10', '100']) {
      type(field(0), value);
      vi.advanceTimersByTime(200);
    }
    expect(spoken()).toBe('');
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    await waitFor(() => expect(spoken()).toContain(lineOf('cash')));
  });
});

describe('a field', () => {
  it('takes usual notations, refuses what is no number, and is as pinned when emptied', async () => {
    await open();
    const input = field(0);
    type(input, '1,000');
    expect(lineOf('goods')).not.toBe('');
    expect(field(0).getAttribute('aria-valuenow')).toBe('1000');
    type(input, 'many');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toBe('Enter a whole number up to 9,999,999.');
    fireEvent.blur(input);
    expect(input.value).toBe('1000');
    type(input, '');
    expect(input.placeholder).toBe('200');
    fireEvent.blur(input);
    expect(field(0).value).toBe('200');
  });

  it.each(['1,000', '1.000', '１０００', '1 000', "1'000"])(
    'reads %s as a thousand',
    async (typed) => {
      await open();
      type(field(0), typed);
      expect(field(0).getAttribute('aria-valuenow')).toBe('1000');
    },
  );

  it.each(['1.5', '1,5', '0.125', '-3', '1e3', '99999999'])('refuses %s', async (typed) => {
    await open();
    type(field(0), typed);
    expect(field(0).getAttribute('aria-invalid')).toBe('true');
  });

  it('counts in place of quantities by SKU where no SKU is known', async () => {
    const key = '1688 600000000001';
    const entered = { key, units: 7, skus: [{ name: '红', units: 30 }] };
    await open({ orderDraft: { items: [entered] } });
    expect(field(0).value).toBe('30');
    type(field(0), '50');
    fireEvent.blur(field(0));
    expect(field(0).value).toBe('50');
    expect(within(itemOf(0)).getByTestId('order-amount').textContent).toBe('¥710.00');
    const kept = [{ key, units: 50, skus: [] }];
    await waitFor(async () => expect((await draft()).items).toEqual(kept));
  });

  it('stays where it is while a SKU’s quantity is emptied, however many SKUs there are', async () => {
    const [, , , pin] = PINS;
    if (!pin) throw new Error('no pin');
    const more = Array.from({ length: 9 }, (_, at) => ({ name: `第${at}款`, price: 1300 + at }));
    const skus = [...(pin.compared.offer.skus ?? []), ...more];
    const offer = { ...pin.compared.offer, skus };
    const entered = ['收纳盒 加厚款', '小号'].map((name) => ({ name, units: 15 }));
    await open({
      pins: [{ ...pin, compared: { ...pin.compared, offer } }],
      orderDraft: { items: [{ key: pin.compared.key, skus: entered }] },
    });
    unfold(3);
    const fields = () => screen.getAllByTestId<HTMLInputElement>('order-sku-units');
    const [, input] = fields();
    input?.focus();
    for (const value of ['', '0', '4']) {
      if (input) type(input, value);
      expect(fields()[1]).toBe(input);
      expect(document.activeElement).toBe(input);
    }
    fireEvent.click(screen.getByTestId('order-all-skus'));
    expect(fields()).toHaveLength(12);
    fireEvent.click(screen.getByTestId('order-all-skus'));
    expect(fields()).toHaveLength(2);
  });

  it('says that its SKU is not listed any more, and can be emptied', async () => {
    const skus = [
      { name: '小号', units: 30 },
      { name: '中号', units: 12 },
    ];
    await open({ orderDraft: { items: [{ key: '1688 600000000004', skus }] } });
    const row = () => within(itemOf(3)).getAllByTestId('order-sku')[3];
    expect(row()?.textContent).toContain('No longer offered');
    expect(within(itemOf(3)).getByTestId('order-amount').textContent).toBe('≥\u202F¥262.50');
    const input = field(3, 'order-sku-units', 3);
    input.focus();
    type(input, '');
    expect(row()).toBeTruthy();
    expect(within(itemOf(3)).getByTestId('order-amount').textContent).toBe('¥262.50');
  });

  it('goes by lots with the arrows, and to the next one with Enter', async () => {
    await open();
    const input = field(2);
    input.focus();
    fireEvent.keyDown(input, { key: 'ArrowUp' });
    expect(field(2).value).toBe('120');
    fireEvent.keyDown(field(2), { key: 'ArrowDown' });
    expect(field(2).value).toBe('96');
    const next = field(3, 'order-sku-units');
    input.focus();
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(document.activeElement).toBe(next);
    fireEvent.keyDown(next, { key: 'Enter', shiftKey: true });
    expect(document.activeElement).toBe(input);
  });
});

describe('the view', () => {
  it('says that nothing is pinned once the last pin is gone', async () => {
    await open();
    await pinsStore({}).write([]);
    expect(await screen.findByTestId('order-empty')).toBeTruthy();
  });

  it('leads back to its button, and closes for another search', async () => {
    await open();
    expect(document.activeElement?.textContent).toBe('Order');
    fireEvent.click(screen.getByTestId('order-back'));
    expect(document.activeElement?.id).toBe('tray-order');
    fireEvent.click(screen.getByTestId('tray-order'));
    await screen.findByTestId('order');
    await writeSearch(search({ id: 'search-2' }));
    await waitFor(() => expect(screen.queryByTestId('order')).toBeNull());
  });

  it('makes the files of what is entered', async () => {
    const { context } = await open();
    type(field(0), '1000');
    type(field(3, 'order-sku-units', 2), '15');
    openMenu('order-export');
    fireEvent.click(screen.getByTestId('export-orderCsv'));
    await waitFor(() => expect(context.browser.save).toHaveBeenCalledOnce());
    const csv = await context.browser.save.mock.calls[0]?.[0].blob.text();
    const rows = parse<Record<string, string>>(csv?.slice(1) ?? '', { header: true }).data;
    const units = rows.map((row) => [row['Variant'], row['Units ordered']]);
    expect(units.slice(0, 5)).toEqual([
      ['', '1000'],
      ['', '120'],
      ['', '120'],
      ['收纳盒 加厚款', '60'],
      ['小号', '15'],
    ]);
  });

  it('asks for details in one click, and keeps them with the pin', async () => {
    const [first, ...others] = PINS;
    if (!first) throw new Error('no pins');
    const lacking = { ...first, compared: { ...first.compared, hasDetails: false } };
    const stored = { search: search(), pins: [lacking, ...others] };
    const { context } = await open(stored, { details: true });
    unfold(0);
    const ask = within(itemOf(0)).getByTestId('details-load');
    fireEvent.click(ask);
    const ofOffer = { provider: 'demo', offerId: '600000000001' } as const;
    const asked = { type: 'details', windowId: WINDOW, offerIds: [ofOffer.offerId] };
    expect(context.sent('details')).toContainEqual(asked);
    const skus = [{ name: '红', stock: 50 }];
    await writeDetails(search(), { ...ofOffer, details: { ...ofOffer, skus } });
    await waitFor(() => expect(field(0, 'order-sku-units').value).toBe('0'));
    type(field(0, 'order-sku-units'), '60');
    expect(within(itemOf(0)).getByTestId('order-sku').textContent).toContain('Only 50 in stock');
    const { key } = lacking.compared;
    await waitFor(async () => expect(await pinOf(key)).toMatchObject({ offer: { skus } }));
  });

  it('leaves the focus where it is when details name the seller by number', async () => {
    const pin = PINS[8];
    if (!pin) throw new Error('no pin');
    const lacking = { ...pin, compared: { ...pin.compared, hasDetails: false } };
    await open({ search: search(), pins: [lacking] }, { details: true });
    const input = field(8);
    input.focus();
    type(input, '8');
    const { key, offer } = lacking.compared;
    const ofOffer = { provider: 'demo', offerId: offer.offerId } as const;
    const seller = { ...offer.seller, id: 'b2b-d' };
    await writeDetails(search(), { ...ofOffer, details: { ...ofOffer, seller } });
    await waitFor(async () => expect((await pinOf(key))?.hasDetails).toBe(true));
    expect(field(8)).toBe(input);
    expect(document.activeElement).toBe(input);
  });

  it('writes with the next change what found no room', async () => {
    await open();
    const failed = vi.fn<() => void>();
    const stop = watchNotSaved(failed);
    const full = new Error('QUOTA_BYTES quota exceeded');
    // The second time, what makes room has dropped what it can.
    const write = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(full);
    write.mockRejectedValueOnce(full);
    type(field(0), '1000');
    await waitFor(() => expect(failed).toHaveBeenCalledOnce());
    stop();
    type(field(2), '240');
    await waitFor(async () => expect((await draft()).items).toHaveLength(2));
    fireEvent.blur(field(0));
    expect([field(0).value, field(2).value]).toEqual(['1000', '240']);
  });

  it('goes on calculating where nothing can be stored', async () => {
    await open();
    const changes = watchChanges().mockReturnValue(new Promise(() => undefined));
    type(field(0), '1000');
    type(field(2), '240');
    expect(changes).toHaveBeenCalledOnce();
    expect([field(0).value, field(2).value]).toEqual(['1000', '240']);
  });
});

/** The data stored by version 0.1.0, from the user's point of view. */
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readRecordedStorage } from '../../fixtures/recorded-storage';
import { restoreDatabases } from '../../support/browser/databases';
import { speak } from '../../support/panel/words';
import { stubLocks } from './locks';
import { history, stores } from './recorded-stores';

const { local, session, windows, databases } = readRecordedStorage();
const GATEWAY = 'http://127.0.0.1:16880';

beforeEach(async () => {
  await speak('en');
  fakeBrowser.reset();
  stubLocks();
  for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) {
    Object.assign(area, { getKeys: undefined }); // as before Chrome 130
  }
  await fakeBrowser.storage.local.set(local);
  await fakeBrowser.storage.session.set(session);
});

describe('the user’s settings', () => {
  it('choose the cross-border service, and have the address of each service', async () => {
    const { service, connections, menuEverywhere } = await stores.settings();
    expect(service).toBe('cross-border');
    expect(menuEverywhere).toBe(false);
    expect(connections).toEqual({
      demo: { baseUrl: GATEWAY, form: 'signed' },
      'open-platform': { baseUrl: GATEWAY, form: 'signed', similarDegree: 0.5 },
      'cross-border': { baseUrl: GATEWAY, titleLanguage: 'en' },
      'similar-offer': { baseUrl: GATEWAY },
      ak: { baseUrl: `${GATEWAY}/ak` },
      onebound: { baseUrl: `${GATEWAY}/onebound`, market: 'taobao' },
      tmapi: { baseUrl: `${GATEWAY}/tmapi` },
    });
  });

  it('have the user’s keys', async () => {
    const app = { appKey: '1000000', secret: 'demo-secret', token: 'demo-token' };
    expect(await stores.keysOf('open-platform')).toMatchObject({
      ...app,
      refreshToken: '27189d7e-f6f4-4bac-ae31-92cbfb97eb1d',
      refreshExpiresAt: 1_811_512_011_075,
    });
    expect(await stores.keysOf('cross-border')).toMatchObject(app);
    expect(await stores.keysOf('onebound')).toEqual({ appKey: 'demo-key', secret: 'demo-secret' });
    expect(await stores.keysOf('tmapi')).toEqual({ token: 'demo-token' });
    expect((await stores.keysOf('ak')).ak).toMatch(/^RGVtb1NlY3JldERlbW9T/);
  });

  it('use euro at the user’s own rates, then the table of the day', async () => {
    const { currency, own, source, baseUrl } = await stores.money();
    expect({ currency, source, baseUrl }).toEqual({
      currency: 'EUR',
      source: 'daily',
      baseUrl: GATEWAY,
    });
    expect(1 / (own['EUR']?.perCny ?? 0)).toBeCloseTo(7.6);
    expect(1 / (own['JPY']?.perCny ?? 0)).toBeCloseTo(0.047);
    const { rates, failure } = await stores.rates();
    expect(rates?.date).toBe('2026-05-11');
    expect(rates?.perCny['USD']).toBe(0.147);
    expect(failure).toBeUndefined();
  });

  it('limit the cost of calls, and have their count', async () => {
    expect(await stores.callTerms()).toEqual({
      'cross-border': { perDay: 5000 },
      tmapi: { price: 12, perDay: 2000, perMonth: 50_000 },
    });
    expect(await stores.meter()).toEqual({
      'cross-border': { '2026-11-27': 43 },
      ak: { '2026-11-27': 1 },
      onebound: { '2026-11-27': 3 },
    });
  });

  it('compute costs for Germany, by sea, with the entered values', async () => {
    const costs = await stores.costs();
    expect(costs).toMatchObject({
      profile: 'stock',
      destination: 'DE',
      way: 'sea',
      platform: 'amazon',
      quantity: 300,
      targetMargin: 0.35,
      switches: { withInvoice: true, 'vatRecoverable DE stock': false },
    });
    const date = '2026-11-27';
    expect(costs.yours).toEqual({
      agentShare: { value: 0.04, date },
      'duty DE stock': { value: 0.065, date },
      'freight DE sea': { value: 4.2, date },
    });
    expect(costs.remembered).toMatchObject([{ category: 'other', quantity: 300 }]);
  });

  it('keep searches for five years, show the list in place of the former tiles, and have the user’s city', async () => {
    expect(await stores.historySettings()).toEqual({ isOn: true, days: 1825, megabytes: 100 });
    expect(await stores.view()).toEqual({ view: 'list' });
    expect(await stores.questionTerms()).toEqual({ city: '义乌' });
  });
});

describe('stored data', () => {
  it('has three pins with the prices of their day, one with a note', async () => {
    const pins = await stores.pins();
    const shown = pins.map(({ compared: { offer, unitPrice, landed }, note, page, quantity }) => ({
      id: offer.offerId,
      title: offer.titleTranslated,
      price: offer.price,
      perPiece: unitPrice?.perPiece,
      landed: Math.round(landed?.low ?? 0),
      note,
      page: page?.title,
      quantity,
    }));
    const usual = { price: 35, perPiece: 28, note: undefined, page: 'White tile', quantity: 300 };
    expect(shown).toEqual([
      {
        ...usual,
        id: '600000000004',
        title: 'Mosaic tile 13 cm',
        landed: 214,
        note: 'ask for samples',
      },
      { ...usual, id: '600000000010', title: 'Mosaic tile 19 cm', landed: 217 },
      { ...usual, id: '600000000016', title: 'Mosaic tile 25 cm', landed: 220 },
    ]);
    const [{ compared } = { compared: undefined }] = pins;
    expect(compared?.offer.tiers).toEqual([
      { from: 2, price: 35 },
      { from: 100, price: 28 },
    ]);
    expect(compared?.offer.foundBy).toEqual(['cross-border', 'ak']);
    expect(compared?.landed?.lines).toHaveLength(8);
    const [note] = compared?.notes ?? [];
    expect(note && stores.ruleWords(note)).toBe('MOQ above your quantity');
  });

  it('has a cleared offer, and edited groups', async () => {
    expect(await stores.cleared()).toEqual(['1688 600000000006']);
    const { joined, split } = await stores.groupEdits();
    expect(joined).toContainEqual(['1688 600000000001', '1688 600000000002']);
    expect(joined).toHaveLength(10);
    expect(split).toContainEqual(['1688 600000000001', '1688 600000000022']);
    expect(split).toHaveLength(3);
  });

  it('has a history of four searches, without the removed one', async () => {
    await restoreDatabases(JSON.stringify(databases));
    const { rows } = await history.list('', 10);
    expect(rows.map(({ pageTitle }) => pageTitle)).toEqual([
      'White tile',
      'Red tile',
      'Green tile',
      'Blue tile',
    ]);
    expect((await history.list('green', 10)).rows).toHaveLength(1);
    expect(await history.usage()).toEqual({ entries: 4, bytes: 220_427 });
    const [white, , green, blue] = await Promise.all(rows.map(({ id }) => history.read(id)));
    expect(white?.offers).toHaveLength(44);
    expect(white?.pricesAt).toBe(1_795_787_242_235);
    expect(green?.area).toMatchObject({ left: 0.125, top: 0.125 });
    expect(green?.offers).toHaveLength(20);
    expect(blue?.query).toEqual({ words: '马赛克', filters: ['certified-factory'] });
    expect(blue?.perFen).toBeCloseTo(1 / 7.6);
    expect(blue?.picture).toMatchObject({ mime: 'image/png', width: 384, height: 384 });
    const marked = green?.offers.flatMap(({ mark }) => mark ?? []) ?? [];
    expect(marked.map(stores.ruleWords)).toEqual(['freight top-up 运费链接']);
    const grey = { id: '77721dae-b9f5-42c4-a063-9c82100f697e', at: 1_795_787_236_893 };
    expect(await stores.isRemoved(grey)).toBe(true);
  });

  it('has two batches, one without a window', async () => {
    const left = await stores.leftBatches();
    expect(left.map(({ page, status }) => [page.title, status])).toEqual([['All tiles', 'ended']]);
    const { id } = (await stores.batchOf(windows.batch)) ?? { id: '' };
    const running = await stores.batch(id);
    expect(running?.head).toMatchObject({ status: 'running', page: { title: 'Shop' } });
    expect(running?.head.wait?.reason.code).toBe('service-down');
    expect(running?.items.map(({ state }) => state.status)).toEqual([
      'done',
      'done',
      'done',
      'waiting',
    ]);
    expect(await stores.batchOffers(id, 0)).toHaveLength(20);
    expect(await stores.batchOffers(id, 3)).toBeUndefined();
  });
});

describe('the user’s search', () => {
  it('has two pages of offers, details, a seller’s offers, and the entered page price', async () => {
    const search = await stores.search(windows.ordinary);
    if (!search) throw new Error('It is gone');
    expect(search).toMatchObject({ service: 'cross-border', state: { status: 'done' }, pages: 2 });
    expect(search.target).toMatchObject({ kind: 'image', pageTitle: 'White tile' });
    const pages = [
      await stores.offers(windows.ordinary, 0),
      await stores.offers(windows.ordinary, 1),
    ];
    expect(pages.map(({ length }) => length)).toEqual([20, 2]);
    expect(pages[0]?.[0]).toMatchObject({ offerId: '600000000001', price: 1420, moq: 200 });
    const details = await stores.details(search);
    expect(details.map(({ offerId }) => offerId).toSorted()).toEqual(
      ['01', '04', '10', '16', '22'].map((end) => `6000000000${end}`),
    );
    expect(await stores.seller(search)).toMatchObject({ pages: 1, total: 12 });
    expect(await stores.sellerPage(search, 0)).toHaveLength(12);
    expect((await stores.pagePrice(windows.ordinary))?.price?.amount).toBe('24.99');
    expect(await stores.pageTerms(search)).toEqual({ amount: '29.90', currency: 'EUR', pieces: 2 });
    expect((await stores.alternatives(windows.ordinary))?.pictures).toHaveLength(1);
    const added = await stores.added(windows.ordinary);
    expect(
      added?.services.map(({ service, state, offers }) => [
        service,
        state.status,
        stores.addedOffers(offers).length,
      ]),
    ).toEqual([
      ['ak', 'done', 22],
      ['onebound', 'done', 22],
    ]);
  });

  it('has its own data in a private window', async () => {
    const of = windows.private;
    expect(await stores.search(of)).toMatchObject({ isPrivate: true, pages: 2 });
    expect((await stores.costs(of)).quantity).toBe(500);
    expect(await stores.view(of)).toEqual({ view: 'table' });
    expect(await stores.questionTerms(of)).toEqual({ city: '广州' });
    expect((await stores.pins(of)).map(({ compared }) => compared.key)).toEqual([
      '1688 600000000004',
    ]);
    expect((await stores.groupEdits(of)).joined).toHaveLength(3);
  });
});

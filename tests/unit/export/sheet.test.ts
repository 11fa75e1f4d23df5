import { beforeEach, describe, expect, it } from 'vitest';
import { cellText } from '@/utils/io/export/cell';
import { dataRows, dataTitles } from '@/utils/io/export/table';
import { makeSheet, PROFILE_COLUMNS, profileColumns } from '@/utils/io/export/sheet';
import type { OfferColumnId } from '@/utils/io/export/context';
import { LANGUAGES } from '@/utils/core/model/languages';
import { speak } from '../../support/panel/words';
import { bare, compared, context, withOffer } from '../../support/offers/exported';

beforeEach(() => speak('en'));

/** The values of one column, as data and as text. */
function inColumn(offer: ReturnType<typeof compared>, id: OfferColumnId, changed = {}) {
  const table = makeSheet([offer], context(changed), [id]);
  return { data: dataRows(table)[0], text: cellText(table.rows[0]?.[0]) };
}

describe('a cell', () => {
  it('shows the rule, the word and the median that a marked offer was compared with', () => {
    const marked = compared({ mark: { rule: 'far-below-same-product', word: '配件' } });
    const medians = new Map([[marked.key, 1450]]);
    expect(inColumn(marked, 'mark', { medians }).text).toMatch(
      /^rule far-below-same-product 配件, median .*14\.50$/,
    );
    expect(inColumn(compared(), 'mark', { medians }).text).toBe('');
  });

  it('a sheet says whether an offer is an advertisement, and nothing where that is unknown', () => {
    const cells = [true, false, undefined].map(
      (isAdvertisement) => inColumn(withOffer({ isAdvertisement }), 'advertisement').text,
    );
    expect(cells).toEqual(['yes', 'no', '']);
  });

  it('shows the day of the pin, otherwise of the search', () => {
    const at = Date.UTC(2026, 10, 20);
    const foundAt = new Map([[compared().key, at]]);
    expect(inColumn(compared(), 'found', { foundAt }).data).toEqual([new Date(at).toISOString()]);
    expect(inColumn(compared(), 'found').data).toEqual(['2026-11-25T14:20:05.000Z']);
  });

  it('has money in major units', () => {
    expect(inColumn(compared(), 'unitPrice')).toEqual({ data: [14.2], text: 'CN¥14.20' });
  });

  it('keeps fractions of a fen in the price of a piece in a pack', () => {
    const { unitPrice, ...rest } = compared();
    if (!unitPrice) throw new Error('the fixture has a price');
    const pack = { ...rest, unitPrice: { ...unitPrice, perPiece: 1000 / 12 } };
    expect(inColumn(pack, 'unitPrice').data).toEqual([0.8333]);
  });

  it('counts pieces where one unit of the offer is a pack, as the panel does', () => {
    const { unitPrice, ...rest } = withOffer({ moq: 5, lot: 2 });
    if (!unitPrice) throw new Error('the fixture has a price');
    const pack = { ...rest, unitPrice: { ...unitPrice, piecesPerUnit: 12 } };
    expect([inColumn(pack, 'moq').data, inColumn(pack, 'lot').data]).toEqual([[60], [24]]);
    expect(inColumn(bare(), 'lot').data).toEqual([undefined]);
  });

  it('has no decimals in a currency without them', () => {
    const { landed, ...rest } = compared();
    if (!landed) throw new Error('the fixture has a cost');
    const yen = { ...rest, landed: { ...landed, currency: 'JPY' } };
    expect(inColumn(yen, 'landed')).toEqual({ data: [485, 520], text: '¥485 – ¥520' });
  });

  it('has a range as two numbers for programs and one text for people', () => {
    expect(inColumn(compared(), 'margin')).toEqual({ data: [0.31, 0.38], text: '31% – 38%' });
  });

  it('has one number if both ends are the same', () => {
    const margin = { low: -0.021, high: -0.021 };
    const { earning, ...rest } = compared();
    if (!earning) throw new Error('the fixture earns');
    const exact = { ...rest, earning: { ...earning, margin } };
    expect(inColumn(exact, 'margin')).toEqual({ data: [-0.021, -0.021], text: '-2.1%' });
  });

  it('shows 0 where the value is 0, and nothing where it is unknown', () => {
    expect(inColumn(compared(), 'sold')).toEqual({ data: [0], text: '0' });
    expect(inColumn(bare(), 'sold')).toEqual({ data: [undefined], text: '' });
    expect(inColumn(bare(), 'margin')).toEqual({ data: [undefined, undefined], text: '' });
  });

  it('links to the page of the offer without tracking, and has the original address separately', () => {
    expect(inColumn(compared(), 'link').text).toBe(
      'https://detail.1688.com/offer/612345678901.html',
    );
    expect(inColumn(compared(), 'rawLink').text).toContain('?tracker=abc');
    expect(inColumn(withOffer({ offerId: '1/../../evil' }), 'link').text).toBe('');
  });

  it('shows why an offer is not compared, what is estimated, and the user’s note', () => {
    const marked = compared({ mark: { rule: 'part-or-accessory', word: '配件' } });
    const remarks = new Map([[marked.key, 'ask for a sample']]);
    expect(inColumn(marked, 'mark').text).toBe('rule part-or-accessory 配件');
    expect(inColumn(marked, 'estimated').text).toBe('est. weight');
    expect(inColumn(marked, 'remark', { remarks }).text).toBe('ask for a sample');
  });

  it('has the section of the list, by the words of its heading', () => {
    const { key } = compared();
    const words = (['same', 'similar', 'all'] as const).map(
      (id) => inColumn(compared(), 'section', { sections: new Map([[key, id]]) }).text,
    );
    expect(words).toEqual(['Same product', 'Similar', '']);
    expect(inColumn(compared(), 'section').text).toBe('');
  });

  it('has its group', () => {
    expect(inColumn(compared(), 'groupSellers').data).toEqual([5]);
    expect(inColumn(compared(), 'groupMedian').data).toEqual([14]);
    expect(inColumn(bare(), 'groupSellers').data).toEqual([undefined]);
  });
});

it('a sheet has as many titles as columns of data', () => {
  const table = makeSheet([compared(), bare()], context());
  const titles = dataTitles(table);
  expect(new Set(titles).size).toBe(titles.length);
  for (const row of dataRows(table)) expect(row).toHaveLength(titles.length);
  expect(titles).toContain('Margin, low');
});

describe('the columns of a profile', () => {
  const { landed, ...rest } = compared();
  if (!landed) throw new Error('the fixture has a cost');
  const atLeast = { ...rest, landed: { ...landed, isAtLeast: true } };

  it('mark a landed cost as a minimum in the column beside it', () => {
    const columns = profileColumns('stock', [compared(), atLeast], context());
    expect(columns[columns.indexOf('landed') + 1]).toBe('atLeast');
    expect(profileColumns('stock', [compared()], context())).toEqual(PROFILE_COLUMNS.stock);
    expect(profileColumns('client', [atLeast], context())).toEqual(PROFILE_COLUMNS.client);
    expect(inColumn(atLeast, 'atLeast').text).toBe('yes');
  });

  it('say beside a margin that the page’s price is not certain, where it is not', () => {
    const { earning } = compared();
    if (!earning) throw new Error('the fixture has a margin');
    const doubtful = compared({ earning: { ...earning, isDoubtful: true } });
    const columns = profileColumns('stock', [compared(), doubtful], context());
    expect(columns[columns.indexOf('margin') + 1]).toBe('priceDoubtful');
    expect(profileColumns('client', [doubtful], context())).toEqual(PROFILE_COLUMNS.client);
    expect(inColumn(doubtful, 'priceDoubtful').text).toBe('yes');
    expect(inColumn(compared(), 'priceDoubtful').text).toBe('');
  });

  it('have the date of an offer that is not from this search', () => {
    const foundAt = new Map([[compared().key, 0]]);
    expect(profileColumns('brand', [compared()], context({ foundAt })).at(-1)).toBe('found');
  });
});

it('no cell contains the rebate link', () => {
  const cells = dataRows(makeSheet([compared()], context())).flat();
  expect(cells.filter((cell) => String(cell).includes('rebate'))).toEqual([]);
});

it.each(LANGUAGES)('every column has a title in %s', async (language) => {
  await speak(language);
  for (const columns of Object.values(PROFILE_COLUMNS)) {
    const { columns: made } = makeSheet([], context(), columns);
    expect(made.map(({ id }) => id)).toEqual(columns);
    expect(made.every(({ title }) => title !== '')).toBe(true);
  }
});

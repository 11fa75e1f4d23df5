import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { PROFILE_COLUMNS, toClientSheet } from '@/utils/io/export/sheet';
import { makeEvidence } from '@/utils/io/export/evidence';
import { toHistoryDocument, makeHistorySheet } from '@/utils/io/export/history-sheet';
import { tableJson, toCsv, toJson } from '@/utils/io/export/text-formats';
import type { HistoryRow } from '@/utils/core/model/history';
import { speak } from '../../support/panel/words';
import { bare, compared, context, DOT, withOffer } from '../../support/offers/exported';

beforeEach(() => speak('en'));

function opened(source: string): Document {
  return new DOMParser().parseFromString(source, 'text/html');
}

/** What a document would load, run or send. */
const ACTIVE = 'script, iframe, object, embed, link, form, base, svg, video, audio, [src^="http"]';
const HOSTILE = '"><script>alert(1)</script><img src=http://x.test/p onerror=alert(1)>';

describe('the sheet for a client', () => {
  it('has title, price and link, with the title in both languages', () => {
    const columns = PROFILE_COLUMNS.client;
    const text = opened(toClientSheet([compared()], context({ columns }))).body.textContent;
    for (const word of ['Steel cup', '保温杯500ml', 'Vacuum cup 500 ml', 'CN¥14.20', '永康杯业'])
      expect(text).toContain(word);
  });

  it('loads nothing else', () => {
    const pictures = new Map([[compared().key, DOT]]);
    const sheet = opened(toClientSheet([compared()], context({ pictures })));
    expect(sheet.querySelector(ACTIVE)).toBeNull();
    expect([...sheet.querySelectorAll('img')].map(({ src }) => src)).toEqual([DOT, DOT]);
    expect(sheet.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
      "default-src 'none'",
    );
  });

  it('never contains markup from a page or a seller', () => {
    const seller = { name: HOSTILE };
    const evil = withOffer({ title: HOSTILE, seller, detailUrl: `javascript:${HOSTILE}` });
    const changed = { pageTitle: HOSTILE, pageUrl: 'javascript:alert(1)', picture: HOSTILE };
    const sheet = opened(toClientSheet([evil], context(changed)));
    expect(sheet.querySelector(`${ACTIVE}, [onerror], [href^="javascript"]`)).toBeNull();
    expect(sheet.querySelector('h1')?.textContent).toBe(HOSTILE);
  });

  it('leaves out margins and notes unless the user includes them', () => {
    const remarks = new Map([[compared().key, 'margin is great']]);
    const full = context({ remarks });
    const kept = toClientSheet([compared()], full);
    for (const secret of ['31%', 'margin is great', '12.99', 'rebate', 'tracker=abc'])
      expect(kept).not.toContain(secret);
    const given = toClientSheet([compared()], full, { withEarnings: true, withRemarks: true });
    for (const fact of ['31%', 'margin is great', '12.99']) expect(given).toContain(fact);
    for (const never of ['rebate', 'tracker=abc']) expect(given).not.toContain(never);
  });

  it('says with the earnings alone that the page’s price is not certain', () => {
    const { earning } = compared();
    if (!earning) throw new Error('the fixture has a margin');
    const offers = [compared({ earning: { ...earning, isDoubtful: true } })];
    const full = context({ pagePrice: { amount: '12.99', currency: 'USD', isDoubtful: true } });
    const given = opened(toClientSheet(offers, full, { withEarnings: true })).body.textContent;
    expect(given).toContain('12.99 USD (not certain)');
    expect(given).toContain('Price on the page not certain');
    expect(toClientSheet(offers, full)).not.toContain('not certain');
  });
});

describe('the evidence sheet', () => {
  const sha = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
  const dot = sha(Buffer.from(DOT.slice(DOT.indexOf(',') + 1), 'base64'));
  const pictures = new Map([[compared().key, DOT]]);
  const make = () =>
    makeEvidence(
      [withOffer({ isPatented: true, listedAt: '2025-03-09 14:20:00' }), bare()],
      context({ pictures }),
      'Asia/Shanghai',
    );

  it('shows seller, offer, address and time', async () => {
    const text = opened((await make()).html).body.textContent;
    for (const fact of [
      '永康杯业',
      'CN¥14.20',
      '2025-03-09 14:20:00',
      'https://detail.1688.com/offer/612345678901.html',
      '?tracker=abc',
      '2026-11-25 14:20:05 UTC',
      '2026-11-25 22:20:05 +08:00 (Asia/Shanghai)',
    ])
      expect(text).toContain(fact);
  });

  it('has the hash of each picture, and of the table’s file', async () => {
    const { html, csv } = await make();
    expect(html).toContain(dot);
    expect(csv).toContain(dot);
    expect(html).toContain(sha(csv));
  });

  it('is the same if it is made again, and differs if one letter differs', async () => {
    const [first, again] = [await make(), await make()];
    expect(again).toEqual(first);
    const other = await makeEvidence([bare('698765432108'), bare()], context(), 'UTC');
    expect(other.html).not.toContain(sha(first.csv));
  });

  it('leaves the hash of a picture empty if its file is missing', async () => {
    const { csv } = await makeEvidence([bare()], context({ pictures: new Map() }), 'UTC');
    expect(csv.split(dot)).toHaveLength(2); // the user's own picture alone
  });
});

describe('JSON', () => {
  it('has a version, numbers as numbers, and no unknown values', () => {
    const file = JSON.parse(toJson([compared(), bare()], context()));
    expect(file).toMatchObject({
      schema: 'find-on-1688/offers',
      version: 1,
      searchedAt: '2026-11-25T14:20:05.000Z',
      quantity: 200,
      rate: { from: 'CNY', to: 'USD', value: 0.1412, date: '2026-11-25' },
    });
    expect(file.offers[0]).toMatchObject({
      rank: 1,
      offerId: '612345678901',
      unitPrice: 14.2,
      landed: { currency: 'USD', low: 4.85, high: 5.2 },
      margin: { low: 0.31, high: 0.38 },
      sold: 0,
    });
    expect(Object.keys(file.offers[1])).not.toContain('margin');
  });
});

describe('a session', () => {
  const best = {
    offerId: '612345678901',
    title: '=1+1',
    perPiece: 1420,
    landed: { low: 485, high: 520 },
    margin: { low: 0.31, high: 0.38 },
  };
  const row: HistoryRow = {
    id: 's1',
    at: Date.UTC(2026, 10, 25, 9, 0, 0),
    pageTitle: 'Steel cup',
    pageUrl: 'https://shop.example/cup',
    thumbnail: DOT,
    service: 'demo',
    offers: 20,
    best,
    currency: 'USD',
    quantity: 200,
    sourcePrice: { amount: '12.99', currency: 'USD', pieces: 1 },
    verdict: 'worth',
  };

  it('has a line for each search, each in its own currency', () => {
    const yen: HistoryRow = { id: 's2', at: row.at, offers: 0, currency: 'JPY' };
    const file = JSON.parse(tableJson('find-on-1688/session', makeHistorySheet([row, yen])));
    expect(file.rows).toHaveLength(2);
    expect(file.rows[0]).toMatchObject({
      at: '2026-11-25T09:00:00.000Z',
      unitPrice: 14.2,
      landed: { currency: 'USD', low: 4.85, high: 5.2 },
      verdict: 'worth it',
      link: 'https://detail.1688.com/offer/612345678901.html',
    });
    expect(file.rows[1]).toEqual({ at: '2026-11-25T09:00:00.000Z', offers: 0, currency: 'JPY' });
  });

  it('marks a landed cost as a minimum, if that is known', () => {
    const minimum = { ...row, best: { ...best, isAtLeast: true } };
    const whole = { ...row, best: { ...best, isAtLeast: false } };
    const table = makeHistorySheet([minimum, whole, row]);
    const file = JSON.parse(tableJson('find-on-1688/session', table));
    const said = file.rows.map(({ atLeast }: { atLeast?: string }) => atLeast);
    expect(said).toEqual(['yes', 'no', undefined]);
  });

  it('says of which searches the page’s price was not certain', () => {
    const price = { amount: '12.99', currency: 'USD', isDoubtful: true };
    const table = makeHistorySheet([{ ...row, sourcePrice: price }, row]);
    const file = JSON.parse(tableJson('find-on-1688/session', table));
    const said = file.rows.map((one: { sourceDoubtful?: string }) => one.sourceDoubtful);
    expect(said).toEqual(['yes', undefined]);
  });

  it('links a Taobao offer to its own page', () => {
    const other = { ...row, best: { ...best, market: 'taobao' as const } };
    const file = JSON.parse(tableJson('find-on-1688/session', makeHistorySheet([other])));
    expect(file.rows[0].link).toBe('https://item.taobao.com/item.htm?id=612345678901');
  });

  it('has no formulas in its CSV, and pictures in its document', () => {
    expect(toCsv(makeHistorySheet([row]))).toContain(",'=1+1,");
    const page = opened(toHistoryDocument([row]));
    expect([...page.querySelectorAll('img')].map(({ src }) => src)).toEqual([DOT]);
    expect(page.querySelector(ACTIVE)).toBeNull();
  });
});

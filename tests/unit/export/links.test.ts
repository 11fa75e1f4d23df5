import { beforeEach, describe, expect, it } from 'vitest';
import { makeEvidence } from '@/utils/io/export/evidence';
import { historyColumns, toHistoryDocument } from '@/utils/io/export/history-sheet';
import { makeSheet, toClientSheet } from '@/utils/io/export/sheet';
import { toCopied } from '@/utils/io/export/text-formats';
import { toPlainWorkbook, toWorkbook } from '@/utils/io/export/workbook';
import { targetsOf } from '../../support/exported-links';
import { context, withOffer } from '../../support/offers/exported';
import { speak } from '../../support/panel/words';

beforeEach(() => speak('en'));

const OWN = 'https://detail.1688.com/offer/612345678901.html';
const ELSEWHERE = 'https://evil.test/page?a=1|2';
/** Every field that may hold an address holds a foreign one. */
const hostile = withOffer({
  title: `杯子 ${ELSEWHERE}`,
  titleTranslated: 'Cup www.evil.test ask@evil.test evil.test',
  detailUrl: 'https://detail.1688.com/offer/1.html?to=evil.test',
  imageUrl: 'https://cbu01.alicdn.com/1.jpg',
  seller: { name: 'http://evil.test' },
});
const from = context({
  pageTitle: 'Shop https://evil.test',
  pageUrl: ELSEWHERE,
  remarks: new Map([[hostile.key, 'see https://evil.test']]),
});
const session = {
  id: 's1',
  at: from.at,
  pageTitle: 'Shop https://evil.test',
  pageUrl: ELSEWHERE,
  best: { offerId: '612345678901', title: 'www.evil.test', detailUrl: 'https://evil.test/' },
};

function hrefs(source: string): string[] {
  const anchors = new DOMParser().parseFromString(source, 'text/html').querySelectorAll('a');
  return [...new Set(Array.from(anchors, ({ href }) => href))];
}

async function targets(book: Blob): Promise<string[]> {
  return targetsOf(new Uint8Array(await book.arrayBuffer()));
}

describe('an exported file links to the page of the offer alone', () => {
  it('the sheet for a client', () => {
    expect(hrefs(toClientSheet([hostile], from))).toEqual([OWN]);
  });

  it('the evidence', async () => {
    const { html } = await makeEvidence([hostile], from, 'UTC');
    expect(hrefs(html)).toEqual([OWN]);
    expect(html).toContain('https://evil.test/page');
  });

  it('the session', () => {
    expect(hrefs(toHistoryDocument([session]))).toEqual([OWN]);
  });

  it('a copied table', () => {
    expect(hrefs(toCopied(makeSheet([hostile], from)).html)).toEqual([OWN]);
  });

  it('workbooks', async () => {
    expect(await targets(await toWorkbook([hostile], from))).toEqual([OWN]);
    const plain = await toPlainWorkbook('Session', historyColumns([]), [session]);
    expect(await targets(plain)).toEqual([OWN]);
  });
});

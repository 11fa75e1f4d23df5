/** A file of all that is kept, as `utils/history/transfer.ts` takes it, with a test's texts and numbers. */

export interface HostileFile {
  texts: readonly string[];
  /** Entries, pins and rows of each. */
  count: number;
  /** Above the usual fields of a row. */
  row?: object;
  /** Above the usual fields of a compared offer. */
  compared?: object;
}

export function hostileFile({ texts, count, row, compared }: HostileFile): string {
  let turn = 0;
  const next = () => texts[turn++ % texts.length] ?? '';
  const now = Date.now();
  const range = { low: 485, high: 520 };

  const makeCompared = (at: number) => {
    const offer = {
      provider: next(),
      offerId: at % 2 === 0 ? String(700_000_000_001 + at) : next(),
      title: next(),
      titleTranslated: next(),
      imageUrl: next(),
      detailUrl: next(),
      promotionUrl: next(),
      price: 1250,
      priceBasis: 'list',
      unit: next(),
      skus: [{ name: next(), price: 1250 }],
      seller: { id: next(), name: next() },
      place: next(),
      listedAt: next(),
      badges: [next(), '__proto__', 'constructor'],
    };
    return {
      key: `1688 ${offer.offerId}`,
      offer,
      hasDetails: false,
      unitPrice: {
        perPiece: 1250,
        perUnit: 1250,
        piecesPerUnit: 1,
        pieces: 200,
        basis: 'list',
        isListOnly: true,
        corrections: [],
      },
      landed: { ...range, currency: 'USD', lines: [], isAtLeast: false, estimated: [next()] },
      group: next(),
      mark: { rule: 'price-top-up', word: next() },
      notes: [{ rule: 'freight-top-up', word: next() }],
      ...compared,
    };
  };
  const makeRow = (at: number) => ({
    id: `${at} ${next()}`,
    at: now - at * 1000,
    pageUrl: 'https://shop.test/"><script>alert(1)</script>',
    pageTitle: next(),
    host: next(),
    service: 'cross-border',
    offers: 2,
    best: { offerId: next(), title: next(), seller: next(), detailUrl: next(), perPiece: 1250 },
    currency: 'USD',
    sourcePrice: { amount: '12.99', currency: 'USD' },
    verdict: 'worth',
    ...row,
  });
  const each = <T>(make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at));
  return JSON.stringify({
    format: 'find-on-1688',
    version: 1,
    history: each((at) => ({ row: makeRow(at), offers: [makeCompared(at), makeCompared(at + 1)] })),
    pins: each((at) => ({
      at: now,
      compared: makeCompared(at),
      page: { title: next() },
      note: next().slice(0, 999),
    })),
    rows: each(makeRow),
    cleared: each((at) => `${at} ${next()}`.slice(0, 99)),
  });
}

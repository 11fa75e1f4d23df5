import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import { type ExportContext, OFFER_COLUMNS } from '@/utils/io/export/context';

/** A red dot, 1×1: as good a picture as any. */
export const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/** ¥14.20 at 200, landed $4.85–5.20, margin 31–38 %. */
export function compared(changed: Partial<ComparedOffer> = {}): ComparedOffer {
  const offer = {
    provider: 'demo',
    offerId: '612345678901',
    title: '保温杯500ml',
    titleTranslated: 'Vacuum cup 500 ml',
    imageUrl: 'https://cbu01.alicdn.com/img/1.jpg',
    detailUrl: 'https://detail.1688.com/offer/612345678901.html?tracker=abc',
    promotionUrl: 'https://s.click.1688.com/rebate?who=me',
    price: 1420,
    moq: 50,
    sold: 0,
    seller: { id: 'b2b-1', name: '永康杯业', years: 8, isFactory: true },
    badges: [],
  };
  return {
    key: `1688 ${offer.offerId}`,
    offer,
    hasDetails: true,
    unitPrice: {
      perPiece: 1420,
      perUnit: 1420,
      piecesPerUnit: 1,
      pieces: 200,
      basis: 'tier',
      isListOnly: false,
      corrections: [],
    },
    landed: {
      low: 485,
      high: 520,
      currency: 'USD',
      lines: [],
      isAtLeast: false,
      estimated: ['weight'],
    },
    earning: {
      profit: { low: 310, high: 380 },
      margin: { low: 0.31, high: 0.38 },
      roi: { low: 0.6, high: 0.78 },
    },
    cash: { low: 97_000, high: 104_000 },
    group: 'g1',
    notes: [],
    ...changed,
  };
}

/** The compared offer with other facts of the offer itself. */
export function withOffer(changed: Partial<ComparedOffer['offer']>): ComparedOffer {
  const usual = compared();
  const offer = { ...usual.offer, ...changed };
  return { ...usual, key: `1688 ${offer.offerId}`, offer };
}

/** An offer of which nothing is known but what every offer has. */
export function bare(offerId = '698765432109'): ComparedOffer {
  return {
    key: `1688 ${offerId}`,
    offer: { provider: 'demo', offerId, title: '杯子', badges: [] },
    hasDetails: false,
    group: 'g2',
    notes: [],
  };
}

export function context(changed: Partial<ExportContext> = {}): ExportContext {
  return {
    at: Date.UTC(2026, 10, 25, 14, 20, 5),
    foundAt: new Map(),
    medians: new Map(),
    pageTitle: 'Steel cup',
    pageUrl: 'https://shop.example/cup?a=1&b=2',
    host: 'shop.example',
    picture: DOT,
    pagePrice: { amount: '12.99', currency: 'USD', pieces: 1 },
    quantity: 200,
    currency: 'USD',
    rate: { value: 0.1412, date: '2026-11-25' },
    columns: OFFER_COLUMNS,
    groups: [{ id: 'g1', keys: ['1688 612345678901'], sellers: 5, min: 1290, median: 1400 }],
    sections: new Map(),
    agents: [],
    remarks: new Map(),
    pictures: new Map(),
    markWords: ({ rule, word }) => `rule ${rule} ${word ?? ''}`.trim(),
    estimateWords: (input) => `est. ${input}`,
    ...changed,
  };
}

import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import type { HistoryEntry, HistoryRow } from '@/utils/core/model/history';
import type { Offer } from '@/utils/core/model/offer';

/** A JPEG of 8×8 px without metadata. */
const THUMBNAIL =
  'data:image/jpeg;base64,/9j/2wBDABsbGxscGx4hIR4qLSgtKj04MzM4PV1CR0JHQl2NWGdYWGdYjX2Xe3N7l33gsJycsOD/2c7Z////////////////2wBDARsbGxscGx4hIR4qLSgtKj04MzM4PV1CR0JHQl2NWGdYWGdYjX2Xe3N7l33gsJycsOD/2c7Z////////////////wgARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAVAQEBAAAAAAAAAAAAAAAAAAAEBf/aAAwDAQACEAMQAAAAmA0//8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPwB//8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAgEBPwB//8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAwEBPwB//9k=';

/** An offer of 14.20 yuan a piece at 200 pieces, by the list. */
export function compared(
  changes: Omit<Partial<ComparedOffer>, 'offer'> & { offer?: Partial<Offer> } = {},
): ComparedOffer {
  const { offer: ofOffer, ...rest } = changes;
  const full: Offer = {
    provider: 'demo',
    offerId: '721188620217',
    title: '304不锈钢保温杯大容量便携车载水杯',
    titleTranslated: 'Stainless steel vacuum cup for the car',
    detailUrl: 'https://detail.1688.com/offer/721188620217.html',
    price: 1420,
    priceBasis: 'list',
    similarity: 0.92,
    seller: { id: 'b2b-1', name: '义乌市晨曦日用百货有限公司' },
    badges: [],
    ...ofOffer,
  };
  return {
    key: `1688 ${full.offerId}`,
    offer: full,
    hasDetails: false,
    unitPrice: {
      perPiece: full.price ?? 0,
      perUnit: full.price ?? 0,
      piecesPerUnit: 1,
      pieces: 200,
      basis: 'list',
      isListOnly: true,
      corrections: [],
    },
    group: 'g1',
    notes: [],
    ...rest,
  };
}

export function earning(low: number, high = low) {
  const range = { low, high };
  return { profit: range, margin: range, roi: range };
}

export function row(changes: Partial<HistoryRow> = {}): HistoryRow {
  return {
    id: 'search-1',
    at: 1000,
    pageUrl: 'https://www.shop.example/product/1',
    pageTitle: 'Insulated Tumbler',
    host: 'www.shop.example',
    thumbnail: THUMBNAIL,
    service: 'demo',
    offers: 2,
    ...changes,
  };
}

export function entry(changes: Partial<HistoryRow> = {}, offers = [compared()]): HistoryEntry {
  return { row: row(changes), offers };
}

import type { RememberedSeller } from '@/utils/core/model/remembered-seller';
import type { Sold } from '@/utils/core/sellers/identity';

/** A remembered seller with a number; by default avoided. */
export function remembered(changes: Partial<RememberedSeller> = {}): RememberedSeller {
  return { ...named(), number: 'b2b-1', ...changes };
}

/** A seller that is remembered by name alone; by default avoided. */
export function named(changes: Partial<RememberedSeller> = {}): RememberedSeller {
  return { at: 1000, name: '晨曦日用百货', opinion: 'avoided', ...changes };
}

/** What an offer says of its seller. */
export function sold(
  offerId: string,
  seller: Sold['seller'] = { id: 'b2b-1', name: '晨曦日用百货' },
  market?: 'taobao',
): Sold {
  return { offerId, seller, ...(market && { market }) };
}

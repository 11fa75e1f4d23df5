import { rankOffers } from '@/utils/pricing/sort';
import type { HistoryEntry } from '@/utils/model/history';
import { profileOf, type ProfileId } from '@/utils/model/profiles';
import { Offers } from '../offers';

export interface KeptOffersProps {
  entry: HistoryEntry;
  profile: ProfileId | undefined;
  /** A share: 0.3 is 30 %. */
  targetMargin: number | undefined;
  pictureOrigins: readonly string[];
}

/** The offers of an earlier search at its own quantity and currency. Nothing is asked for them again. */
export function KeptOffers({ entry, profile, targetMargin, pictureOrigins }: KeptOffersProps) {
  const { offers, row, perFen } = entry;
  const { sort, areMarkedLast } = profileOf(profile ?? 'stock');
  const ranked = rankOffers(offers, { sort, marksLast: areMarkedLast });
  return (
    <Offers
      rows={ranked.map((offer) => ({ offer, isMember: false }))}
      context={{
        profile: profile ?? 'stock',
        quantity: row.quantity,
        targetMargin,
        ...(row.currency !== undefined &&
          perFen !== undefined && { own: { currency: row.currency, perFen } }),
      }}
      pictureOrigins={pictureOrigins}
    />
  );
}

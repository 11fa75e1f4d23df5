import { useState } from 'preact/hooks';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import type { OfferContext } from '@/utils/core/pricing/offer-context';
import { OfferMeta } from './offer-facts';
import styles from './offer-facts.module.css';
import { MarkRow, OfferNotes, hasNotes } from './offer-marks';

interface OfferLinesProps {
  offer: ComparedOffer;
  context: OfferContext;
  /** Undefined where the answer cannot be stored. */
  onNotMisleading: (() => void) | undefined;
}

/**
 * Facts, mark and notes of an offer. A mark or note that comes late takes the place of the facts: the
 * offer keeps the height that it had at first, and no row below it moves.
 */
export function OfferLines({ offer, context, onNotMisleading }: OfferLinesProps) {
  const isMarked = offer.mark !== undefined;
  const isNoted = hasNotes(offer);
  const wanted = 1 + Number(isMarked) + Number(isNoted);
  const [room] = useState(wanted);
  return (
    <>
      {wanted <= room && <OfferMeta offer={offer} context={context} />}
      <MarkRow
        offer={offer}
        median={context.medians?.get(offer.key)}
        onNotMisleading={onNotMisleading}
      />
      {(!isMarked || room > 1) && <OfferNotes offer={offer} />}
      {wanted < room && <span class={styles.left} data-lines={room - wanted} />}
    </>
  );
}

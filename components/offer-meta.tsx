import type { ComparedOffer } from '@/utils/compare/compared';
import { metaFacts } from '@/utils/compare/card-facts';
import { factHint, factPhrase } from '@/utils/fact-words';
import { Badges } from './badges';
import { FoundBy } from './found-by';
import type { OfferContext } from './offer-context';
import styles from './offer-meta.module.css';

export interface OfferMetaProps {
  offer: ComparedOffer;
  context: OfferContext;
}

/** What else is known of an offer and its seller, in one line where there is room. */
export function OfferMeta({ offer, context }: OfferMetaProps) {
  const phrases = metaFacts(context.profile).flatMap((fact) => {
    const phrase = factPhrase(offer, fact);
    return phrase === undefined ? [] : [{ fact, phrase }];
  });
  return (
    <div class={styles.meta}>
      {phrases.map(({ fact, phrase }) => (
        <span key={fact} class={styles.phrase} title={factHint(fact)}>
          {phrase}
        </span>
      ))}
      <Badges offer={offer.offer} />
      {offer.offer.foundBy && <FoundBy services={offer.offer.foundBy} />}
    </div>
  );
}

import type { ComparedOffer } from '@/utils/compare/compared';
import type { Fact } from '@/utils/compare/facts';
import { headFacts } from '@/utils/compare/card-facts';
import { factHint, factName } from '@/utils/fact-words';
import type { OfferContext } from './offer-context';
import { OfferFact } from './offer-fact';
import styles from './offer-head.module.css';

export interface OfferHeadProps {
  offer: ComparedOffer;
  context: OfferContext;
  /** What at least one offer of the list knows; the rest is left out. */
  known: readonly Fact[];
}

/** These say themselves what they are. */
const BARE: ReadonlySet<Fact> = new Set(['price', 'seller']);

/** What decides, by profile: two facts a line. */
export function OfferHead({ offer, context, known }: OfferHeadProps) {
  const facts = headFacts(context.profile).filter((fact) => known.includes(fact));
  return (
    <div class={styles.head}>
      {pairs(facts).map((pair) => (
        <div key={pair[0]} class={styles.line}>
          {pair.map((fact) => (
            <p key={fact} class={styles.fact} data-fact={fact} title={titleOf(offer, fact)}>
              {!BARE.has(fact) && <span class={styles.name}>{factName(fact)} </span>}
              <OfferFact fact={fact} offer={offer} context={context} />
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}

const titleOf = ({ offer }: ComparedOffer, fact: Fact): string =>
  fact === 'seller' ? (offer.seller?.name ?? factHint(fact)) : factHint(fact);

function pairs<T>(items: readonly T[]): T[][] {
  const lines = Array.from({ length: Math.ceil(items.length / 2) }, (_, line) => line * 2);
  return lines.map((start) => items.slice(start, start + 2));
}

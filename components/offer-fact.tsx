import type { ComparedOffer } from '@/utils/compare/compared';
import type { Fact } from '@/utils/compare/facts';
import { factText } from '@/utils/fact-words';
import { Landed } from './landed';
import { Margin } from './margin';
import type { OfferContext } from './offer-context';
import { UnitPrice } from './unit-price';
import { Unknown } from './unknown';

export interface OfferFactProps {
  fact: Fact;
  offer: ComparedOffer;
  context: OfferContext;
}

/** One thing that is known of an offer, or "—": in a card, a cell or the compare tray. */
export function OfferFact({ fact, offer, context }: OfferFactProps) {
  if (fact === 'price') return <UnitPrice offer={offer} context={context} />;
  if (fact === 'landed') return <Landed landed={offer.landed} />;
  if (fact === 'margin') return <Margin earning={offer.earning} target={context.targetMargin} />;
  const text = factText(offer, fact);
  if (text === undefined) return <Unknown />;
  return <bdi {...(FROM_CHINA.has(fact) && { lang: 'zh-Hans' })}>{text}</bdi>;
}

/** As the seller has written it. */
const FROM_CHINA: ReadonlySet<Fact> = new Set(['seller', 'place']);

import { PageTerms } from '@/components/search/page-terms';
import { ProfileChoice } from '@/components/search/profile-choice';
import { profileOf } from '@/utils/model/profiles';
import type { CompareState } from './compare-state';

export interface ThisPageProps {
  compare: CompareState;
}

/** For whom somebody buys, and what the page asks for its product. */
export function ThisPage({ compare }: ThisPageProps) {
  const { amount, currency, pieces, from } = compare.terms.value;
  const { quantity, targetMargin } = compare.inputs.value;
  const { profile } = compare.costs.value;
  const hasMargin = profile === undefined || profileOf(profile).hasMargin;
  return (
    <>
      <ProfileChoice profile={profile} onProfile={compare.chooseProfile} />
      <PageTerms
        price={amount}
        currency={currency}
        currencies={Object.keys(compare.rates.rates.value.perCny).toSorted()}
        source={
          from === undefined || from === 'yours' ? from : from === 'visible' ? 'page' : 'data'
        }
        isPageRead={compare.isPageRead.value}
        pieces={pieces}
        quantity={quantity}
        targetMargin={hasMargin ? targetMargin : undefined}
        onPrice={(price, chosen) => compare.changeTerms({ amount: price ?? '', currency: chosen })}
        onPieces={(chosen) => compare.changeTerms({ pieces: chosen })}
        onQuantity={compare.setQuantity}
        onTargetMargin={(share) =>
          void compare.changeCosts((costs) => ({ ...costs, targetMargin: share }))
        }
      />
    </>
  );
}

import { QuestionDialog } from '@/components/offer/question-dialog';
import type { ComparedOffer } from '@/utils/pricing/compared';
import { canonicalLink } from '@/utils/export/links';
import { questionsFor, type QuestionFacts } from '@/utils/question';
import type { PanelState } from './panel-state';

export interface SellerQuestionProps {
  state: PanelState;
}

/** The question to the seller of one offer; it is copied, and never sent. */
export function SellerQuestion({ state }: SellerQuestionProps) {
  const { compare, taking } = state;
  const key = state.asking.value;
  const compared = key === undefined ? undefined : compare.offerOf(key);
  const { profile, quantity } = compare.context.value;
  const ids = questionsFor(profile);
  if (!compared || ids.length === 0) return null;
  return (
    <QuestionDialog
      key={key}
      ids={ids}
      facts={factsOf(compared, quantity)}
      terms={taking.questionTerms.value}
      onTerms={taking.changeQuestionTerms}
      onCopy={taking.copyText}
      onClose={state.stopAsking}
    />
  );
}

/** Nothing of the page, of prices or of margins: the seller is to know none of them. */
function factsOf({ offer, unitPrice }: ComparedOffer, quantity: number | undefined): QuestionFacts {
  const { title, titleTranslated, unit, unitAsWritten } = offer;
  return {
    title,
    titleTranslated,
    q: unitPrice ? Math.ceil(unitPrice.pieces / unitPrice.piecesPerUnit) : quantity,
    unit: unitAsWritten ?? unit,
    unitTranslated: unitAsWritten === undefined ? undefined : unit,
    link: canonicalLink(offer),
  };
}

/** What is ordered of a seller, as the question to it names it. Pure. */
import type { FoundOffer } from '../model/compared-offer';
import type { QuestionInput as QuestionFacts } from '../question/templates';
import type { OrderSeller } from './sellers';

/** Nothing of the page, of prices or margins: the seller must not see it. Marked offers are asked about all the same. */
export function questionItems(
  { items }: OrderSeller,
  linkOf: (offer: FoundOffer) => string | undefined,
): QuestionFacts[] {
  return items.flatMap(({ compared, lines }) => {
    const { offer } = compared;
    const { title, titleTranslated, unit, unitAsWritten } = offer;
    return lines
      .filter(({ units }) => units > 0)
      .map((line): QuestionFacts => ({
        title,
        titleTranslated,
        sku: line.sku?.name,
        q: line.units,
        unit: unitAsWritten ?? unit,
        unitTranslated: unitAsWritten === undefined ? undefined : unit,
        link: linkOf(offer),
      }));
  });
}

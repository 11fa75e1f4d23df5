/** The question to each seller of an order, in Chinese, and what it says. */
import { t, wordLanguage } from '../../i18n/words';
import { questionItems } from '../../../core/order/questions';
import { type Question, orderQuestionOf } from '../../question';
import { canonicalLink } from '../../../core/model/offer-link';
import type { XlsxCell, XlsxSheet } from '../workbook/xlsx';
import type { OrderSheet } from './layout';

interface SellerQuestion extends Question {
  /** Number from 1, as in the sheet of sellers. */
  number: number;
  name: string;
}

/** No question if nothing is ordered, or in the profile of brands, where no seller is asked. */
export function sellerQuestions({ order, city, isSecret }: OrderSheet): SellerQuestion[] {
  if (isSecret) return [];
  return order.sellers.flatMap((seller, at): SellerQuestion[] => {
    const items = questionItems(seller, canonicalLink);
    if (items.length === 0) return [];
    const name = seller.seller?.name ?? seller.seller?.id ?? '';
    const { zh, meaning } = orderQuestionOf(items, { city }, wordLanguage());
    return [{ number: at + 1, name, zh, ...(meaning !== undefined && { meaning }) }];
  });
}

export function questionSheet(questions: readonly SellerQuestion[]): XlsxSheet {
  const hasMeaning = questions.some(({ meaning }) => meaning !== undefined);
  const head = [
    t('export.rank'),
    t('export.seller'),
    t('export.order.question'),
    ...(hasMeaning ? [t('export.order.meaning')] : []),
  ];
  return {
    name: t('export.order.questions'),
    rows: [
      head.map((text) => ({ text, isBold: true })),
      ...questions.map(({ number, name, zh, meaning }): XlsxCell[] => [
        { number },
        { text: name },
        { text: zh },
        meaning === undefined ? undefined : { text: meaning },
      ]),
    ],
    widths: [6, 28, 80, 80],
    sticky: { rows: 1, columns: 2 },
  };
}

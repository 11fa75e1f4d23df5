/**
 * What a question says, in the reader's language. Each sentence is a text of `locales/`, with one of its own
 * where a value is not known: word order and agreement are the language's.
 */
import { formatNumber } from '../i18n/format';
import { direction, sentences, t } from '../i18n/words';
import { type QuestionId, type QuestionInput, knownText } from '../../core/question/templates';

export function meaningOf(id: QuestionId, facts: QuestionInput): string {
  const values = valuesOf(facts);
  const text = sentences(...MEANINGS[id](values), t('question.meaning.thanks'));
  return values.link === undefined ? text : sentences(text, values.link);
}

/** Meaning of a question on several offers: what all of them are, then the points of one. */
export function meaningOfItems(items: readonly QuestionInput[], shared: QuestionInput): string {
  const all = items.map((item) => {
    const { q, unit, link, ...offer } = valuesOf(item);
    const amount =
      q === undefined ? [] : [unit === undefined ? q : t('question.meaning.amount', [q, unit])];
    return [[offerOf(offer), ...amount].join(' × '), link].filter(Boolean).join(' ');
  });
  const order = t('question.meaning.orderAny', [all.join('; ')]);
  return sentences(order, ...numberedPointsOf(valuesOf(shared)), t('question.meaning.thanks'));
}

const numberedPointsOf = (values: Values): string[] =>
  pointsOf(values).map((point, index) =>
    t('question.meaning.point', [formatNumber(index + 1), point]),
  );

type Values = ReturnType<typeof valuesOf>;

/** What is known, as it reads within a sentence. */
function valuesOf(facts: QuestionInput) {
  const { title, titleTranslated, sku, q, unit, unitTranslated, city, n, kg, cm, link } = facts;
  return {
    title: textOf(knownText(titleTranslated) ?? title),
    sku: textOf(sku),
    q: numberOf(q),
    unit: textOf(knownText(unitTranslated) ?? unit),
    city: textOf(city),
    n,
    kg: numberOf(kg),
    cm: numberOf(cm),
    link: textOf(link),
  };
}

/** Isolated where the language runs from right to left: most values do not. */
function textOf(value: string | undefined): string | undefined {
  const text = knownText(value);
  return text !== undefined && direction() === 'rtl' ? `\u2068${text}\u2069` : text;
}

const numberOf = (value: number | undefined) => (value ? formatNumber(value) : undefined);

/** All but the thanks. */
const MEANINGS: Record<QuestionId, (values: Values) => string[]> = {
  order: (values) => [orderOf(values), ...numberedPointsOf(values)],
  sample: (values) => [
    aboutOf(values),
    values.n
      ? t('question.meaning.sampleCount', values.n, [formatNumber(values.n)])
      : t('question.meaning.sample'),
    t('question.meaning.sampleCost'),
  ],
  oem: (values) => [aboutOf(values), t('question.meaning.oem'), t('question.meaning.oemTerms')],
  refund: (values) => [
    aboutOf(values),
    t('question.meaning.refund'),
    t('question.meaning.refundTerms'),
  ],
  marks: (values) => [aboutOf(values), marksOf(values)],
  dropship: (values) => [
    aboutOf(values),
    t('question.meaning.dropship'),
    values.city === undefined
      ? t('question.meaning.dropshipPrice')
      : t('question.meaning.dropshipPriceTo', [values.city]),
    t('question.meaning.dropshipTerms'),
  ],
};

const aboutOf = (values: Values) => t('question.meaning.about', [offerOf(values)]);

function orderOf({ q, unit, ...offer }: Values): string {
  if (q === undefined) return t('question.meaning.orderAny', [offerOf(offer)]);
  const amount =
    unit === undefined
      ? t('question.meaning.amountAny', [q])
      : t('question.meaning.amount', [q, unit]);
  return t('question.meaning.order', [amount, offerOf(offer)]);
}

function offerOf({ title, sku }: Pick<Values, 'title' | 'sku'>): string {
  const offer =
    title === undefined ? t('question.meaning.unnamed') : t('question.meaning.named', [title]);
  return sku === undefined ? offer : t('question.meaning.choice', [offer, sku]);
}

function pointsOf({ city, unit }: Values): string[] {
  return [
    city === undefined ? t('question.meaning.price') : t('question.meaning.priceTo', [city]),
    t('question.meaning.stock'),
    unit === undefined ? t('question.meaning.carton') : t('question.meaning.cartonOf', [unit]),
    t('question.meaning.more'),
  ];
}

function marksOf({ kg, cm }: Values): string {
  if (kg !== undefined && cm !== undefined) return t('question.meaning.marksOfBoth', [kg, cm]);
  if (kg !== undefined) return t('question.meaning.marksOfWeight', [kg]);
  if (cm !== undefined) return t('question.meaning.marksOfSide', [cm]);
  return t('question.meaning.marks');
}

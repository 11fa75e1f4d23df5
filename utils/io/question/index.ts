/** The question to a seller: copied by the user, never sent. Pure. */
import { baseOf, type Language } from '../../core/model/languages';
import { asksSellers } from '../../core/model/profiles';
import { meaningOf, meaningOfItems } from './meaning';
import {
  ORDER_OF_ITEMS,
  QUESTIONS,
  type QuestionInput,
  type QuestionId,
  fillClauses,
  fillNumbered,
  templateOf,
} from '../../core/question/templates';

export type { QuestionInput as QuestionFacts } from '../../core/question/templates';
export type { QuestionId } from '../../core/question/templates';

/** Questions of a profile. */
export function questionsFor(profile: string): readonly QuestionId[] {
  return asksSellers(profile) ? QUESTIONS : [];
}

const TERMS = ['city', 'n', 'kg', 'cm'] as const satisfies readonly (keyof QuestionInput)[];
export type QuestionTerm = (typeof TERMS)[number];

/** Terms of the user's that a question uses. */
export function termsOf(id: QuestionId): readonly QuestionTerm[] {
  const { opening, points = [], body, closing } = templateOf(id);
  const text = [opening, points, body, closing].flat(2).join('');
  return TERMS.filter((term) => text.includes(`{${term}}`));
}

export interface Question {
  /** Chinese text to copy. */
  zh: string;
  /** What it says, in the reader's language; absent for readers of Chinese. */
  meaning?: string;
}

/**
 * Fills a question with what is known; clauses with unknown values are dropped.
 * @param language of the words on screen (`wordLanguage()`)
 */
export function questionOf(id: QuestionId, facts: QuestionInput, language: Language): Question {
  const { opening, points = [], body, closing } = templateOf(id);
  const zh = [
    fillClauses(opening, facts),
    fillNumbered(points, facts, (number) => `${number}）`),
    fillClauses(body, facts),
    fillClauses(closing, facts),
  ].join('');
  return baseOf(language) === 'zh' ? { zh } : { zh, meaning: meaningOf(id, facts) };
}

/**
 * One question about all that is ordered of one seller. No line is broken: the seller's chat would send it.
 * @param items with titles, SKUs, quantities and links; of one: as `questionOf`
 */
export function orderQuestionOf(
  items: readonly QuestionInput[],
  shared: Pick<QuestionInput, 'city'>,
  language: Language,
): Question {
  const [first, ...others] = items;
  if (first && others.length === 0) return questionOf('order', { ...first, ...shared }, language);
  const { opening, item, confirm, points, closing } = ORDER_OF_ITEMS;
  const facts = {
    ...shared,
    unit: others.every(({ unit }) => unit === first?.unit) ? first?.unit : undefined,
  };
  const zh = [
    fillClauses(opening, {}),
    items.map((one) => fillClauses(item, one).trim()).join('；'),
    fillClauses(confirm, {}),
    fillNumbered(points, facts, (number) => `${number}）`),
    fillClauses(closing, {}),
  ].join('');
  return baseOf(language) === 'zh' ? { zh } : { zh, meaning: meaningOfItems(items, facts) };
}

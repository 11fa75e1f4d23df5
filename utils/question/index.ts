/** The question to a seller: copied by the user, never sent. Pure. */
import {
  QUESTIONS,
  type QuestionInput,
  type QuestionId,
  fillClauses,
  fillNumbered,
  templateOf,
} from './templates';

export type { QuestionInput as QuestionFacts } from './templates';
export type { QuestionId } from './templates';

/** Questions of a profile: none for brands, because asking would warn a copier. */
export function questionsFor(profile: string): readonly QuestionId[] {
  return profile === 'brand' ? [] : QUESTIONS;
}

const TERMS = ['city', 'n', 'kg', 'cm'] as const satisfies readonly (keyof QuestionInput)[];
export type QuestionTerm = (typeof TERMS)[number];

/** Terms of the user's that a question uses. */
export function termsOf(id: QuestionId): readonly QuestionTerm[] {
  const { opening, points = [], body, closing } = templateOf(id, 'zh');
  const text = [opening, points, body, closing].flat(2).join('');
  return TERMS.filter((term) => text.includes(`{${term}}`));
}

export interface Question {
  /** Chinese text to copy. */
  zh: string;
  /** Translation; absent in a Chinese interface. */
  translation?: string;
}

/**
 * Fills a question with what is known; clauses with unknown values are dropped.
 * @param language BCP 47 tag of the interface (`t('languageTag')`)
 */
export function questionOf(id: QuestionId, facts: QuestionInput, language: string): Question {
  const zh = written(id, facts, 'zh');
  return language.startsWith('zh')
    ? { zh }
    : { zh, translation: written(id, inEnglish(facts), 'en') };
}

function inEnglish(facts: QuestionInput): QuestionInput {
  const { title, titleTranslated, unit, unitTranslated } = facts;
  return { ...facts, title: titleTranslated || title, unit: unitTranslated || unit };
}

const MARKS = {
  zh: (number: number) => `${number}）`,
  en: (number: number) => ` ${number}) `,
};

function written(id: QuestionId, facts: QuestionInput, language: 'zh' | 'en'): string {
  const { opening, points = [], body, closing } = templateOf(id, language);
  return [
    fillClauses(opening, facts),
    fillNumbered(points, facts, MARKS[language]),
    fillClauses(body, facts),
    fillClauses(closing, facts),
  ].join('');
}

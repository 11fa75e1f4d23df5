/** The question to a seller: copied by the user and never sent. Pure. */
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

/** Who looks for copies of a brand warns nobody by asking. */
export function questionsFor(profile: string): readonly QuestionId[] {
  return profile === 'brand' ? [] : QUESTIONS;
}

const TERMS = ['city', 'n', 'kg', 'cm'] as const satisfies readonly (keyof QuestionInput)[];
export type QuestionTerm = (typeof TERMS)[number];

/** What the user may say in a question, beside what is known of the offer. */
export function termsOf(id: QuestionId): readonly QuestionTerm[] {
  const { opening, points = [], body, closing } = templateOf(id, 'zh');
  const text = [opening, points, body, closing].flat(2).join('');
  return TERMS.filter((term) => text.includes(`{${term}}`));
}

export interface Question {
  /** What is copied. */
  zh: string;
  /** The same for who does not read Chinese; absent where the screen is Chinese. */
  translation?: string;
}

/** @param language of the words on screen, BCP 47 (`t('languageTag')`) */
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

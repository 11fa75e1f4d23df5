/**
 * What the user asks sellers for. Writers: the panels, one change at a time under a lock. A private
 * window's stays in memory.
 */
import {
  NO_QUESTION_TERMS,
  questionTermsSchema,
  type QuestionTerms,
} from '../model/panel-settings';
import { defineStore, type Store } from './define';
import { settingOf, type StorageScope } from './keeper';

export const questionTermsStore = defineStore<QuestionTerms>({
  area: 'local',
  key: 'question',
  schema: questionTermsSchema,
  version: 1,
  fallback: NO_QUESTION_TERMS,
});

export function questionTermsOf(keeper: StorageScope): Store<QuestionTerms> {
  return settingOf(keeper, questionTermsStore, { name: 'question', schema: questionTermsSchema });
}

export function changeQuestionTerms(
  change: QuestionTerms,
  store: Store<QuestionTerms> = questionTermsStore,
): Promise<void> {
  return navigator.locks.request('question', async () => {
    await store.write({ ...(await store.read()), ...change });
  });
}

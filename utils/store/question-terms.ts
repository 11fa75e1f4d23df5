/** What the user asks sellers for. Writers: the panels, one change at a time under a lock. */
import { NO_TERMS, questionTermsSchema, type QuestionTerms } from '../model/question-terms';
import { defineStore } from './define';

export const questionTermsStore = defineStore<QuestionTerms>({
  area: 'local',
  key: 'question',
  schema: questionTermsSchema,
  version: 1,
  fallback: NO_TERMS,
});

export function changeQuestionTerms(change: QuestionTerms): Promise<void> {
  return navigator.locks.request('question', async () => {
    await questionTermsStore.write({ ...(await questionTermsStore.read()), ...change });
  });
}

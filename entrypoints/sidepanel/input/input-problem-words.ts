import { describeFailure } from '@/utils/i18n/error-messages';
import { t } from '@/utils/i18n/words';
import type { InputProblem } from './picture-inputs';

/** What happened to what the user brought, and what to do. */
export function inputProblemWords(problem: InputProblem): string {
  if (problem === 'nothing') return t('input.nothing');
  if (problem === 'no-page-access') return t('input.noPageAccess');
  if (problem.code === 'picture-undecodable') return t('input.damaged');
  return describeFailure(problem).sentence;
}

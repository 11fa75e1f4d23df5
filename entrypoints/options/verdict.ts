import type { ServiceId } from '@/utils/model/settings';
import { sentences } from '@/utils/sentences';
import { t } from '@/utils/words';
import type { Verdict } from './save';
import { testedWords } from './tested-words';

/** For tests and automation: `ok` or the code of what is wrong; absent where nothing was tested. */
export function verdictCode(verdict: Verdict): string | undefined {
  return verdict.kind === 'tested' ? (verdict.failure?.code ?? 'ok') : undefined;
}

/** How it ended; absent while that is not known. */
export function isGood(verdict: Verdict): boolean | undefined {
  switch (verdict.kind) {
    case 'testing':
      return undefined;
    case 'tested':
      return verdict.failure === undefined;
    case 'saved':
    case 'forgotten':
      return true;
    case 'saved-without-access':
    case 'wrong':
      return false;
  }
}

export function verdictWords(verdict: Verdict, service: ServiceId): string {
  switch (verdict.kind) {
    case 'saved':
      return withKeyGone(t('options.saved'), verdict);
    case 'saved-without-access':
      return withKeyGone(t('options.savedWithoutAccess', [verdict.host]), verdict);
    case 'wrong':
      return t('options.notSaved');
    case 'testing':
      return t('options.testing');
    case 'forgotten':
      return t('options.forgotten');
    case 'tested':
      return verdict.failure ? testedWords(verdict.failure, service) : t('options.testOk');
  }
}

function withKeyGone(sentence: string, { isKeyGone = false }: { isKeyGone?: boolean }): string {
  return isKeyGone ? sentences(sentence, t('options.keyGone')) : sentence;
}

import { describeFailure } from '@/utils/error-messages';
import type { ServiceId } from '@/utils/model/settings';
import { t } from '@/utils/words';
import type { Verdict } from './save';

/** For tests and automation: `ok` or the code of what is wrong; absent where nothing was tested. */
export function verdictCode(verdict: Verdict): string | undefined {
  return verdict.kind === 'tested' ? (verdict.failure?.code ?? 'ok') : undefined;
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
    case 'tested': {
      if (!verdict.failure) return t(service === 'web' ? 'options.testWebOk' : 'options.testOk');
      const { sentence, quote } = describeFailure(verdict.failure, service);
      return quote === undefined ? sentence : `${sentence} ${quote}`;
    }
  }
}

function withKeyGone(sentence: string, { isKeyGone = false }: { isKeyGone?: boolean }): string {
  return isKeyGone ? `${sentence} ${t('options.keyGone')}` : sentence;
}

import { describeFailure } from '@/utils/io/i18n/error-messages';
import type { ServiceId } from '@/utils/core/model/settings';
import { sentences, t } from '@/utils/io/i18n/words';
import type { SignInOutcome } from './sign-in';

const STOPPED = {
  'no-app': 'signIn.noApp',
  cancelled: 'signIn.cancelled',
  'state-wrong': 'signIn.stateWrong',
  'not-opened': 'signIn.notOpened',
  'no-code': 'signIn.noCode',
  'code-late': 'signIn.codeLate',
  'code-refused': 'signIn.codeRefused',
} as const;

/** Code for tests and automation: `ok`, or the error code. */
export function signInCode(outcome: SignInOutcome): string {
  switch (outcome.kind) {
    case 'signed-in':
      return 'ok';
    case 'stopped':
      return outcome.why;
    case 'failed':
      return outcome.failure.code;
    case 'wrong':
      return 'wrong';
  }
}

export function signInWords(outcome: SignInOutcome, service: ServiceId): string {
  switch (outcome.kind) {
    case 'signed-in':
      return t('signIn.done');
    case 'stopped':
      return t(STOPPED[outcome.why]);
    case 'failed': {
      const { sentence, quote } = describeFailure(outcome.failure, service);
      return quote === undefined ? sentence : sentences(sentence, quote);
    }
    case 'wrong':
      return t('options.notSaved');
  }
}

import { useRef, useState } from 'preact/hooks';
import type { ErrorCode, ErrorDetail, Failure } from '@/utils/core/errors';
import { describeFailure } from '@/utils/io/i18n/error-messages';
import { durationWords } from '@/utils/io/i18n/dates';
import { sentences, t } from '@/utils/io/i18n/words';
import type { ServiceId } from '@/utils/core/model/settings';
import type { Verdict } from './save';

/** Code for tests and automation: `ok` or the error code; undefined if nothing was tested. */
export function verdictCode(verdict: Verdict): string | undefined {
  return verdict.kind === 'tested' ? (verdict.failure?.code ?? 'ok') : undefined;
}

/** Undefined while unknown. */
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

/** The state of the form's last action. An older action never replaces a newer one. */
export function useVerdict() {
  const [verdict, setVerdict] = useState<Verdict>();
  const newestRef = useRef(0);
  /** Shows this until the returned function reports the outcome, unless a newer action has begun. */
  const begin = (shown?: Verdict) => {
    setVerdict(shown);
    newestRef.current += 1;
    const own = newestRef.current;
    return (answer: Verdict) => {
      if (own === newestRef.current) setVerdict(answer);
    };
  };
  return { verdict, begin };
}

const service = ({ host }: ErrorDetail): string => host ?? t('error.theService');

/** Replaces the panel's sentences that end in "search again". */
const TESTS: Partial<Record<ErrorCode, (detail: ErrorDetail) => string | undefined>> = {
  'access-missing': (d) => t('tested.accessMissing', [service(d)]),
  'key-missing': (d) => t('tested.keyMissing', [service(d)]),
  'member-unknown': (d) => t('tested.memberUnknown', [service(d)]),
  'clock-wrong': ({ offMinutes }) =>
    offMinutes === undefined ? t('tested.clockWrong') : undefined,
  'rate-limited': ({ retryAfterMs }) =>
    retryAfterMs === undefined
      ? t('tested.rateLimited')
      : t('tested.rateLimitedFor', [durationWords(retryAfterMs)]),
  'service-refused': (d) => t('tested.serviceRefused', [service(d)]),
  'service-down': (d) =>
    d.status === undefined
      ? t('tested.serviceDown', [service(d)])
      : t('tested.serviceFaulty', [service(d), String(d.status)]),
  'bad-answer': (d) => (d.isWebPage ? undefined : t('tested.badAnswer', [service(d)])),
  offline: () => t('tested.offline'),
  'timed-out': (d) => t('tested.timedOut', [service(d)]),
};

/** The result of a failed connection test, and what to do about it. */
export function testedWords(failure: Failure, asked?: ServiceId): string {
  const { sentence, quote } = describeFailure(failure, asked);
  const { code, detail = {} } = failure;
  const isDemoDown = code === 'service-down' && asked === 'demo' && detail.status === undefined;
  const own = isDemoDown ? t('tested.demoDown') : (TESTS[code]?.(detail) ?? sentence);
  return quote === undefined ? own : sentences(own, quote);
}

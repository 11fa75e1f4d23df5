import { durationWords } from '@/utils/duration-words';
import { describeFailure } from '@/utils/error-messages';
import type { ErrorCode, ErrorDetail, Failure } from '@/utils/errors';
import type { ServiceId } from '@/utils/model/settings';
import { sentences } from '@/utils/sentences';
import { t } from '@/utils/words';

const service = ({ host }: ErrorDetail): string => host ?? t('error.theService');

/** Where the panel's sentence ends in "search again": nothing was searched here. */
const TESTS: Partial<Record<ErrorCode, (detail: ErrorDetail) => string | undefined>> = {
  'access-missing': (d) => t('tested.accessMissing', [service(d)]),
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

/** What a test of the connection found, and what to do about it. */
export function testedWords(failure: Failure, asked: ServiceId): string {
  const { sentence, quote } = describeFailure(failure, asked);
  const { code, detail = {} } = failure;
  const isDemoDown = code === 'service-down' && asked === 'demo' && detail.status === undefined;
  const own = isDemoDown ? t('tested.demoDown') : (TESTS[code]?.(detail) ?? sentence);
  return quote === undefined ? own : sentences(own, quote);
}

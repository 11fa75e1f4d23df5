import { isForUser } from '../../core/error-policy';
import type { ErrorCode, ErrorDetail, Failure } from '../../core/errors';
import { LIST_LIMITS } from '../../core/list/limits';
import type { ServiceId } from '../../core/model/settings';
import { durationWords } from './dates';
import { formatNumber } from './format';
import { t } from './words';

/** The suggested action for a failure. */
type ErrorAction = 'retry' | 'options' | 'allow-access' | 'set-up' | 'pick-another' | 'see-tab';

interface ErrorMessage {
  sentence: (detail: ErrorDetail) => string;
  action: ErrorAction;
}

const site = ({ host }: ErrorDetail): string => host ?? t('original.theSite');
const service = ({ host }: ErrorDetail): string => host ?? t('error.theService');
const relay = ({ host }: ErrorDetail): string => host ?? t('error.theRelay');

const MESSAGES = {
  'no-picture': { sentence: () => t('error.noPicture'), action: 'pick-another' },
  'picture-blocked': { sentence: (d) => t('error.pictureBlocked', [site(d)]), action: 'retry' },
  'picture-too-large': { sentence: () => t('error.pictureTooLarge'), action: 'pick-another' },
  'picture-too-small': { sentence: () => t('error.pictureTooSmall'), action: 'pick-another' },
  'picture-undecodable': { sentence: () => t('error.pictureUndecodable'), action: 'pick-another' },
  'picture-private': { sentence: () => t('error.picturePrivate'), action: 'options' },
  'access-missing': {
    sentence: (d) => t('error.accessMissing', [site(d)]),
    action: 'allow-access',
  },
  'not-set-up': { sentence: () => t('error.notSetUp'), action: 'set-up' },
  'key-missing': {
    sentence: (d) => t('error.keyMissing', [service(d)]),
    action: 'options',
  },
  'key-unknown': { sentence: () => t('error.keyUnknown'), action: 'options' },
  'secret-wrong': { sentence: () => t('error.secretWrong'), action: 'options' },
  'not-subscribed': { sentence: () => t('error.notSubscribed'), action: 'options' },
  'token-expired': { sentence: () => t('error.tokenExpired'), action: 'options' },
  'clock-wrong': { sentence: clockWrong, action: 'retry' },
  'rate-limited': { sentence: rateLimited, action: 'retry' },
  'quota-used-up': { sentence: () => t('error.quotaUsedUp'), action: 'options' },
  'limit-reached': { sentence: () => t('error.limitReached'), action: 'options' },
  'member-unknown': { sentence: (d) => t('error.memberUnknown', [relay(d)]), action: 'options' },
  'team-limit': { sentence: teamLimit, action: 'options' },
  'team-trouble': { sentence: (d) => t('error.teamTrouble', [relay(d)]), action: 'retry' },
  'service-refused': { sentence: (d) => t('error.serviceRefused', [service(d)]), action: 'retry' },
  'service-down': { sentence: serviceDown, action: 'retry' },
  'bad-answer': { sentence: badAnswer, action: 'retry' },
  offline: { sentence: () => t('error.offline'), action: 'retry' },
  'timed-out': { sentence: (d) => t('error.timedOut', [service(d)]), action: 'retry' },
  'one-by-one': { sentence: () => t('error.oneByOne'), action: 'options' },
  'tab-closed': { sentence: () => t('error.tabClosed'), action: 'retry' },
  'no-offers': { sentence: () => t('error.noOffers'), action: 'retry' },
  'offers-unreadable': { sentence: () => t('error.offersUnreadable'), action: 'see-tab' },
  interrupted: { sentence: () => t('error.interrupted'), action: 'retry' },
  cancelled: { sentence: () => t('error.cancelled'), action: 'retry' },
  'storage-full': { sentence: () => t('error.storageFull'), action: 'retry' },
  'results-dropped': { sentence: () => t('error.resultsDropped'), action: 'retry' },
  'list-too-large': {
    sentence: () => t('error.listTooLarge', [formatNumber(LIST_LIMITS.bytes / 1024 / 1024)]),
    action: 'pick-another',
  },
  'list-too-long': {
    sentence: () => t('error.listTooLong', [formatNumber(LIST_LIMITS.rows)]),
    action: 'pick-another',
  },
  'list-too-wide': {
    sentence: () => t('error.listTooWide', [formatNumber(LIST_LIMITS.columns)]),
    action: 'pick-another',
  },
  'list-bomb': { sentence: () => t('error.listBomb'), action: 'pick-another' },
  'list-stopped': { sentence: () => t('error.listStopped'), action: 'pick-another' },
  'list-encrypted': { sentence: () => t('error.listEncrypted'), action: 'pick-another' },
  'list-other-format': { sentence: () => t('error.listOtherFormat'), action: 'pick-another' },
  'list-unreadable': { sentence: () => t('error.listUnreadable'), action: 'pick-another' },
  'list-empty': { sentence: () => t('error.listEmpty'), action: 'pick-another' },
  'list-row-quote': { sentence: (d) => inRow(d, t('error.listRowQuote')), action: 'pick-another' },
  'list-row-formula': {
    sentence: (d) => inRow(d, t('error.listRowFormula')),
    action: 'pick-another',
  },
  'list-row-price': { sentence: (d) => inRow(d, t('error.listRowPrice')), action: 'pick-another' },
  'list-row-same-sku': {
    sentence: (d) => inRow(d, t('error.listRowSameSku')),
    action: 'pick-another',
  },
  'list-row-no-picture': {
    sentence: (d) => inRow(d, t('error.listRowNoPicture')),
    action: 'pick-another',
  },
} satisfies Record<ErrorCode, ErrorMessage>;

/** What is wrong, after the number of the row. */
function inRow({ row }: ErrorDetail, sentence: string): string {
  return row === undefined ? sentence : t('error.listRow', [formatNumber(row), sentence]);
}

/** A status means that the service was reached, but is faulty. */
function serviceDown(detail: ErrorDetail): string {
  return detail.status === undefined
    ? t('error.serviceDown', [service(detail)])
    : t('error.serviceFaulty', [service(detail), String(detail.status)]);
}

function badAnswer(detail: ErrorDetail): string {
  return detail.isWebPage
    ? t('error.webPage', [service(detail)])
    : t('error.badAnswer', [service(detail)]);
}

function clockWrong({ offMinutes }: ErrorDetail): string {
  if (offMinutes === undefined) return t('error.clockWrong');
  return t('error.clockWrongBy', [formatNumber(Math.abs(offMinutes))]);
}

function rateLimited({ retryAfterMs }: ErrorDetail): string {
  if (retryAfterMs === undefined) return t('error.rateLimited');
  return t('error.rateLimitedFor', [durationWords(retryAfterMs)]);
}

function teamLimit(detail: ErrorDetail): string {
  const { retryAfterMs } = detail;
  return retryAfterMs === undefined
    ? t('error.teamLimit', [relay(detail)])
    : t('error.teamLimitFor', [relay(detail), durationWords(retryAfterMs)]);
}

export interface FailureWords {
  /** What happened, and what to do. */
  sentence: string;
  /** The service's own message, if it sent one. */
  quote?: string;
  action: ErrorAction;
}

/** @param asked the searched service: a demo that is down has its own message */
export function describeFailure({ code, detail }: Failure, asked?: ServiceId): FailureWords {
  const { sentence, action } = MESSAGES[code];
  const isDemoDown = code === 'service-down' && asked === 'demo' && detail?.status === undefined;
  const own = detail?.serviceMessage;
  return {
    sentence: isDemoDown ? t('error.demoDown') : sentence(detail ?? {}),
    ...(own ? { quote: t('error.says', [own]) } : {}),
    action: isDemoDown ? 'options' : action, // another search does not start it
  };
}

const ORIGINALS: Partial<Record<ErrorCode, (detail: ErrorDetail) => string>> = {
  'access-missing': (d) => t('original.askFirst', [site(d)]),
  'picture-blocked': (d) => t('original.blocked', [site(d)]),
  'service-down': (d) => t('original.blocked', [site(d)]), // no answer at all
  'timed-out': (d) => t('original.slow', [site(d)]),
  offline: () => t('original.offline'),
  'picture-too-large': () => t('original.tooLarge'),
  'picture-too-small': () => t('original.tooSmall'),
  'picture-undecodable': () => t('original.unreadable'),
};

/** Why the original of a picture is not used. */
export function describeOriginal({ code, detail }: Failure): string {
  return ORIGINALS[code]?.(detail ?? {}) ?? t('original.unusable');
}

/** Replaces sentences that mention a search. */
const EXTRA_SENTENCES: Partial<Record<ErrorCode, () => string>> = {
  'rate-limited': () => t('details.rateLimited'),
  'not-subscribed': () => t('details.notSubscribed'),
  offline: () => t('details.offline'),
};
/**
 * Why an additional request failed; short, because the results remain.
 * @param otherwise sentence for reasons that do not help the user
 */
export function describeExtraFailure(failure: Failure, otherwise: string): string {
  const { code } = failure;
  const own = EXTRA_SENTENCES[code]?.();
  if (own !== undefined) return own;
  return isForUser(code) ? describeFailure(failure).sentence : otherwise;
}

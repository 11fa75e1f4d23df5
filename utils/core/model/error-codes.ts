/**
 * Every way the job can fail. A code needs a sentence in every language and one action
 * (`error-messages.ts`), and a policy (`error-policy.ts`), or the project does not compile.
 */
export const ERROR_CODES = [
  'no-picture',
  'picture-blocked',
  'picture-too-large',
  'picture-too-small',
  'picture-undecodable',
  'picture-private',
  'access-missing',
  'not-set-up',
  /** No key was entered for the service's address; one for another address is not used. */
  'key-missing',
  'key-unknown',
  'secret-wrong',
  'not-subscribed',
  'token-expired',
  'clock-wrong',
  'rate-limited',
  'quota-used-up',
  /** The user's own call limit. */
  'limit-reached',
  /** The team's relay does not know the member's token, or there is none. */
  'member-unknown',
  /** The team's calls of the day, or the member's share of them, are used up. */
  'team-limit',
  /** The service refused what the team's relay has: its key, its token or its clock. */
  'team-trouble',
  'service-refused',
  'service-down',
  'bad-answer',
  'offline',
  'timed-out',
  /** The service shows its results itself, of one picture at a time. */
  'one-by-one',
  /** The user closed the tab of 1688 in which the search ran. */
  'tab-closed',
  /** The page beside shows no offers of 1688. */
  'no-offers',
  /** The page shows offers, and none of them could be read. */
  'offers-unreadable',
  'interrupted',
  'cancelled',
  'storage-full',
  /** The result was found, and went to make room for newer results. */
  'results-dropped',
  /** A list (docs/list.md): more bytes, rows or columns than are taken. */
  'list-too-large',
  'list-too-long',
  'list-too-wide',
  /** The file unpacks to far more than a list has. */
  'list-bomb',
  /** Reading or writing it took too much time or memory. */
  'list-stopped',
  'list-encrypted',
  /** A file of another program, such as the XLS of old. */
  'list-other-format',
  'list-unreadable',
  'list-empty',
  /** What is wrong with one row of a list, beside its number; the others go on. */
  'list-row-quote',
  'list-row-formula',
  'list-row-price',
  'list-row-same-sku',
  'list-row-no-picture',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Facts beside a code, shown to the user. Never a secret, a token or a request body. */
export interface ErrorDetail {
  /** Host that was asked, without path or query. */
  host?: string | undefined;
  /** HTTP status. */
  status?: number | undefined;
  /** The service's own error code and text. */
  serviceCode?: string | undefined;
  serviceMessage?: string | undefined;
  /** How long the service asked to wait, in milliseconds. */
  retryAfterMs?: number | undefined;
  /** A web page answered, as of a network that wants a login. */
  isWebPage?: boolean | undefined;
  /** Minutes by which this computer's clock is ahead of the service's; negative: behind. */
  offMinutes?: number | undefined;
  /** Number of the row of a list, from 1. */
  row?: number | undefined;
}

/** A failure as it is stored and sent: error classes do not survive either. */
export interface Failure {
  code: ErrorCode;
  detail?: ErrorDetail | undefined;
}

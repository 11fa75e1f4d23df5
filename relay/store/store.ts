/**
 * What the relays of a team share: turns at a service, answers, its token, figures and the audit. One
 * interface, two implementations: in memory for one process, in Valkey for any number.
 */
import type { ServiceName } from '../services/service';

export interface Store {
  turns: Turns;
  answers: Answers;
  tokens: Tokens;
  budgets: Budgets;
  audit: Audit;
  state: () => StoreState;
  close: () => Promise<void>;
}

/**
 * `memory`: one process, without Valkey. `shared`: Valkey answers. `local`: Valkey is away, and each relay keeps
 * to its part of the limits. `away`: Valkey is away, and every call is refused.
 */
export type StoreState = 'memory' | 'shared' | 'local' | 'away';

interface Turn {
  service: ServiceName;
  member: string;
  /** Id of the request, unique over all relays. */
  id: string;
}

/** A turn is for now: the pace leaves room for a short delay only. */
export interface Granted {
  /** Latest time to leave, by `performance.now()`. A call that has not left by then needs another turn. */
  sendBefore: number;
}

export interface Turns {
  /**
   * Waits for this call's turn: the pace of the service, in a fair order of members. Once it resolves, the call
   * is counted for the day and must be sent at once. Rejects with a `Refusal`: `queue-full`, `day-used-up`,
   * `store-away`; and with the signal's reason.
   */
  take: (turn: Turn, options: { signal: AbortSignal }) => Promise<Granted>;
}

/** What an upstream answered, as members get it. */
export interface StoredAnswer {
  status: number;
  contentType: string;
  body: string;
  /** Seconds, where upstream sent it. */
  retryAfter?: number | undefined;
}

export interface Call {
  /**
   * Awaited right before the call leaves: from then on no relay makes it again, even if this one ends. Rejects
   * with `store-away` where that cannot be written.
   */
  markSent: () => Promise<void>;
}

/** The answer of a call, and whether an equal question gets it for the next hour. */
export interface Answered {
  answer: StoredAnswer;
  isKept: boolean;
}

/** How a request got its answer: a call of its own, another's at the same time, a stored one. */
export type AnswerSource = 'upstream' | 'joined' | 'stored';

export interface Answers {
  /**
   * The stored answer of an equal question, that of a call which is under way on any relay, or that of `call`. A
   * call that its relay had marked as sent before it ended is not made again: `interrupted`. Where a call that was joined
   * got no place in the queue, which is its own member's, `call` asks for another.
   * @param key hash of service, API, parameters and picture
   */
  once: (
    key: string,
    call: (call: Call) => Promise<Answered>,
    options: { signal: AbortSignal },
  ) => Promise<{ answer: StoredAnswer; source: AnswerSource }>;
}

/** Tokens of the open platform. */
export interface TokenPair {
  token: string;
  refreshToken?: string | undefined;
  /** Epoch milliseconds. */
  expiresAt?: number | undefined;
}

export interface AppSecret {
  appKey: string;
  secret: string;
}

export interface Tokens {
  /** The last renewed pair of an app, undefined where it was never renewed. */
  read: (app: AppSecret) => Promise<TokenPair | undefined>;
  /**
   * Renews once over all relays: `renew` runs under a lock, unless another relay has replaced the refused token
   * meanwhile, whose pair is the result then. Stored encrypted, with a key made of the app's secret.
   */
  renew: (
    app: AppSecret & { refused: string },
    renew: () => Promise<TokenPair>,
  ) => Promise<TokenPair>;
}

export interface Budgets {
  /** Counts a request of a member. Rejects with `budget-used-up`. */
  spend: (member: string) => Promise<void>;
}

export type Outcome = 'answered' | 'refused' | 'failed' | 'cancelled';

/** Entry of the audit: neither a picture nor a key. */
export interface AuditEntry {
  /** Epoch milliseconds. */
  at: number;
  id: string;
  member: string;
  service: ServiceName;
  api: string;
  source: AnswerSource | 'none';
  outcome: Outcome;
  /** HTTP status that the member got. */
  status: number;
  ms: number;
}

/** Figures of a day in China, by which the services count. */
export interface DayFigures {
  calls: readonly {
    member: string;
    service: ServiceName;
    source: AnswerSource | 'none';
    count: number;
  }[];
  /** Calls that were sent to the service, of all members. */
  sent: Readonly<Partial<Record<ServiceName, number>>>;
}

export interface Audit {
  /** Never rejects: what cannot be written is counted as lost and logged. */
  write: (entry: AuditEntry) => Promise<void>;
  /** Rejects with `store-away`. */
  today: () => Promise<DayFigures>;
}

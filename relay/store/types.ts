/** What the parts of a relay's store have in common. */
import type { AccountName, Limits } from '../config/schema';
import type { TeamService } from '../../utils/core/model/team';

/** How many calls of a member may wait for their turn, and how long. */
export interface QueueSizes {
  perMember: number;
  waitMs: number;
}

/** Requests of a member in a window that begins with the first. */
export interface Budget {
  requests: number;
  seconds: number;
}

/** What the log is told. No key, no token, no answer is in it. */
export interface StoreEvent {
  level: 'info' | 'warn' | 'error';
  message: string;
  cause?: unknown;
}

/** Limits are read at every use: a reload needs no restart. */
export interface StoreOptions {
  limitsOf: (account: AccountName) => Limits;
  queueOf: () => QueueSizes;
  budgetOf: () => Budget | undefined;
  /** Without it everything is kept in memory, for one process. */
  valkey?: { url: string; password?: string | undefined } | undefined;
  /** File in which renewed tokens outlast the process, without Valkey. */
  tokenFile?: string | undefined;
  /** Relays that share the limits: each keeps to its part while Valkey is away. */
  instances: number;
  /** Bytes of the answers of an hour, over all relays. */
  keptBytes?: number | undefined;
  log: (event: StoreEvent) => void;
}

/** `memory`: one process. `shared`: Valkey answers. `local`: it does not, and each relay keeps to its part of the limits. */
export type StoreState = 'memory' | 'shared' | 'local';

/** What an upstream answered, as members get it. */
export interface StoredAnswer {
  status: number;
  contentType: string;
  body: string;
  /** Seconds, where upstream sent it. */
  retryAfter?: number | undefined;
}

/** The answer of a call, and whether an equal question gets it for the next hour. */
export interface Answered {
  answer: StoredAnswer;
  isKept: boolean;
}

/** How a request got its answer: a call of its own, another's at the same time, a stored one. */
export type AnswerSource = 'upstream' | 'joined' | 'stored';

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

export type Outcome = 'answered' | 'refused' | 'failed' | 'cancelled';

/** Entry of the audit: neither a picture nor a key. */
export interface AuditEntry {
  /** Epoch milliseconds. */
  at: number;
  id: string;
  member: string;
  service: TeamService;
  api: string;
  source: AnswerSource | 'none';
  outcome: Outcome;
  /** HTTP status that the member got. */
  status: number;
  ms: number;
}

/** What the relay's settings say about pace, queues and budgets. Read at every use: a reload needs no restart. */
import type { ServiceName } from '../services/service';

export interface ServiceLimits {
  /** Calls in any second. */
  perSecond: number;
  /** Calls in a day of China; none where the service has no such limit. */
  perDay?: number | undefined;
}

/** How many calls may wait for their turn. */
export interface QueueSizes {
  perService: number;
  perMember: number;
  /** How long a call may wait: one that would wait longer is refused at once. Undefined: as long as it takes. */
  waitMs?: number | undefined;
}

export const DEFAULT_QUEUE: QueueSizes = { perService: 200, perMember: 20 };

/** Requests of a member in a window that begins with the first. */
export interface Budget {
  requests: number;
  seconds: number;
}

export interface StoreSettings {
  limitsOf: (service: ServiceName) => ServiceLimits;
  queueOf?: ((service: ServiceName) => QueueSizes) | undefined;
  /** Undefined: the member has none. */
  budgetOf?: ((member: string) => Budget | undefined) | undefined;
}

/** What the log is told. No key, no token, no answer is in it. */
export interface StoreEvent {
  level: 'info' | 'warn' | 'error';
  message: string;
  cause?: unknown;
}

export interface StoreOptions extends StoreSettings {
  /** Address of Valkey; without it everything is kept in memory, for one process. */
  valkeyUrl?: string | undefined;
  /** File in which renewed tokens outlast the process, without Valkey. */
  tokenFile?: string | undefined;
  /** Choice while Valkey is away: refuse every call, or go on with a part of each limit. */
  fail: 'closed' | 'local';
  /** Bytes of the answers of an hour, over all relays. */
  keptBytes?: number | undefined;
  /** How many relays share the limits: each keeps to its part in `local`. */
  instances: number;
  log: (event: StoreEvent) => void;
}

/** What middleware of the relay hand on with a request. */
import type { HttpBindings } from '@hono/node-server';
import type { TeamService } from '../../utils/core/model/team';
import type { Store } from '../store/store';
import type { AnswerSource } from '../store/types';
import type { Logger } from './log';
import type { Metrics } from './metrics';
import type { Share, Shares } from './shares';
import type { Team } from './team';

export interface RelayEnv {
  Bindings: HttpBindings;
  Variables: {
    /** Id of the request; in its answer, the log and the audit. */
    id: string;
    seen: Seen;
    /** Name of the member that the request comes from. */
    member: string;
    share: Share;
  };
}

/** Filled in as it becomes known, for the log. */
interface Seen {
  member?: string;
  service?: TeamService;
  api?: string;
  source?: AnswerSource;
  code?: string;
}

export interface AppDeps {
  /** Team by the settings of this moment. */
  team: () => Team;
  store: Store;
  metrics: Metrics;
  log: Logger;
  /** Whether new requests are refused. */
  isClosing: () => boolean;
  /** Milliseconds for a call, the wait for its turn included. */
  callMs: number;
  /** Milliseconds for the body of a question. */
  bodyMs: number;
  /** Milliseconds for an answer to be sent in. */
  sendMs: number;
  shares: Shares;
}

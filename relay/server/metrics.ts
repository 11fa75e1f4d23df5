/** Figures for Prometheus. Labels are names of the settings alone: nothing that a caller may choose. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { AccountName } from '../config/schema';
import type { RefusalCode } from '../refusal';
import type { TeamService } from '../../utils/core/model/team';
import type { AnswerSource, Outcome, StoreState } from '../store/types';
import type { Team } from './team';

/** Seconds: a stored answer, one of the upstream, one that waited for its turn. */
const BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

interface Ended {
  service: TeamService;
  member: string;
  source: AnswerSource | 'none';
  outcome: Outcome;
  ms: number;
}

export interface Metrics {
  ended: (call: Ended) => void;
  refused: (code: RefusalCode) => void;
  /** Milliseconds for a turn. */
  waited: (account: AccountName, ms: number) => void;
  /** Milliseconds with the upstream. */
  exchanged: (account: AccountName, ms: number) => void;
  tokenRenewed: () => void;
  text: () => Promise<string>;
  contentType: string;
}

const STATES: readonly StoreState[] = ['memory', 'shared', 'local'];

interface Now {
  state: () => StoreState;
  /** Requests that are not yet answered. */
  inFlight: () => number;
  team: () => Team;
}

export function createMetrics({ state, inFlight, team }: Now): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const buckets = BUCKETS;
  const calls = new Counter({
    name: 'relay_calls_total',
    help: 'Calls of members, by where their answer came from',
    labelNames: ['service', 'member', 'source', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'relay_call_seconds',
    help: 'From the request to its answer',
    labelNames: ['service', 'source'],
    buckets,
    registers,
  });
  const waits = new Histogram({
    name: 'relay_turn_wait_seconds',
    help: 'Wait for a turn at the upstream',
    labelNames: ['account'],
    buckets,
    registers,
  });
  const exchanges = new Histogram({
    name: 'relay_upstream_seconds',
    help: 'Calls that were sent, until the upstream answered',
    labelNames: ['account'],
    buckets,
    registers,
  });
  const refusals = new Counter({
    name: 'relay_refusals_total',
    help: 'Requests that the relay itself refused',
    labelNames: ['code'],
    registers,
  });
  const renewals = new Counter({
    name: 'relay_token_renewals_total',
    help: 'Renewals of the token of the open platform by this relay',
    registers,
  });
  const flights = new Gauge({
    name: 'relay_requests_in_flight',
    help: 'Requests that are not yet answered',
    registers,
  });
  const states = new Gauge({
    name: 'relay_store_state',
    help: '1 for the state of the shared store',
    labelNames: ['state'],
    registers,
  });
  const since = new Gauge({
    name: 'relay_settings_timestamp_seconds',
    help: 'When this relay has taken the settings that it works with',
    registers,
  });
  const refused = new Gauge({
    name: 'relay_settings_refused',
    help: '1 where relay.yml has changed since and is refused',
    registers,
  });
  return {
    ended: ({ service, member, source, outcome, ms }) => {
      calls.inc({ service, member, source, outcome });
      seconds.observe({ service, source }, ms / 1000);
    },
    refused: (code) => refusals.inc({ code }),
    waited: (account, ms) => waits.observe({ account }, ms / 1000),
    exchanged: (account, ms) => exchanges.observe({ account }, ms / 1000),
    tokenRenewed: () => renewals.inc(),
    text: () => {
      flights.set(inFlight());
      since.set(team().since / 1000);
      refused.set(team().isRefused ? 1 : 0);
      for (const name of STATES) states.set({ state: name }, name === state() ? 1 : 0);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

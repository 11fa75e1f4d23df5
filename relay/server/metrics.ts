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
  const figure = <Label extends string>(name: string, help: string, ...labelNames: Label[]) => ({
    name: `relay_${name}`,
    help,
    labelNames,
    registers: [registry],
  });
  const histogram = <Label extends string>(name: string, help: string, ...labels: Label[]) =>
    new Histogram({ ...figure(name, help, ...labels), buckets: BUCKETS });
  const calls = new Counter(
    figure(
      'calls_total',
      'Calls of members, by where their answer came from',
      ...(['service', 'member', 'source', 'outcome'] as const),
    ),
  );
  const seconds = histogram('call_seconds', 'From the request to its answer', 'service', 'source');
  const waits = histogram('turn_wait_seconds', 'Wait for a turn at the upstream', 'account');
  const exchanges = histogram(
    'upstream_seconds',
    'Calls that were sent, until the upstream answered',
    'account',
  );
  const refusals = new Counter(
    figure('refusals_total', 'Requests that the relay itself refused', 'code'),
  );
  const flights = new Gauge(figure('requests_in_flight', 'Requests that are not yet answered'));
  const states = new Gauge(figure('store_state', '1 for the state of the shared store', 'state'));
  const refused = new Gauge(
    figure('settings_refused', '1 where relay.yml has changed since and is refused'),
  );
  return {
    ended: ({ service, member, source, outcome, ms }) => {
      calls.inc({ service, member, source, outcome });
      seconds.observe({ service, source }, ms / 1000);
    },
    refused: (code) => refusals.inc({ code }),
    waited: (account, ms) => waits.observe({ account }, ms / 1000),
    exchanged: (account, ms) => exchanges.observe({ account }, ms / 1000),
    text: () => {
      flights.set(inFlight());
      refused.set(team().isRefused ? 1 : 0);
      for (const name of STATES) states.set({ state: name }, name === state() ? 1 : 0);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

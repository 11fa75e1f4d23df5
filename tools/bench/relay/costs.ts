/** What limit, cache and audit take of each request, measured at the store alone. */
import { setTimeout as pause } from 'node:timers/promises';
import { openStore, type Store } from '../../../relay/store/store';
import type { Answered } from '../../../relay/store/types';
import { percentile } from './drive';

export interface Cost {
  what: string;
  p50: number;
  p99: number;
}

const ROUNDS = 1_000;
const PER_SECOND = 1_000;
/** Longer than the pace keeps between two turns: nobody waits. */
const BETWEEN_MS = 2;
/** About as long as a page of twenty offers. */
const ANSWER: Answered = {
  answer: { status: 200, contentType: 'application/json', body: 'x'.repeat(12_000) },
  isKept: true,
};

/** @param valkeyUrl absent: in memory */
export async function measureCosts(valkeyUrl?: string): Promise<Cost[]> {
  const store = await openStore({
    valkey: valkeyUrl === undefined ? undefined : { url: valkeyUrl },
    instances: 1,
    queueOf: () => ({ perService: 200, perMember: 20, waitMs: 8_000 }),
    limitsOf: () => ({ perSecond: PER_SECOND, perDay: 1_000_000 }),
    budgetOf: () => ({ requests: 1_000_000, seconds: 3_600 }),
    log: ({ level, message }) => {
      if (level === 'error') throw new Error(message);
    },
  });
  try {
    return await measureEach(store);
  } finally {
    await store.close();
  }
}

async function measureEach(store: Store): Promise<Cost[]> {
  const { signal } = new AbortController();
  const service = 'open-platform';
  const costs: Cost[] = [];
  const measure = async (what: string, work: (round: number) => Promise<unknown>) => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      await work(round);
      times.push(performance.now() - start);
      await pause(BETWEEN_MS);
    }
    costs.push({ what, p50: percentile(times, 0.5), p99: percentile(times, 0.99) });
  };
  const take = async (member: string) => {
    (await store.turns.take({ account: service, member }, { signal })).left();
  };
  await take('first');
  await measure('limit: a turn at the service', (round) => take(`member-${round % 20}`));
  await measure('cache: a new question, its call and its answer noted', (round) =>
    store.answers.once(`question-${round}`, answerAtOnce, { signal }),
  );
  await measure('cache: a question that was answered', (round) =>
    store.answers.once(`question-${round}`, answerAtOnce, { signal }),
  );
  await measure("a member's budget", () => store.budgets.spend('member-1'));
  // Nobody waits for it: entries are written together.
  await measure('the audit, behind the answer', async (round) =>
    store.audit.write({
      at: Date.now(),
      id: `request-${round}`,
      member: 'member-1',
      service,
      api: 'page',
      source: 'upstream',
      outcome: 'answered',
      status: 200,
      ms: 1,
    }),
  );
  return costs;
}

const answerAtOnce = () => Promise.resolve(ANSWER);

/** Everything in memory, for one process. */
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { createBudgets } from '../budgets';
import type { StoreOptions } from '../options';
import { refusals } from '../refusals';
import type { Store } from '../store';
import { createMemoryAnswers } from './answers';
import { createMemoryAudit } from './audit';
import { openTokenFile } from './token-file';
import { createMemoryTokens } from './tokens';
import { createMemoryTurns } from './turns';

export function createMemoryStore({
  tokenFile,
  log,
  ...settings
}: Omit<StoreOptions, 'valkeyUrl'>): Store {
  const turns = createMemoryTurns(settings);
  const tokens = createMemoryTokens(
    tokenFile === undefined ? undefined : openTokenFile(tokenFile, log),
  );
  return {
    turns,
    answers: createMemoryAnswers(),
    tokens,
    budgets: createBudgets(
      settings.budgetOf,
      ({ requests, seconds }) => new RateLimiterMemory({ points: requests, duration: seconds }),
    ),
    audit: createMemoryAudit(turns.sentOn),
    state: () => 'memory',
    close: async () => {
      turns.rejectWaiting(refusals.closing());
      await tokens.settled();
    },
  };
}

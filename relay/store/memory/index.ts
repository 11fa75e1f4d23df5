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
  return {
    turns,
    answers: createMemoryAnswers(),
    tokens: createMemoryTokens(tokenFile === undefined ? undefined : openTokenFile(tokenFile, log)),
    budgets: createBudgets(
      settings.budgetOf,
      ({ requests, seconds }) => new RateLimiterMemory({ points: requests, duration: seconds }),
    ),
    audit: createMemoryAudit(turns.sentOn),
    state: () => 'memory',
    close: () => {
      turns.rejectWaiting(refusals.closing());
      return Promise.resolve();
    },
  };
}

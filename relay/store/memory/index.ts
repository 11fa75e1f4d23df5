/** Everything in memory, for one process. */
import { createBudgets } from '../budgets';
import type { StoreOptions } from '../options';
import { refusals } from '../refusals';
import type { Store } from '../store';
import { createMemoryAnswers } from './answers';
import { createMemoryAudit } from './audit';
import { openTokenFile } from './token-file';
import { createMemoryTokens } from './tokens';
import { createMemoryTurns } from './turns';
import { createWindow } from './window';

export function createMemoryStore({
  tokenFile,
  keptBytes,
  log,
  ...settings
}: Omit<StoreOptions, 'valkeyUrl'>): Store {
  const turns = createMemoryTurns(settings);
  const tokens = createMemoryTokens(
    tokenFile === undefined ? undefined : openTokenFile(tokenFile, log),
  );
  return {
    turns,
    answers: createMemoryAnswers(keptBytes),
    tokens,
    budgets: createBudgets(settings.budgetOf, (budget) => createWindow(budget).spend),
    audit: createMemoryAudit(turns.sentOn),
    state: () => 'memory',
    close: async () => {
      turns.rejectWaiting(refusals.closing());
      await tokens.settled();
    },
  };
}

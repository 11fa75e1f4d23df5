/** What a relay keeps: turns at a service, answers, the renewed token, the audit. In memory, or shared in Valkey. */
import { createAnswers } from './answers';
import { createAudit } from './audit';
import { createBudgets } from './quotas';
import { createTokens } from './tokens';
import { createTurns } from './turns';
import type { StoreOptions, StoreState } from './types';
import { openLink } from './valkey';

export type Store = Awaited<ReturnType<typeof openStore>>;

/** Opens a store, also while its Valkey is away. */
export async function openStore({ valkey, ...options }: StoreOptions) {
  const { log, instances, keptBytes } = options;
  const link = valkey && (await openLink({ ...valkey, log }));
  const turns = createTurns({ ...options, link });
  const tokens = createTokens({ ...options, link });
  const audit = createAudit({ link, log });
  link?.onBack(() => {
    void turns.catchUp();
    tokens.catchUp();
  });
  return {
    turns,
    tokens,
    audit,
    answers: createAnswers({ link, instances, keptBytes }),
    budgets: createBudgets({ ...options, link }),
    state: (): StoreState => (link ? (link.isUp() ? 'shared' : 'local') : 'memory'),
    close: async () => {
      turns.close();
      await tokens.settled();
      await audit.flush();
      link?.close();
    },
  };
}

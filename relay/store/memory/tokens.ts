/** Tokens of the open platform within one process. */
import type { AppSecret, TokenPair, Tokens } from '../store';
import type { TokenFile } from './token-file';

export interface MemoryTokens extends Tokens {
  /** A pair that was renewed elsewhere. */
  learn: (app: AppSecret, pair: TokenPair) => void;
  /** Resolves once no renewal is under way. */
  settled: () => Promise<void>;
}

/** @param file where they outlast the process; without it a restart begins with those of the settings */
export function createMemoryTokens(file?: TokenFile): MemoryTokens {
  const pairs = new Map<string, TokenPair>();
  const renewals = new Map<string, Promise<TokenPair>>();

  async function read(app: AppSecret): Promise<TokenPair | undefined> {
    return pairs.get(app.appKey) ?? file?.read(app);
  }

  function start(app: AppSecret, renew: () => Promise<TokenPair>): Promise<TokenPair> {
    const renewal = renew()
      .then(async (pair) => {
        pairs.set(app.appKey, pair);
        await file?.write(app, pair);
        return pair;
      })
      .finally(() => renewals.delete(app.appKey));
    renewals.set(app.appKey, renewal);
    return renewal;
  }

  return {
    read,
    learn: ({ appKey }, pair) => {
      pairs.set(appKey, pair);
    },
    renew: async ({ refused, ...app }, renew) => {
      const known = await read(app);
      if (known !== undefined && known.token !== refused) return known;
      return renewals.get(app.appKey) ?? start(app, renew);
    },
    settled: async () => {
      await Promise.allSettled(renewals.values());
    },
  };
}

/** Tokens of the open platform, renewed once over all relays. */
import { randomUUID } from 'node:crypto';
import { pause } from '../../../utils/core/pause';
import { createMemoryTokens } from '../memory/tokens';
import type { StoreOptions } from '../options';
import { refusals } from '../refusals';
import type { AppSecret, TokenPair, Tokens } from '../store';
import { tokenKeys } from './keys';
import { Away, type Link } from './link';
import { decryptPair, encryptPair } from '../token-cipher';

const LOCK_MS = 3000;
const BEAT_MS = 1000;
const POLL_MS = 100;

export interface SharedTokens extends Tokens {
  /** Writes what was renewed while Valkey was away: the old refresh token may be good no more. */
  catchUp: () => void;
  /** Resolves once no renewal is under way, and nothing more can be written. */
  settled: () => Promise<void>;
}

const LOST = 'A renewed token could not be kept in Valkey: the team may have to sign in again.';

export function createSharedTokens({
  link,
  log,
  fail,
}: {
  link: Link;
  log: StoreOptions['log'];
  fail: StoreOptions['fail'];
}): SharedTokens {
  /** Joins equal renewals of this process, and knows the last pair while Valkey is away. */
  const own = createMemoryTokens();
  const unwritten = new Map<string, { app: AppSecret; pair: TokenPair }>();

  async function readShared(app: AppSecret): Promise<TokenPair | undefined> {
    const stored = await link.run((valkey) => valkey.get(tokenKeys(app.appKey).pair));
    return stored === null ? undefined : decryptPair(app, stored);
  }

  async function write(app: AppSecret, pair: TokenPair): Promise<void> {
    unwritten.set(app.appKey, { app, pair });
    await link
      .run((valkey) => valkey.set(tokenKeys(app.appKey).pair, encryptPair(app, pair)))
      .then(() => unwritten.delete(app.appKey))
      .catch(() => {});
  }

  async function renewShared(
    app: AppSecret & { refused: string },
    renew: () => Promise<TokenPair>,
  ): Promise<TokenPair> {
    const { lock } = tokenKeys(app.appKey);
    const owner = randomUUID();
    for (;;) {
      const locked = await link.run((valkey) => valkey.set(lock, owner, 'PX', LOCK_MS, 'NX'));
      // Read after the lock was tried: whoever had it has written its pair before.
      const known = await readShared(app);
      const isKnown = known !== undefined && known.token !== app.refused;
      if (locked === null) {
        if (isKnown) return known;
        await pause(POLL_MS);
        continue;
      }
      const beat = setInterval(() => {
        link.attempt((valkey) => valkey.pexpire(lock, LOCK_MS)).catch(() => {});
      }, BEAT_MS);
      try {
        if (isKnown) return known;
        const pair = await renew();
        await write(app, pair);
        return pair;
      } finally {
        clearInterval(beat);
        await link.attempt((valkey) => valkey.relayUnlock([lock], [owner])).catch(() => {});
      }
    }
  }

  return {
    read: async (app) => {
      const late = unwritten.get(app.appKey)?.pair;
      if (late !== undefined) return late;
      try {
        const pair = await readShared(app);
        // Otherwise its own would be taken for a newer one.
        if (pair !== undefined) own.learn(app, pair);
        return pair;
      } catch (error) {
        if (!(error instanceof Away)) throw error;
        if (fail === 'closed') throw refusals.storeAway(error);
        return own.read(app);
      }
    },
    renew: (app, renew) =>
      own.renew(app, async () => {
        try {
          return await renewShared(app, renew);
        } catch (error) {
          if (!(error instanceof Away)) throw error;
          if (fail === 'closed') throw refusals.storeAway(error);
          const pair = await renew();
          await write(app, pair);
          return pair;
        }
      }),
    catchUp: () => {
      for (const { app, pair } of unwritten.values()) void write(app, pair);
    },
    settled: async () => {
      await own.settled();
      if (unwritten.size > 0) log({ level: 'error', message: LOST });
    },
  };
}

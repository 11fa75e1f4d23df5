/** Renewed tokens of the open platform, encrypted with the app's secret: in Valkey for all relays, else in a file. */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { AppSecret, StoreOptions, TokenPair } from './types';
import { type Link, PREFIX } from './valkey';

/** Longer than a renewal may take: whoever has the lock still has it when it gives it back. */
const LOCK_SECONDS = 20;
const POLL_MS = 100;

/** Encrypted tokens by app key. */
const FILE = z.record(z.string(), z.string());

type Options = Pick<StoreOptions, 'tokenFile' | 'log'> & { link: Link | undefined };

export function createTokens({ tokenFile, log, link }: Options) {
  /** What this relay renewed or read last, for while Valkey is away. */
  const known = new Map<string, TokenPair>();
  const unwritten = new Map<string, { app: AppSecret; pair: TokenPair }>();
  const renewals = new Map<string, Promise<TokenPair>>();

  const keyOf = (name: string, { appKey }: AppSecret) =>
    `${PREFIX}:${name}:${createHash('sha256').update(appKey).digest('base64url')}`;

  async function read(app: AppSecret): Promise<TokenPair | undefined> {
    const { appKey } = app;
    if (unwritten.has(appKey) || (!link && known.has(appKey))) return known.get(appKey);
    const stored = link
      ? await link.run((valkey) => valkey.get(keyOf('token', app)))
      : (await readFileOf())[appKey];
    const pair = stored ? decryptPair(app, stored) : undefined;
    if (pair) known.set(appKey, pair);
    return pair ?? (link?.isUp() ? undefined : known.get(appKey));
  }

  async function write(app: AppSecret, pair: TokenPair): Promise<void> {
    known.set(app.appKey, pair);
    if (!link) return writeToFile(app, pair);
    unwritten.set(app.appKey, { app, pair });
    const text = encryptPair(app, pair);
    const isWritten = await link.run((valkey) => valkey.set(keyOf('token', app), text));
    if (isWritten) unwritten.delete(app.appKey);
  }

  async function readFileOf(): Promise<z.infer<typeof FILE>> {
    if (tokenFile === undefined) return {};
    try {
      return FILE.parse(JSON.parse(await readFile(tokenFile, 'utf8')));
    } catch (cause) {
      const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
      if (!isMissing) log({ level: 'warn', message: `${tokenFile} cannot be read`, cause });
      return {};
    }
  }

  /** Never rejects, as the pair is valid nevertheless. */
  async function writeToFile(app: AppSecret, pair: TokenPair): Promise<void> {
    if (tokenFile === undefined) return;
    const all = { ...(await readFileOf()), [app.appKey]: encryptPair(app, pair) };
    try {
      // Whole or not at all, if the process ends meanwhile.
      await writeFile(`${tokenFile}.new`, JSON.stringify(all), { mode: 0o600 });
      await rename(`${tokenFile}.new`, tokenFile);
    } catch (cause) {
      const message = `A renewed token cannot be kept in ${tokenFile}: after a restart the team may have to sign in again`;
      log({ level: 'error', message, cause });
    }
  }

  async function renewAlone(
    { refused, ...app }: AppSecret & { refused: string },
    renew: () => Promise<TokenPair>,
  ): Promise<TokenPair> {
    for (;;) {
      const lock = await link?.run(async (valkey) => ({
        isOurs: (await valkey.set(keyOf('lock', app), 1, 'EX', LOCK_SECONDS, 'NX')) !== null,
      }));
      try {
        // Read after the lock was tried: whoever had it has written its pair before.
        const pair = await read(app);
        if (pair && pair.token !== refused) return pair;
        if (lock?.isOurs === false) {
          await pause(POLL_MS);
          continue;
        }
        const renewed = await renew();
        await write(app, renewed);
        return renewed;
      } finally {
        if (lock?.isOurs) await link?.run((valkey) => valkey.del(keyOf('lock', app)));
      }
    }
  }

  return {
    /** The last renewed pair of an app, undefined where it was never renewed. */
    read,
    /**
     * Renews once over all relays: `renew` runs under a lock, unless another relay has replaced the refused token
     * meanwhile, whose pair is the result then.
     */
    renew: (
      app: AppSecret & { refused: string },
      renew: () => Promise<TokenPair>,
    ): Promise<TokenPair> => {
      const renewal =
        renewals.get(app.appKey) ??
        renewAlone(app, renew).finally(() => renewals.delete(app.appKey));
      renewals.set(app.appKey, renewal);
      return renewal;
    },
    /** Writes what was renewed while Valkey was away: the old refresh token may be good no more. */
    catchUp: () => {
      for (const { app, pair } of unwritten.values()) void write(app, pair);
    },
    /** Resolves once no renewal is under way. */
    settled: async (): Promise<void> => {
      await Promise.allSettled(renewals.values());
      if (unwritten.size === 0) return;
      const message =
        'A renewed token could not be kept in Valkey: the team may have to sign in again.';
      log({ level: 'error', message });
    },
  };
}

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const PAIR = z.object({
  token: z.string(),
  refreshToken: z.optional(z.string()),
  expiresAt: z.optional(z.number()),
});

function cipherKeyOf({ appKey, secret }: AppSecret): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, appKey, 'find-on-1688 relay token', 32));
}

function encryptPair(app: AppSecret, pair: TokenPair): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, cipherKeyOf(app), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(pair), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64');
}

/** Undefined where it was written with another secret, or by somebody else. */
function decryptPair(app: AppSecret, stored: string): TokenPair | undefined {
  try {
    const bytes = Buffer.from(stored, 'base64');
    const decipher = createDecipheriv(ALGORITHM, cipherKeyOf(app), bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const text = Buffer.concat([
      decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
      decipher.final(),
    ]);
    return PAIR.parse(JSON.parse(text.toString('utf8')));
  } catch {
    return undefined;
  }
}

/** Renewed tokens on the disk, each encrypted with its app's secret: a refresh token may be valid only once. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import type { StoreOptions } from '../options';
import type { AppSecret, TokenPair } from '../store';
import { decryptPair, encryptPair } from '../token-cipher';

/** Encrypted tokens by app key. */
const FILE = z.record(z.string(), z.string());

export interface TokenFile {
  read: (app: AppSecret) => Promise<TokenPair | undefined>;
  /** Never rejects: what cannot be written is logged, as the pair is valid nevertheless. */
  write: (app: AppSecret, pair: TokenPair) => Promise<void>;
}

export function openTokenFile(file: string, log: StoreOptions['log']): TokenFile {
  async function readAll(): Promise<z.infer<typeof FILE>> {
    try {
      return FILE.parse(JSON.parse(await readFile(file, 'utf8')));
    } catch (cause) {
      const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
      if (!isMissing) log({ level: 'warn', message: `${file} cannot be read`, cause });
      return {};
    }
  }
  return {
    read: async (app) => {
      const stored = (await readAll())[app.appKey];
      return stored === undefined ? undefined : decryptPair(app, stored);
    },
    write: async (app, pair) => {
      const all = { ...(await readAll()), [app.appKey]: encryptPair(app, pair) };
      try {
        // Whole or not at all, if the process ends meanwhile.
        await writeFile(`${file}.new`, JSON.stringify(all), { mode: 0o600 });
        await rename(`${file}.new`, file);
      } catch (cause) {
        const message = `A renewed token cannot be kept in ${file}: after a restart the team may have to sign in again`;
        log({ level: 'error', message, cause });
      }
    },
  };
}

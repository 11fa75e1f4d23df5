/** Secrets are read where `relay.yml` says they are: the environment, or a file of their own. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from './file';
import { ConfigMistake } from './mistake';
import type { SecretSource } from './schema';

export interface SecretReader {
  env: NodeJS.ProcessEnv;
  /** Folder of `relay.yml`, from which a relative path starts. */
  folder: string;
}

const MAX_LENGTH = 4096;

/** Throws `ConfigMistake`, which names the source and never the secret. @param line of the setting */
export function readSecret(
  source: SecretSource,
  { env, folder }: SecretReader,
  { where, line }: { where: string; line: number | undefined },
): string {
  const name = nameOf(source);
  const fail = (what: string) => new ConfigMistake(where, line, what);
  const unreadable = (code: string) =>
    fail(`${name} cannot be read (${code}): the user of this process must be allowed to`);
  const text =
    'env' in source ? env[source.env] : readText(path.resolve(folder, source.file), unreadable);
  const secret = text?.trim();
  if (secret === undefined) throw fail(`${name} is not there: create it, or name another`);
  if (secret === '') throw fail(`${name} is empty: put the secret into it`);
  if (secret.length > MAX_LENGTH || /[^\x21-\x7e]/.test(secret)) {
    throw fail(`${name} holds no key: one line of letters, digits and signs, without spaces`);
  }
  return secret;
}

const nameOf = (source: SecretSource) =>
  'env' in source ? `the environment variable ${source.env}` : `the file ${source.file}`;

function readText(file: string, unreadable: (code: string) => ConfigMistake): string | undefined {
  try {
    // A device or a pipe never ends.
    return statSync(file).isFile() ? readFileSync(file, 'utf8') : undefined;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return undefined;
    throw unreadable(code);
  }
}

/** Secrets are read where `relay.yml` says they are: the environment, or a file of their own. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ConfigMistake } from './mistake';
import type { SecretSource } from './schema';

export interface SecretReader {
  env: NodeJS.ProcessEnv;
  /** Of `relay.yml`, from which a relative path starts. */
  folder: string;
}

const MAX_LENGTH = 4096;

/** Throws `ConfigMistake`, which names the source and never the secret. @param line of the setting */
export function readSecret(
  source: SecretSource,
  { env, folder }: SecretReader,
  { where, line }: { where: string; line: number | undefined },
): string {
  const fail = (what: string) => new ConfigMistake(where, line, what);
  const [name, text] =
    'env' in source
      ? [`the environment variable ${source.env}`, env[source.env]]
      : [`the file ${source.file}`, readText(path.resolve(folder, source.file))];
  const secret = text?.trim();
  if (secret === undefined) throw fail(`${name} is not there: create it, or name another`);
  if (secret === '') throw fail(`${name} is empty: put the secret into it`);
  if (secret.length > MAX_LENGTH || /[^\x21-\x7e]/.test(secret)) {
    throw fail(`${name} holds no key: one line of letters, digits and signs, without spaces`);
  }
  return secret;
}

function readText(file: string): string | undefined {
  try {
    // A device or a pipe never ends.
    return statSync(file).isFile() ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

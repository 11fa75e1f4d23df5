/** Files beside a relay, and the secrets that they or the environment hold. */
import {
  chmodSync,
  chownSync,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** What is wrong with the settings: where, and what to do. Never quotes a value, which may be a secret. */
export class ConfigMistake extends Error {
  constructor(where: string, what: string) {
    super(`${where}: ${what}`);
    this.name = 'ConfigMistake';
  }
}

/** Undefined where there is no such file. Throws `ConfigMistake`. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return undefined;
    const what = `cannot be read (${code}): it must be a file that the user of this process may read`;
    throw new ConfigMistake(file, what);
  }
}

/** Throws `ConfigMistake`. */
export function writeNew(file: string, text: string): void {
  orMistake(file, () => writeFileSync(file, text, { mode: 0o600, flag: 'wx' }));
}

/**
 * Replaces in one step, as a relay may read it meanwhile; whoever could read the file before still can, and a new one
 * whoever may read `like`. Throws `ConfigMistake`.
 */
export function replace(file: string, text: string, like: string): void {
  orMistake(file, () => {
    const target = existsSync(file) ? realpathSync(file) : file; // a link stays one
    const { mode, uid, gid } = statSync(existsSync(target) ? target : like);
    const draft = `${target}.new`;
    writeFileSync(draft, text, { mode: 0o600 });
    giveTo(draft, uid, gid);
    chmodSync(draft, mode);
    renameSync(draft, target);
  });
}

function giveTo(file: string, uid: number, gid: number): void {
  const own = statSync(file);
  if (own.uid !== uid || own.gid !== gid) chownSync(file, uid, gid);
}

function orMistake(file: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new ConfigMistake(file, `cannot be written (${codeOf(error)})`);
  }
}

/** Code of a file-system error. */
const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

export type SecretSource = { env: string } | { file: string };

/** Where a relay's settings are, and what they are read with. */
export interface Place {
  file: string;
  env: NodeJS.ProcessEnv;
}

const MAX_SECRET = 4096;

/** The secret, or what is wrong, which names the source and never the secret. */
export function readSecret(
  source: SecretSource,
  place: Place,
): { secret: string; mistake?: undefined } | { mistake: string } {
  const name =
    'env' in source ? `the environment variable ${source.env}` : `the file ${source.file}`;
  let text: string | undefined;
  try {
    text = 'env' in source ? place.env[source.env] : readSecretFile(source.file, place);
  } catch (error) {
    const code = codeOf(error);
    return {
      mistake: `${name} cannot be read (${code}): the user of this process must be allowed to`,
    };
  }
  const secret = text?.trim();
  if (secret === undefined) return { mistake: `${name} is not there: create it, or name another` };
  if (secret === '') return { mistake: `${name} is empty: put the secret into it` };
  if (secret.length > MAX_SECRET || /[^\x21-\x7e]/.test(secret)) {
    return {
      mistake: `${name} holds no key: one line of letters, digits and signs, without spaces`,
    };
  }
  return { secret };
}

/** A relative path starts in the folder of the settings. A device or a pipe, which never ends, is no file. */
function readSecretFile(name: string, { file }: Place): string | undefined {
  const secretFile = path.resolve(path.dirname(file), name);
  return statSync(secretFile, { throwIfNoEntry: false })?.isFile()
    ? readFileSync(secretFile, 'utf8')
    : undefined;
}

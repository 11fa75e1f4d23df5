/** `relay.yml` on the disk. Each throws `ConfigMistake`. */
import {
  chmodSync,
  chownSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { ConfigMistake } from './mistake';

export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    const what =
      code === 'ENOENT'
        ? 'is not there. "npm run relay -- --init" writes one to begin with; --config FILE names another'
        : `cannot be read (${code}): it must be a file that the user of this process may read`;
    throw new ConfigMistake(file, undefined, what);
  }
}

export function writeNew(file: string, text: string): void {
  orMistake(file, () => writeFileSync(file, text, { mode: 0o600, flag: 'wx' }));
}

/** Replaces in one step, as a relay may read it meanwhile; whoever could read the file before still can. */
export function replace(file: string, text: string): void {
  orMistake(file, () => {
    const target = realpathSync(file); // a link stays one
    const { mode, uid, gid } = statSync(target);
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
    throw new ConfigMistake(file, undefined, `cannot be written (${codeOf(error)})`);
  }
}

/** Code of a file-system error. */
export const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

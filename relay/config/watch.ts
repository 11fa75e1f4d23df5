/**
 * What changes in `relay.yml` and in the files with secrets that it names. It is looked for: a signal would have to
 * reach every relay, and who was removed would stay in at the one that it did not reach.
 */
import { isDeepStrictEqual } from 'node:util';
import { type RelayConfig, resolveConfig } from './config';
import { readText } from './file';
import { ConfigMistake } from './mistake';
import { type ParsedFile, parseRelayFile } from './parse';

/** Three times a second. */
const LOOK_MS = 300;

/** Settings with a mistake, and a file that cannot be read, are an `error`; it may have a text all the same. */
export type Found =
  | { text: string; config: RelayConfig }
  | { text: string | undefined; config?: undefined; error: unknown };

export function createFinder(file: string, env: NodeJS.ProcessEnv): () => Found {
  let known: { text: string; parsed: ParsedFile | ConfigMistake } | undefined; // 200 members take 40 ms
  return () => {
    let text: string | undefined;
    try {
      text = readText(file);
      if (known?.text !== text) known = { text, parsed: parseOrMistake(text, file) };
      if (known.parsed instanceof ConfigMistake) return { text, error: known.parsed };
      return { text, config: resolveConfig(known.parsed, { file, env }) };
    } catch (error) {
      return { text, error };
    }
  };
}

function parseOrMistake(text: string, file: string): ParsedFile | ConfigMistake {
  try {
    return parseRelayFile(text, file);
  } catch (error) {
    if (error instanceof ConfigMistake) return error;
    throw error;
  }
}

/**
 * Looks until the process ends. A file that is being written may be half of one: what is found is news once it is
 * found twice.
 * @param first as it is known
 */
export function watchSettings(
  find: () => Found,
  first: Found,
  onNews: (found: Found) => void,
): void {
  let known = first;
  let last = first;
  setInterval(() => {
    const found = find();
    const isWritten = isDeepStrictEqual(found, last);
    last = found;
    if (!isWritten || isDeepStrictEqual(found, known)) return;
    known = found;
    onNews(found);
  }, LOOK_MS).unref();
}

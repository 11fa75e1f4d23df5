/**
 * What changes in `relay.yml`, in the files with secrets that it names, and among the members. It is looked for: a signal
 * would have to reach every relay, and who was removed would stay in at the one that it did not reach.
 */
import { isDeepStrictEqual } from 'node:util';
import { type Member, readMembers } from '../members/members';
import { createReader, readText, type Settings } from './config';
import type { Place } from './file';

/** Three times a second. */
const LOOK_MS = 300;

/** What can be read: a mistake in one file is an `error`, and does not keep the other from being taken. */
export interface Found {
  settings?: Settings;
  members?: readonly Member[];
  error?: unknown;
}

export function createFinder(place: Place): () => Found {
  const read = createReader(place);
  return () => {
    const found: Found = {};
    try {
      found.members = readMembers(place.file);
    } catch (error) {
      found.error = error;
    }
    try {
      found.settings = read(readText(place.file));
    } catch (error) {
      found.error = error;
    }
    return found;
  };
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

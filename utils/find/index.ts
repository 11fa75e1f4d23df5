/** Which of the pictures at the pointer is meant? Pure: from raw facts to addresses. */
import type { Candidate } from '../model/candidate';
import type { Snapshot } from '../model/snapshot';
import { RANKS, rankedOf, type Ranked, type Unkept } from './ranked';
import { isSamePicture } from './same-picture';

export { spritePart } from './sprite';

/** The meant picture first, then the other ones, the likeliest first. Each picture comes once. */
export function findPictures(snapshot: Snapshot): Candidate[] {
  const stack = snapshot.items
    .filter(({ visible, box }) => visible && box.width > 0 && box.height > 0)
    .flatMap((item) => rankedOf(item, snapshot));
  const hasElement = stack.some(({ rank, isCss }) => rank === 'picture' && !isCss);
  const place = ({ rank }: Ranked) =>
    // Without an element below it, a background of unknown size is the picture.
    RANKS.indexOf(rank === 'perhaps' && !hasElement ? 'picture' : rank);
  return stack
    .toSorted((a, b) => place(a) - place(b))
    .reduce<Ranked[]>(mergeSame, [])
    .map(({ candidate }) => Object.assign(candidate, { look: snapshot.time }));
}

function mergeSame(found: Ranked[], next: Ranked): Ranked[] {
  const same = found.findIndex(({ candidate }) => isSame(candidate, next.candidate));
  const first = found[same];
  if (!first) return [...found, next];
  if (!first.isCss || next.isCss) return found;
  // A zoom's lens, which shows a part of the picture below it: the whole picture is meant.
  const urls = [...new Set([...first.candidate.urls, ...next.candidate.urls])];
  return found.with(same, { ...next, candidate: { ...next.candidate, urls } });
}

function isSame(a: Unkept, b: Unkept): boolean {
  const [first, second] = [a.urls.at(-1), b.urls.at(-1)];
  if (first === undefined || second === undefined) return false;
  return first === second || a.urls.includes(second) || isSamePicture(first, second);
}

/** What the pictures of the offers say: hashes, and how like the searched picture they are. No first card needs it. */
import type { ReadonlySignal } from '@preact/signals';
import type { LateContext } from '../../context';
import type { SearchModule } from '../search';
import { createLikeness } from './likeness';
import { followHashes } from './picture-hashes';

export type PicturesModule = ReturnType<typeof createPictures>;

/** @param groups how many products the offers are */
export function createPictures(
  context: LateContext,
  ofSearch: SearchModule,
  groups: ReadonlySignal<number>,
) {
  const { found, pictureOrigins, refining } = ofSearch;
  const likeness = createLikeness(context, ofSearch, refining.listings);
  const hashes = followHashes(context, found, pictureOrigins, likeness.offerEmbedder);
  likeness.begin(groups);
  return { ...likeness, ...hashes };
}

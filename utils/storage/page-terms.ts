/**
 * What the user says of the page's price, in `storage.session`. One writer: the panel of the search's
 * window. Its key is one of the search's extras (`extras.ts`): it goes with the search.
 */
import { pageTermsSchema, type PageTerms } from '../model/page-price';
import { parseAs } from '../parse';
import { readKey } from './area';
import type { Owner } from './extras';
import { setWithRoom } from './room';

const keyOf = ({ id, windowId }: Owner) => `extra:${windowId}:${id}:terms`;

export async function readPageTerms(owner: Owner): Promise<PageTerms> {
  return parseAs(pageTermsSchema, await readKey('session', keyOf(owner))) ?? {};
}

export async function writePageTerms(owner: Owner, terms: PageTerms): Promise<void> {
  await setWithRoom('session', { [keyOf(owner)]: terms });
}

import type { FoundOffer } from '../../model/compared-offer';
import { toPlainText } from '../../text/plain-text';
import { ONE_PIECE_FREE } from './words/free-piece';

/** Whether freight is free at the dropship price; read from the title if the service does not state it. */
export function isPostFreeForOne({ dropship, title }: FoundOffer): boolean {
  const text = toPlainText(title);
  return dropship?.isPostFree ?? ONE_PIECE_FREE.some((word) => word.test(text));
}

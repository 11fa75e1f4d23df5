/** That of the document that was clicked; absent where its address does not say. */
export interface OfDocument {
  origin?: string;
}

/** A document that the tab has gone to since is not made to ask for another one's picture. */
export function isOwnDocument({ origin = location.origin }: OfDocument): boolean {
  return origin === location.origin;
}

import type { ComparedOffer } from './compared';

/** A number of the units that an offer counts in, such as boxes of six, in pieces. */
export function inPieces(
  units: number | undefined,
  { unitPrice }: Pick<ComparedOffer, 'unitPrice'>,
): number | undefined {
  return units === undefined ? undefined : units * (unitPrice?.piecesPerUnit ?? 1);
}

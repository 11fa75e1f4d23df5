/** A wider picture finds nothing more and takes longer to load. */
const ENOUGH_PX = 800;

export interface Sized {
  url: string;
  width?: number;
  density?: number;
}

export function isEnough(width: number | undefined): boolean {
  return width !== undefined && width >= ENOUGH_PX;
}

/**
 * The smallest candidate that is wide enough, else the widest.
 * @param shownWidth CSS pixels: what a density counts from
 */
export function chooseSize(candidates: readonly Sized[], shownWidth: number): string | undefined {
  const sized = candidates
    .map(({ url, width, density = 1 }) => ({ url, width: width ?? density * shownWidth }))
    .toSorted((a, b) => a.width - b.width);
  return (sized.find(({ width }) => isEnough(width)) ?? sized.at(-1))?.url;
}

/** Parses `srcset` by the HTML standard: a URL may contain commas, as `data:` URLs do. */

export interface SrcsetCandidate {
  /** Address as written, not resolved. */
  url: string;
  /** Picture px, from a `w` descriptor. */
  width?: number;
  /** Picture px per CSS px, from an `x` descriptor or by default. */
  density?: number;
}

/** Candidates in their order; invalid ones are dropped. */
export function parseSrcset(srcset: string): SrcsetCandidate[] {
  const candidates: SrcsetCandidate[] = [];
  let rest = srcset;
  for (;;) {
    rest = rest.replace(/^[\s,]+/, '');
    const written = /^\S+/.exec(rest)?.[0];
    if (written === undefined) return candidates;
    rest = rest.slice(written.length);
    const url = written.replace(/(?<!,),+$/, ''); // a trailing comma ends the candidate
    const descriptors = url === written ? (/^(?:\([^)]*\)?|[^,(])*/.exec(rest)?.[0] ?? '') : '';
    rest = rest.slice(descriptors.length);
    const size = readDescriptors(descriptors);
    if (size) candidates.push({ url, ...size });
  }
}

/** Undefined where the standard rejects the candidate. */
function readDescriptors(text: string): Omit<SrcsetCandidate, 'url'> | undefined {
  const words = text.split(/\s+/).filter((word) => word !== '' && !/^\d+h$/.test(word));
  const [first, second] = words;
  if (first === undefined) return { density: 1 };
  const [, number, unit] = /^(\d*(?:\.\d+)?(?:e[+-]?\d+)?)([wx])$/i.exec(first) ?? [];
  if (second !== undefined || number === undefined || !(Number(number) > 0)) return undefined;
  return unit === 'w' ? { width: Number(number) } : { density: Number(number) };
}

/** Picture px; a wider picture does not improve the results and takes longer to load. */
const ENOUGH_PX = 800;

export interface Sized {
  url: string;
  width?: number;
  density?: number;
}

/** @param width picture px */
export function isEnough(width: number | undefined): boolean {
  return width !== undefined && width >= ENOUGH_PX;
}

/**
 * URL of the smallest candidate that is wide enough, else of the widest; undefined for an empty list.
 * @param shownWidth CSS px, to convert a density to a width
 */
export function chooseSize(candidates: readonly Sized[], shownWidth: number): string | undefined {
  const sized = candidates
    .map(({ url, width, density = 1 }) => ({ url, width: width ?? density * shownWidth }))
    .toSorted((a, b) => a.width - b.width);
  return (sized.find(({ width }) => isEnough(width)) ?? sized.at(-1))?.url;
}

/** `srcset` by the rules of the HTML standard: a URL may hold commas, as `data:` URLs do. */

export interface SrcsetCandidate {
  /** As written, not resolved. */
  url: string;
  /** Picture pixels, from a `w` descriptor. */
  width?: number;
  /** Picture pixels per CSS pixel, from an `x` descriptor or by default. */
  density?: number;
}

export function parseSrcset(srcset: string): SrcsetCandidate[] {
  const candidates: SrcsetCandidate[] = [];
  let rest = srcset;
  for (;;) {
    rest = rest.replace(/^[\s,]+/, '');
    const written = /^\S+/.exec(rest)?.[0];
    if (written === undefined) return candidates;
    rest = rest.slice(written.length);
    let end = written.length;
    while (written[end - 1] === ',') end -= 1; // a comma at its end closes the candidate
    const url = written.slice(0, end);
    const descriptors = url === written ? (/^(?:\([^)]*\)?|[^,(])*/.exec(rest)?.[0] ?? '') : '';
    rest = rest.slice(descriptors.length);
    const size = readDescriptors(descriptors);
    if (size) candidates.push({ url, ...size });
  }
}

/** Undefined where the standard drops the candidate. */
function readDescriptors(text: string): Omit<SrcsetCandidate, 'url'> | undefined {
  const words = text.split(/\s+/).filter((word) => word !== '' && !/^\d+h$/.test(word));
  const [first, second] = words;
  if (first === undefined) return { density: 1 };
  const [, number, unit] = /^(\d*(?:\.\d+)?(?:e[+-]?\d+)?)([wx])$/i.exec(first) ?? [];
  if (second !== undefined || number === undefined || !(Number(number) > 0)) return undefined;
  return unit === 'w' ? { width: Number(number) } : { density: Number(number) };
}

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

/** Sizes: what a picture must have, and what is made of it. Pure. */

/** Under this a side says nothing about a product. */
export const LEAST_SIDE = 32;
/**
 * A PNG of 48 kB may hold 400 megapixels and takes 4 s to decode. A camera's 6000×4000 take the browser up
 * to 240 MB, with what pictures before them have left (Chromium 156).
 */
export const MOST_PIXELS = 24_000_000;
/** Of a format that takes twice the memory: 40 took 460 MB in a progressive JPEG, and 370 in an AVIF. */
export const MOST_COSTLY_PIXELS = MOST_PIXELS / 2;
/** 34 kB in the median at quality 0.8; recognition gains nothing above it. */
const LONGEST = 640;
/** The services' least side. */
const SHORTEST = 256;
/** A strip is enlarged no further than this; white fills up its short side. */
const LONGEST_STRIP = 1600;

export interface Plan {
  /** Size at which the picture is drawn. */
  width: number;
  height: number;
  /** Size of the white canvas around it, never smaller. */
  canvasWidth: number;
  canvasHeight: number;
  /** True where the source is smaller than the services' least side. */
  enlarged: boolean;
}

/** Longest side 640, but the shortest side stays at 256 or is brought up to it. */
export function planSize(source: { width: number; height: number }): Plan {
  const longest = Math.max(source.width, source.height);
  const shortest = Math.min(source.width, source.height);
  const shrunk = Math.min(1, LONGEST / longest);
  const scale =
    shortest * shrunk >= SHORTEST ? shrunk : Math.min(SHORTEST / shortest, LONGEST_STRIP / longest);
  const width = Math.max(1, Math.round(source.width * scale));
  const height = Math.max(1, Math.round(source.height * scale));
  return {
    width,
    height,
    canvasWidth: Math.max(width, SHORTEST),
    canvasHeight: Math.max(height, SHORTEST),
    enlarged: shortest < SHORTEST,
  };
}

import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { COLOURS, type Colour, RGB } from './flat-picture';
import { type QueryImage, queryImage } from './panel';

/** JPEG, and a video's own colours, move a flat colour less than this, in each channel. */
const TOLERANCE = 24;

export interface Colours {
  /** The picture's middle: its name, or its numbers where it has none. */
  middle: string;
  /** How much of the picture has that colour, 0 to 1. */
  share: number;
}

export async function coloursOf(picture: Uint8Array): Promise<Colours> {
  const { data, info } = await sharp(picture)
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = Array.from({ length: info.width * info.height }, (_, index) =>
    data.subarray(index * info.channels, index * info.channels + 3),
  );
  const middle = pixels[Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)];
  if (!middle) throw new Error('A picture without pixels');
  const alike = pixels.filter((pixel) => isNear(pixel, middle));
  return { middle: nameOf(middle), share: alike.length / pixels.length };
}

function nameOf(pixel: Uint8Array): string {
  return COLOURS.find((colour: Colour) => isNear(pixel, RGB[colour])) ?? `rgb(${pixel.join()})`;
}

function isNear(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  return Array.from(a).every((value, channel) => Math.abs(value - (b[channel] ?? 0)) <= TOLERANCE);
}

/** What a search came to. */
export interface Found extends Partial<QueryImage>, Partial<Colours> {
  /** The code of a failure; `unnoticed` where the click started nothing. */
  error?: string;
}

/** The panel shows a click at once. */
const NOTICED_MS = 2_000;
/** 10 s for the picture, and the search. */
const SEARCH_MS = 13_000;

/** Waits for the end of a search that begins now, and reads the picture that it took. */
export async function foundPicture(panel: Page): Promise<Found> {
  const noticed = await appears(panel, ':not([data-status=idle])', NOTICED_MS);
  if (!noticed) return { error: 'unnoticed' };
  const ended = await appears(panel, ':is([data-status=done],[data-status=failed])', SEARCH_MS);
  const root = panel.getByTestId('panel');
  if (!ended) return { error: `still ${await root.getAttribute('data-status')}` };
  const error = await root.getAttribute('data-error');
  if (error !== null) return { error };
  const src = (await panel.getByTestId('query-image').getAttribute('src')) ?? '';
  return { ...(await queryImage(panel)), ...(await coloursOf(bytesOf(src))) };
}

async function appears(panel: Page, state: string, timeout: number): Promise<boolean> {
  try {
    await panel.locator(`[data-testid=panel]${state}`).waitFor({ timeout });
    return true;
  } catch {
    return false;
  }
}

/** The bytes of a data URL in base64. */
function bytesOf(dataUrl: string): Buffer {
  return Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
}

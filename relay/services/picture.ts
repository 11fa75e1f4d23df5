/** Pictures of members are judged by their bytes before anything is paid for. Nothing is decoded. */
import { type PictureFormat, formatOf, readHeader } from '../../utils/core/picture/header';
import { badRequest } from './protocol';

export interface PictureRule {
  formats: readonly PictureFormat[];
  /** The first length that is too much. */
  bytesBelow: number;
  /** Least length of the shorter side, in pixels. */
  minSide: number;
  /** Highest ratio of the longer side to the shorter. */
  maxRatio?: number;
}

/** A small file may hold a huge picture. */
const MAX_PIXELS = 40_000_000;

/** The picture's type. Throws `Refusal`. */
export function checkPicture(bytes: Uint8Array, rule: PictureRule): string {
  if (bytes.length >= rule.bytesBelow) {
    throw badRequest(`The picture must have less than ${rule.bytesBelow} bytes.`);
  }
  const format = formatOf(bytes);
  // The header of a format that is refused is not read.
  const header = format && rule.formats.includes(format) ? readHeader(bytes) : undefined;
  if (!header) {
    throw badRequest(`The picture must be a ${rule.formats.join(' or ').toUpperCase()}.`);
  }
  const { width, height } = header;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (short < Math.max(1, rule.minSide)) {
    throw badRequest(`The picture's shorter side must have ${rule.minSide} pixels or more.`);
  }
  if (rule.maxRatio !== undefined && long / short > rule.maxRatio) {
    throw badRequest(`The picture must not be over ${rule.maxRatio} times as long as wide.`);
  }
  if (width * height > MAX_PIXELS) throw badRequest('The picture must not be above 40 megapixels.');
  return `image/${header.format}`;
}

/** Plain base64 alone: no data URL, no base64url, no line breaks. Throws `Refusal`. */
export function bytesOfBase64(text: string, name: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64');
  if (text === '' || bytes.toString('base64') !== text) throw badRequest(`${name} must be base64.`);
  return bytes;
}

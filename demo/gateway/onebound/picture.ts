import { pictureHeader } from '../picture-bytes';
import { OneboundError } from './errors';

/** Formats that the reseller takes; a WebP it does not. */
const FORMATS = new Set<string>(['jpeg', 'png', 'gif']);

export async function checkPicture(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const header = await pictureHeader(bytes);
  if (header === undefined || !FORMATS.has(header.format)) {
    throw new OneboundError('4003', `${name} must be a JPEG, PNG or GIF`);
  }
  return bytes;
}

/** The prepared picture as a service needs it: its public address, or a smaller JPEG. */
import { AppError } from '../../core/errors';
import type { Connection } from '../../core/model/settings';
import { isLocalAddress } from '../../core/hosts/address';
import { type Size, drawAt, toJpeg } from '../picture/draw';
import { SEARCHED } from '../../core/picture/limits';
import { openPicture } from '../picture/open';
import type { ServicePicture } from './service';

/**
 * The address of a picture for a service that loads it itself. Throws `picture-private` where there is
 * none that the service can load: no http(s), with a password, or local while the service is not.
 */
export function publicUrlOf({ publicUrl }: ServicePicture, { baseUrl }: Connection): string {
  if (publicUrl === undefined || !URL.canParse(publicUrl)) throw new AppError('picture-private');
  const { protocol, hostname, username, password } = new URL(publicUrl);
  const isOnTheWeb = /^https?:$/.test(protocol) && username === '' && password === '';
  const isReached = !isLocalAddress(hostname) || isLocalAddress(new URL(baseUrl).hostname);
  if (!isOnTheWeb || !isReached) throw new AppError('picture-private');
  return publicUrl;
}

/** Pixels; services refuse pictures with a shorter side. */
const SERVICE_MIN_SIDE = 256;
const QUALITY = 0.6;

/** A JPEG of half the sides, but no side below 256 px. Throws `picture-undecodable`. */
export async function makeSmaller({ bytes }: ServicePicture): Promise<ServicePicture> {
  const bitmap = await openPicture(bytes, SEARCHED).decode();
  const drawn = drawAt(bitmap, smallerSize(bitmap));
  return { mime: 'image/jpeg', bytes: await toJpeg(drawn, QUALITY) };
}

/** Half the size, but no side below 256 px; a smaller picture keeps its size. */
export function smallerSize({ width, height }: Size): Size {
  const scale = Math.min(1, Math.max(0.5, SERVICE_MIN_SIDE / Math.min(width, height)));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

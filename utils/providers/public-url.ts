import { isLocalAddress } from '../acquire/address';
import { AppError } from '../errors';
import type { Connection } from '../model/settings';
import type { ProviderPicture } from './provider';

/**
 * The address of a picture for a service that loads it itself. A local one is of use only to a
 * service in the same network. Throws `picture-private` where there is none that it could load.
 */
export function publicUrlOf({ publicUrl }: ProviderPicture, { baseUrl }: Connection): string {
  if (publicUrl === undefined || !URL.canParse(publicUrl)) throw new AppError('picture-private');
  const { protocol, hostname, username, password } = new URL(publicUrl);
  const isOnTheWeb = /^https?:$/.test(protocol) && username === '' && password === '';
  const isReached = !isLocalAddress(hostname) || isLocalAddress(new URL(baseUrl).hostname);
  if (!isOnTheWeb || !isReached) throw new AppError('picture-private');
  return publicUrl;
}

import type { FoundOffer } from '../model/compared-offer';
import type { AllowedOrigin, PictureOrigins } from '../model/picture-origins';

/** An offer or listing with its picture. */
export type Pictured = Pick<FoundOffer, 'imageUrl' | 'provider' | 'pictureBy'>;

/**
 * The URL of an offer's picture, or undefined where the service that names it has no pictures: no offer
 * can make the panel request another server, nor the pictures of another service.
 */
export function servicePicture(
  { imageUrl, provider, pictureBy = provider }: Pictured,
  origins: PictureOrigins,
): string | undefined {
  if (imageUrl === undefined || !URL.canParse(imageUrl)) return undefined;
  const url = new URL(imageUrl);
  return origins.get(pictureBy)?.some((allowed) => isOf(url, allowed)) ? imageUrl : undefined;
}

/** Compared without `URL.origin`, which a `blob:` URL has as well. */
function isOf(
  { protocol, username, password, hostname, port }: URL,
  { origin, withSubdomains }: AllowedOrigin,
): boolean {
  const allowed = new URL(origin);
  const isHost = hostname === allowed.hostname;
  return (
    protocol === allowed.protocol &&
    port === allowed.port &&
    `${username}${password}` === '' &&
    (isHost || (withSubdomains === true && hostname.endsWith(`.${allowed.hostname}`)))
  );
}

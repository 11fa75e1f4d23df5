import type { Site } from '../../tests/support/browser/site';
import type { Picture } from './pictures';
import type { ServedPicture } from './probe-extension/worker';

/** Puts a picture on the picture server, for everybody. */
export function servePicture(site: Site, { bytes, width, height }: Picture): ServedPicture {
  return { url: site.picture({ body: bytes, cors: true }), width, height };
}

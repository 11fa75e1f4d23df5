import type { PictureArea } from '@/utils/model/rectangle';
import { preparePicture } from '@/utils/picture/prepare';
import type { ServiceInfo, ServicePicture } from '@/utils/services/service';

/**
 * What is sent where the user has marked a part of the picture: it is cut here, unless the service
 * does that. A service that takes only an address gets the whole picture.
 */
export async function inArea(
  picture: ServicePicture,
  area: PictureArea | undefined,
  { picture: takes, crop }: ServiceInfo['capabilities'],
): Promise<{ picture: ServicePicture; area?: PictureArea }> {
  if (!area || takes === 'address') return { picture };
  if (crop) return { picture, area };
  const { mime, bytes } = await preparePicture(picture.bytes, () => area);
  return { picture: { mime, bytes } };
}

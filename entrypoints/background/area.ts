import type { Part } from '@/utils/model/part';
import { preparePicture } from '@/utils/picture/prepare';
import type { ProviderFacts, ProviderPicture } from '@/utils/providers/provider';

/**
 * What is sent where the user has marked a part of the picture: it is cut here, unless the service
 * does that. A service that takes only an address gets the whole picture.
 */
export async function inArea(
  picture: ProviderPicture,
  area: Part | undefined,
  { picture: takes, crop }: ProviderFacts['capabilities'],
): Promise<{ picture: ProviderPicture; region?: Part }> {
  if (!area || takes === 'address') return { picture };
  if (crop) return { picture, region: area };
  const { mime, bytes } = await preparePicture(picture.bytes, () => area);
  return { picture: { mime, bytes } };
}

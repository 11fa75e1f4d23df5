/** Where pictures may be read from, as the user has allowed it. */
import { hasAccess, originPatterns } from '@/utils/io/access';
import type { AllowedOrigin, PictureOrigins } from '@/utils/core/model/picture-origins';

/** Checked one by one: if one is missing, the others can still be read. */
export async function grantedOrigins(origins: PictureOrigins): Promise<PictureOrigins> {
  const ofService = async (all: readonly AllowedOrigin[]) => {
    const granted = await Promise.all(all.map((origin) => hasAccess(originPatterns([origin]))));
    return all.filter((_, index) => granted[index]);
  };
  const entries = Array.from(origins, async ([service, all]) => {
    return [service, await ofService(all)] as const;
  });
  return new Map(await Promise.all(entries));
}

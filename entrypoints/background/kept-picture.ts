import { fromBase64 } from '@/utils/core/bytes';
import type { Search } from '@/utils/core/model/search';
import type { ServicePicture } from '@/utils/io/services/service';
import { readPicture } from '@/utils/io/storage/searches';

/** The search's stored picture, as services get it; undefined where none is stored. */
export async function keptPicture(search: Search): Promise<ServicePicture | undefined> {
  const kept = await readPicture(search);
  if (!kept) return undefined;
  const { mime, base64 } = kept;
  return { mime, bytes: fromBase64(base64), publicUrl: search.picture?.publicUrl };
}

import type { HonoRequest } from 'hono';
import { SearchError, type FoundOffer } from '../finder';
import type { ServiceDeps } from '../service-deps';
import { callerOf } from './arguments';
import { OneboundError } from './errors';
import { checkPicture } from './picture';

/** Who calls, and whether they may once more. */
export function admit(request: HonoRequest, { takeCall }: ServiceDeps): void {
  const retryAfter = takeCall(`onebound/${callerOf(request)}`);
  if (retryAfter !== undefined) throw new OneboundError('4008', undefined, retryAfter);
}

export async function findByAddress(
  imgid: string | undefined,
  deps: ServiceDeps,
): Promise<readonly FoundOffer[]> {
  if (!imgid) throw new OneboundError('4003', 'imgid is missing');
  const picture = await deps.load(imgid);
  if (picture === undefined) throw new OneboundError('4003', 'imgid cannot be loaded');
  return findByPicture(await checkPicture('imgid', picture), deps);
}

export function findByPicture(
  picture: Uint8Array,
  { find }: ServiceDeps,
): Promise<readonly FoundOffer[]> {
  return find(picture).catch((error: unknown) => {
    if (!(error instanceof SearchError)) throw error;
    throw error.isPictureAtFault ? new OneboundError('4003') : new OneboundError('4001');
  });
}

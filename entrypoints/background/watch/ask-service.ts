/** Asks a service what it says of one watched offer: by its number, or by the stored picture. */
import { fromBase64 } from '@/utils/core/bytes';
import { AppError } from '@/utils/core/errors';
import type { Observation, Watch } from '@/utils/core/model/watch';
import { canHaveDetails } from '@/utils/core/pricing/merge-offers';
import { offerKey } from '@/utils/core/model/offer';
import { concernsOneOffer } from '@/utils/io/services/answer';
import type { ServiceClient, ServicePicture } from '@/utils/io/services/service';
import { readWatchPicture } from '@/utils/io/storage/watches';
import { detailedOffer, observationOf } from '@/utils/core/watch/observation';
import { type Plan, httpClientOf } from '../plan';
import { createSender } from '../send';
import { searchService } from '../service-call';

/** `picture`: the offer is looked for among the results of its picture. */
type CheckMethod = 'details' | 'picture';

interface CheckOptions {
  signal: AbortSignal;
  /** Awaited right before the requests of a call are sent. */
  beforePost?: () => Promise<void>;
}

/** The way whose answer has most facts of this offer. */
export function wayOf({ offer }: Watch, { capabilities }: Pick<ServiceClient, 'capabilities'>) {
  return capabilities.details && canHaveDetails(offer) ? 'details' : 'picture';
}

/** Requests that a check sends. */
export function callsOf(way: CheckMethod, { uploadsFirst }: Pick<ServiceClient, 'uploadsFirst'>) {
  return way === 'picture' && uploadsFirst ? 2 : 1;
}

/** Throws `AppError`. */
export async function checkOffer(
  watch: Watch,
  way: CheckMethod,
  plan: Plan,
  options: CheckOptions,
): Promise<Observation> {
  return way === 'details' ? askDetails(watch, plan, options) : askPicture(watch, plan, options);
}

async function askDetails(watch: Watch, plan: Plan, options: CheckOptions): Promise<Observation> {
  const { offerId } = watch.offer;
  const { details: ask } = httpClientOf(plan);
  if (!ask) throw new AppError('service-refused');
  const send = createSender(plan, { ...options, priority: 'background' });
  try {
    const found = await send((call) => ask(offerId, call));
    const at = Date.now();
    return observationOf(detailedOffer(watch, found), watch, at);
  } catch (error) {
    if (!concernsOneOffer(error) || error.code !== 'service-refused') throw error;
    return { at: Date.now(), state: 'gone' }; // withdrawn
  }
}

async function askPicture(watch: Watch, plan: Plan, options: CheckOptions): Promise<Observation> {
  const picture = await pictureOf(watch, plan);
  const { offers } = await searchService(plan, { ...options, picture, priority: 'background' });
  const at = Date.now();
  const offer = offers.find((one) => offerKey(one) === watch.offer.key);
  return offer ? observationOf(offer, watch, at) : { at, state: 'not-seen' };
}

/** A service that takes an address is asked with that of the offer's own picture. */
async function pictureOf({ id, offer }: Watch, { client }: Plan): Promise<ServicePicture> {
  const publicUrl = offer.imageUrl;
  if (client.capabilities.picture === 'address' && publicUrl !== undefined) {
    return { mime: 'image/jpeg', bytes: new Uint8Array(), publicUrl };
  }
  const stored = await readWatchPicture(id);
  if (!stored) throw new AppError('no-picture');
  return { mime: stored.mime, bytes: fromBase64(stored.base64), publicUrl };
}

/** What can be watched: an offer of the list, or a pin. */
import type { Titled } from '@/utils/core/glossary/title-translations';
import type { ComparedOffer, FoundOffer } from '@/utils/core/model/compared-offer';
import type { Pin } from '@/utils/core/model/pin';
import type { CropArea } from '@/utils/core/model/rectangle';
import { SERVICE_IDS, type ServiceId } from '@/utils/core/model/settings';
import type { Watch } from '@/utils/core/model/watch';
import { canHaveDetails } from '@/utils/core/pricing/merge-offers';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { newWatch, type NewWatchTerms } from '@/utils/core/watch/new-watch';

/** A picture to search with, and the part of it that was searched. */
export interface TargetPicture {
  mime: 'image/jpeg' | 'image/png';
  base64: string;
  area: CropArea | undefined;
}

/** One offer, and how it would be looked up. */
export interface WatchTarget extends Titled {
  /** `offerKey`. */
  key: string;
  service: ServiceId | undefined;
  /** Fen a piece; absent where it is unknown. */
  price: number | undefined;
  quantity: number;
  picture: TargetPicture | undefined;
  /** Whether it can be found again: by its number, or among the results of a picture. */
  canLookUp: boolean;
  make: (service: ServiceId, now: number) => Watch;
}

export interface TargetTerms extends Pick<
  NewWatchTerms,
  'quantity' | 'mode' | 'pageTitle' | 'seenAt'
> {
  picture: TargetPicture | undefined;
  /** Asked where the offer does not say which service found it. */
  service: ServiceId | undefined;
}

export function targetOf(
  compared: ComparedOffer,
  { picture, service: otherwise, ...terms }: TargetTerms,
): WatchTarget {
  const { key, offer, unitPrice } = compared;
  const service = serviceOf(offer) ?? otherwise;
  return {
    key,
    offerId: offer.offerId,
    title: offer.title,
    titleTranslated: offer.titleTranslated,
    service,
    price: unitPrice?.perPiece,
    quantity: terms.quantity,
    picture,
    canLookUp: service !== undefined && canLookUp(offer, service, picture),
    make: (asked, now) => newWatch(compared, { ...terms, service: asked, now }),
  };
}

/** @param otherwise pieces, where the pin names none */
export function targetOfPin(
  { compared, quantity, page, at }: Pin,
  otherwise: number,
  mode: Watch['mode'],
): WatchTarget {
  return targetOf(compared, {
    quantity: quantity || otherwise,
    mode,
    pageTitle: page?.title,
    picture: undefined,
    service: undefined,
    seenAt: at,
  });
}

function canLookUp(
  offer: FoundOffer,
  service: ServiceId,
  picture: TargetPicture | undefined,
): boolean {
  if (service === 'web') return false;
  const { details, picture: form } = serviceInfoOf(service).capabilities;
  if (details && canHaveDetails(offer)) return true;
  return (form === 'bytes' ? picture : offer.imageUrl) !== undefined;
}

function serviceOf({ provider, foundBy }: FoundOffer): ServiceId | undefined {
  return SERVICE_IDS.find((id) => id === provider) ?? foundBy?.[0];
}

/** What can be watched: an offer of the list, a pin, or the best offer of a row or an entry of the history. */
import type { Titled } from '@/utils/core/glossary/title-translations';
import type { ComparedOffer, FoundOffer } from '@/utils/core/model/compared-offer';
import type { HistoryEntry, HistoryRow } from '@/utils/core/model/history';
import type { Pin } from '@/utils/core/model/pin';
import type { CropArea } from '@/utils/core/model/rectangle';
import { SERVICE_IDS, type ServiceId } from '@/utils/core/model/settings';
import type { Watch } from '@/utils/core/model/watch';
import { canHaveDetails } from '@/utils/core/pricing/merge-offers';
import { offerKey } from '@/utils/core/model/offer';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { newWatch, newWatchOfRow, type NewWatchTerms } from '@/utils/core/watch/new-watch';

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
  isByDetails: boolean;
  picture: TargetPicture | undefined;
  /** Address of the offer's own picture, for a service that takes addresses alone. */
  imageUrl: string | undefined;
  make: (service: ServiceId, now: number) => Watch | undefined;
}

export interface TargetTerms extends Pick<NewWatchTerms, 'quantity' | 'mode' | 'pageTitle'> {
  picture: TargetPicture | undefined;
  /** Asked where the offer does not say which service found it. */
  service: ServiceId | undefined;
  /** Epoch milliseconds at which it was seen. Default: now. */
  seenAt?: number | undefined;
}

export function targetOf(
  compared: ComparedOffer,
  { picture, service: otherwise, ...terms }: TargetTerms,
): WatchTarget {
  const { key, offer, unitPrice } = compared;
  const service = serviceOf(offer) ?? otherwise;
  const isByDetails = canAskFor(offer, service);
  return {
    key,
    offerId: offer.offerId,
    title: offer.title,
    titleTranslated: offer.titleTranslated,
    service,
    price: unitPrice?.perPiece,
    quantity: terms.quantity,
    isByDetails,
    picture,
    imageUrl: offer.imageUrl,
    make: (asked, now) => newWatch(compared, { ...terms, service: asked, now }),
  };
}

/** @param otherwise pieces, where the pin names none */
export function targetOfPin(
  { compared, quantity, page, at }: Pin,
  otherwise: number,
  mode: Watch['mode'],
): WatchTarget {
  const terms = {
    quantity: quantity || otherwise,
    mode,
    pageTitle: page?.title,
    picture: undefined,
    service: undefined,
    seenAt: at,
  };
  return targetOf(compared, terms);
}

/** Undefined where it has no best offer. */
export function targetOfRow(row: HistoryRow, mode: Watch['mode']): WatchTarget | undefined {
  const { best, service, quantity = 1, pageTitle } = row;
  if (!best) return undefined;
  return {
    key: offerKey(best),
    offerId: best.offerId,
    title: best.title,
    service,
    price: best.perPiece,
    quantity,
    isByDetails: canAskFor(best, service),
    picture: undefined,
    imageUrl: undefined,
    make: (asked, now) => newWatchOfRow(row, { service: asked, quantity, mode, pageTitle, now }),
  };
}

/** The best offer of an entry, with the picture that was kept. */
export function targetOfEntry(
  { row, pricesAt, offers, picture, area }: HistoryEntry,
  mode: Watch['mode'],
): WatchTarget | undefined {
  const { best, service, quantity = 1, pageTitle, at } = row;
  const key = best && offerKey(best);
  const compared = offers.find((one) => one.key === key);
  const kept = picture && { mime: picture.mime, base64: picture.base64, area };
  if (!compared) {
    const target = targetOfRow(row, mode);
    return target && { ...target, picture: kept };
  }
  const terms = { quantity, mode, pageTitle, picture: kept, service, seenAt: pricesAt ?? at };
  return targetOf(compared, terms);
}

/** Whether it can be found again: by its number, or among the results of a picture. */
export function canLookUp({ service, isByDetails, picture, imageUrl }: WatchTarget): boolean {
  if (service === undefined || service === 'web') return false;
  if (isByDetails) return true;
  return (
    (serviceInfoOf(service).capabilities.picture === 'bytes' ? picture : imageUrl) !== undefined
  );
}

function canAskFor(offer: Pick<FoundOffer, 'market'>, service: ServiceId | undefined): boolean {
  return (
    service !== undefined && serviceInfoOf(service).capabilities.details && canHaveDetails(offer)
  );
}

function serviceOf({ provider, foundBy }: FoundOffer): ServiceId | undefined {
  return SERVICE_IDS.find((id) => id === provider) ?? foundBy?.[0];
}

import sharp from 'sharp';
import { GatewayError } from '../errors';
import type { FindOffers } from '../finder';
import type { PictureUrl } from '../pictures';
import { pictureHeader, decodeBase64 } from '../picture-source';
import type { Uploads } from '../service-deps';
import { BusinessError, crossBorderApi, readJson } from './call';
import { listAnswer } from './lists';
import { imageQuery, type Region, uploadQuery, keywordQuery, sellerQuery } from './query';
import { hasWords, type GatewayOffer } from '../catalogue';
import { createHash } from 'node:crypto';

interface ImageQueryDeps {
  readonly find: FindOffers;
  readonly uploads: Uploads;
  readonly pictureUrl: PictureUrl;
}

/** `product.search.imageQuery`: offers that look like an uploaded picture, or a region of it. */
export function createImageQuery({ find, uploads, pictureUrl }: ImageQueryDeps) {
  return crossBorderApi(
    'offerQueryParam',
    async (json) => {
      const query = readJson('offerQueryParam', imageQuery, json);
      const picture = uploads.get(query.imageId);
      if (picture === undefined) {
        throw new BusinessError('IMAGE_NOT_FOUND', `There is no image ${query.imageId}.`);
      }
      const area = await regionOf(picture, query.region);
      const found = await find(query.region ? await crop(picture, area) : picture);
      const words = [query.keyword, query.auxiliaryText].filter((text) => text !== undefined);
      const offers = found
        .map(({ offer }) => offer)
        .filter((offer) => words.every((text) => hasWords(offer, text, query.keywordTranslate)));
      const region = `${area.x1},${area.x2},${area.y1},${area.y2}`;
      return {
        ...listAnswer(offers, query, pictureUrl),
        picRegionInfo: { currentRegion: region, yoloCropRegion: region },
      };
    },
    'true',
  );
}

/** The asked region, or the whole picture. */
async function regionOf(picture: Uint8Array, region: Region | undefined): Promise<Region> {
  const header = await pictureHeader(picture);
  if (header === undefined) throw new Error('An upload is no picture.');
  const { width, height } = header;
  if (region === undefined) return { x1: 0, x2: width, y1: 0, y2: height };
  if (region.x2 > width || region.y2 > height) {
    const detail = `offerQueryParam.region lies outside of the picture of ${width}×${height}`;
    throw new GatewayError('gw.ParamInvalid', { detail });
  }
  return region;
}

function crop(picture: Uint8Array, { x1, x2, y1, y2 }: Region): Promise<Buffer> {
  const box = { left: x1, top: y1, width: x2 - x1, height: y2 - y1 };
  return sharp(picture).extract(box).png().toBuffer();
}

/** "Aim for ≤ 300 KB", read as the limit. */
const MAX_BYTES = 300 * 1024;
/** A side of fewer pixels, or one so many times the other, is odd. */
const MIN_SIDE = 32;
const MAX_RATIO = 8;

/**
 * `product.image.upload`. A picture that is too large or odd is not refused: its id is `"0"`, and
 * that of bytes which are no picture is empty. The id of a PNG comes as a number of 19 digits.
 * @param isFailing whether this upload fails for no reason, by `/__faults`
 */
export function createUpload(uploads: Uploads, isFailing: () => boolean) {
  return crossBorderApi('uploadImageParam', async (json) => {
    const { imageBase64 } = readJson('uploadImageParam', uploadQuery, json);
    const picture = decodeBase64(imageBase64);
    if (picture === undefined) {
      const detail = 'uploadImageParam.imageBase64 is no base64';
      throw new GatewayError('gw.ParamInvalid', { detail });
    }
    if (isFailing()) return '0';
    const header = await pictureHeader(picture);
    if (header === undefined) return '';
    const { format, width, height } = header;
    const [short, long] = [Math.min(width, height), Math.max(width, height)];
    const isOdd = !['jpeg', 'png'].includes(format) || short < MIN_SIDE || long / short > MAX_RATIO;
    if (isOdd || picture.length > MAX_BYTES) return '0';
    const id = uploads.keep(picture);
    return format === 'png' ? BigInt(id) : id;
  });
}

/** `product.search.keywordQuery`: offers whose title has the words. */
export function createKeywordQuery(offers: readonly GatewayOffer[], pictureUrl: PictureUrl) {
  return crossBorderApi('offerQueryParam', (json) => {
    const query = readJson('offerQueryParam', keywordQuery, json);
    const found = offers.filter((offer) => hasWords(offer, query.keyword, query.keywordTranslate));
    return listAnswer(found, query, pictureUrl);
  });
}

/** `product.search.querySellerOfferList`: all offers of a shop. */
export function createSellerQuery(offers: readonly GatewayOffer[], pictureUrl: PictureUrl) {
  return crossBorderApi('offerQueryParam', (json) => {
    const query = readJson('offerQueryParam', sellerQuery, json);
    const found = offers.filter(
      (offer) =>
        offer.sellerId !== undefined &&
        sellerOpenId(offer.sellerId) === query.sellerOpenId &&
        (query.keyword === undefined || hasWords(offer, query.keyword)),
    );
    return listAnswer(found, query, pictureUrl);
  });
}

/** A seller as this solution names them: opaque, the same each time, and not the seller's id. */
export function sellerOpenId(sellerId: string): string {
  return `BBB${createHash('sha256').update(`open/${sellerId}`).digest('base64url').slice(0, 22)}`;
}

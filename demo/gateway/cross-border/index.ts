import sharp from 'sharp';
import * as z from 'zod/mini';
import { CROSS_BORDER } from '../accounts';
import { hasWords, SearchError } from '../catalogue';
import { type Api, BUSINESS, requiredText } from '../param2';
import { decodeBase64, pictureHeader } from '../pictures';
import { GatewayError } from '../refusal';
import { jsonText, readBy } from '../schema';
import type { ServiceDeps, Uploads } from '../service-deps';
import { listAnswer, sellerOpenId, toDetail } from './answers';
import {
  detailQuery,
  imageQuery,
  keywordQuery,
  type Region,
  sellerQuery,
  uploadQuery,
} from './query';

interface CrossBorderDeps extends ServiceDeps {
  /** Whether an upload fails for no reason, by `/__faults`. */
  readonly isUploadFailing: () => boolean;
}

/** The APIs of the cross-border solution, by `namespace/name`. */
export function createCrossBorder(deps: CrossBorderDeps): [string, Api][] {
  const { offers, find, uploads, pictureUrl, isUploadFailing } = deps;
  const byId = new Map(offers.map((offer) => [offer.offerId, offer]));

  const upload = crossBorderApi('uploadImageParam', uploadQuery, ({ imageBase64 }) => {
    const picture = decodeBase64(imageBase64);
    if (picture === undefined) {
      throw new GatewayError('gw.ParamInvalid', 'uploadImageParam.imageBase64 is no base64');
    }
    return isUploadFailing() ? '0' : keepUpload(picture, uploads);
  });

  const search = crossBorderApi(
    'offerQueryParam',
    imageQuery,
    async (query) => {
      const picture = uploads.get(query.imageId);
      if (picture === undefined) {
        throw new BusinessError('IMAGE_NOT_FOUND', `There is no image ${query.imageId}.`);
      }
      const area = await regionOf(picture, query.region);
      const found = await find(query.region ? await crop(picture, area) : picture);
      const words = [query.keyword, query.auxiliaryText].filter((text) => text !== undefined);
      const fitting = found
        .map(({ offer }) => offer)
        .filter((offer) => words.every((text) => hasWords(offer, text, query.keywordTranslate)));
      const region = `${area.x1},${area.x2},${area.y1},${area.y2}`;
      return {
        ...listAnswer(fitting, query, pictureUrl),
        picRegionInfo: { currentRegion: region, yoloCropRegion: region },
      };
    },
    'true',
  );

  const detail = crossBorderApi('offerDetailParam', detailQuery, ({ offerId, country }) => {
    const offer = byId.get(offerId);
    if (offer) return toDetail(offer, country, pictureUrl);
    throw new BusinessError('OFFER_NOT_FOUND', `There is no offer ${offerId}.`);
  });

  const byWords = crossBorderApi('offerQueryParam', keywordQuery, (query) => {
    const found = offers.filter((offer) => hasWords(offer, query.keyword, query.keywordTranslate));
    return listAnswer(found, query, pictureUrl);
  });

  const ofSeller = crossBorderApi('offerQueryParam', sellerQuery, (query) => {
    const found = offers.filter(
      (offer) =>
        offer.sellerId !== undefined &&
        sellerOpenId(offer.sellerId) === query.sellerOpenId &&
        (query.keyword === undefined || hasWords(offer, query.keyword)),
    );
    return listAnswer(found, query, pictureUrl);
  });

  return [
    [CROSS_BORDER.upload, upload],
    [CROSS_BORDER.imageQuery, search],
    [CROSS_BORDER.detail, detail],
    [CROSS_BORDER.keywordQuery, byWords],
    [CROSS_BORDER.sellerOffers, ofSeller],
  ];
}

/** A refusal by the service behind the gateway, answered with HTTP 200. */
class BusinessError extends Error {
  override readonly name = 'BusinessError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * An API of the cross-border solution: one parameter that holds JSON, and its result in an
 * envelope. Some of the platform's own write `success` as text.
 */
function crossBorderApi<S extends z.ZodMiniType>(
  parameter: string,
  schema: S,
  answer: (query: z.infer<S>) => unknown,
  success: true | 'true' = true,
): Api {
  const refuse = (reason: string) => new GatewayError('gw.ParamInvalid', `${parameter}: ${reason}`);
  return {
    ...BUSINESS,
    async answer({ parameters }) {
      try {
        const json = requiredText(parameters, parameter);
        const result = await answer(readBy(z.pipe(jsonText, schema), json, refuse));
        return { result: { success, code: '200', message: 'Success', result } };
      } catch (error) {
        const { code, message } = businessErrorOf(error);
        const failure = success === true ? false : 'false';
        return { result: { success: failure, code, message, result: null } };
      }
    },
  };
}

/** @throws what is no refusal by the service behind */
function businessErrorOf(error: unknown): BusinessError {
  if (error instanceof BusinessError) return error;
  if (error instanceof SearchError && error.isPictureAtFault) {
    return new BusinessError('IMAGE_UNREADABLE', 'It cannot be decoded.');
  }
  throw error;
}

/** The asked region, or the whole picture. */
async function regionOf(picture: Uint8Array, region: Region | undefined): Promise<Region> {
  const header = await pictureHeader(picture);
  if (header === undefined) throw new Error('An upload is no picture.');
  const { width, height } = header;
  if (region === undefined) return { x1: 0, x2: width, y1: 0, y2: height };
  if (region.x2 <= width && region.y2 <= height) return region;
  const reason = `offerQueryParam.region lies outside of the picture of ${width}×${height}`;
  throw new GatewayError('gw.ParamInvalid', reason);
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
 * The id of an uploaded picture. One that is too large or odd is not refused: its id is `"0"`, and that of
 * bytes which are no picture is empty. The id of a PNG comes as a number of 19 digits.
 */
async function keepUpload(picture: Uint8Array, uploads: Uploads): Promise<string | bigint> {
  const header = await pictureHeader(picture);
  if (header === undefined) return '';
  const { format, width, height } = header;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const isOdd = !['jpeg', 'png'].includes(format) || short < MIN_SIDE || long / short > MAX_RATIO;
  if (isOdd || picture.length > MAX_BYTES) return '0';
  const id = uploads.keep(picture);
  return format === 'png' ? BigInt(id) : id;
}

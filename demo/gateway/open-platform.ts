import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { IMAGE_SEARCH_API, SIMILAR_OFFER_API } from './accounts';
import { createCrossBorder } from './cross-border';
import type { FaultSwitch } from './faults';
import { createPostponeToken } from './oauth';
import type { Tokens } from './tokens';
import {
  createParam2Routes,
  type Api,
  BUSINESS,
  readFields,
  type CallParameters,
  requiredText,
} from './param2';
import { createRateLimit, type ServiceDeps } from './service-deps';
import { platformTime, pageOf } from './answers';
import { type FoundOffer, SearchError, type GatewayOffer } from './catalogue';
import { detailUrl, type PictureUrl, pictureHeader } from './pictures';
import { GatewayError, type Refusal } from './refusal';
import { countText } from './schema';

interface OpenPlatformDeps extends ServiceDeps {
  readonly tokens: Tokens;
  readonly faults: FaultSwitch;
}

/** Every API of the open platform behind one route. */
export function createOpenPlatform(deps: OpenPlatformDeps): Hono {
  const { tokens, faults, takeCall, now } = deps;
  const isUploadFailing = () => faults.take('/', ({ kind }) => kind === 'zero-image-id').length > 0;
  return createParam2Routes({
    apis: new Map([
      ['system/currentTime', createCurrentTime(now)],
      ['system.oauth2/postponeToken', createPostponeToken(tokens)],
      [IMAGE_SEARCH_API, createImageSearch(deps)],
      [SIMILAR_OFFER_API, createSimilarOffer(deps)],
      ...createCrossBorder({ ...deps, isUploadFailing }),
    ]),
    tokens,
    countCall: createRateLimit(takeCall),
    beforeCall: () => {
      if (faults.countCall()) tokens.expireAccessTokens();
    },
  });
}

/** `system/currentTime`: signed, but without token, so it proves key, secret and network. */
function createCurrentTime(now: () => number): Api {
  return {
    requires: { signature: true, accessToken: false, subscription: false },
    acceptsBareCall: false,
    answer: () => platformTime(now()),
  };
}

/** `com.alibaba.product/alibaba.product.image.search`: offers that look like a picture. */
function createImageSearch({ find, pictureUrl, faults }: OpenPlatformDeps): Api {
  function toProduct({ offer, similarity }: FoundOffer) {
    return {
      productId: offer.offerId,
      title: offer.title,
      imageUrl: pictureUrl(offer),
      ...(!faults.hasNoSimilarity() && { similarity }),
      price: offer.price,
      minOrderQuantity: offer.minOrderQuantity,
      sellerId: offer.sellerId,
      sellerName: offer.sellerName,
      detailPageUrl: detailUrl(offer),
    };
  }

  return {
    ...BUSINESS,
    acceptsBareCall: true,
    async answer({ parameters }) {
      const picture = await readSearchPicture(parameters);
      const { page, pageSize, similarDegree } = readFields(imageSearchArguments, parameters);
      const found = await find(picture);
      const results = found.filter(({ similarity }) => similarity > similarDegree);
      const productList = pageOf(results, page, pageSize).map(toProduct);
      return {
        result: { success: true, productList, totalResults: results.length, page, pageSize },
        errorCode: '0',
        errorMessage: 'success',
      };
    },
  };
}

/** The arguments besides the picture. */
const imageSearchArguments = z.object({
  /** Far beyond any result, small enough to be multiplied without losing digits. */
  page: countText(1, 1_000_000),
  pageSize: countText(20, 50),
  /** Similarity that the offers exceed. */
  similarDegree: z.pipe(
    z
      ._default(z.string(), '0')
      .check(z.regex(/^(0(\.\d{1,10})?|1(\.0{1,10})?)$/, 'must be a number from 0 to 1')),
    z.transform(Number),
  ),
});

/** "Under 1 MB", read in the narrower way, so that a client that passes is safe either way. */
const MAX_BYTES = 1_000_000;
/** Pixels, as documented. */
const MIN_SIDE = 256;
/** A small file may hold a huge picture: above this many pixels it is refused by its header. */
const MAX_PIXELS = 40_000_000;
const FORMATS = new Set<string>(['jpeg', 'png']);

/**
 * The bytes of the `image` argument, if they are a picture that the API accepts:
 * JPEG or PNG by its bytes, under 1 MB, shortest side 256 px or more.
 */
async function readSearchPicture(parameters: CallParameters): Promise<Uint8Array> {
  const image = parameters.get('image');
  if (image === undefined) throw new GatewayError('gw.ParamMissing', 'image');
  if (typeof image === 'string') throw invalidImage('it must be sent as a file');
  if (image.size >= MAX_BYTES) throw invalidImage('it must be under 1 MB');
  const bytes = new Uint8Array(await image.arrayBuffer());
  await checkHeader(bytes);
  return bytes;
}

/** The refusal of an `image` argument, with its reason. */
function invalidImage(reason: string): Refusal {
  return new GatewayError('gw.ParamInvalid', `image: ${reason}`);
}

async function checkHeader(bytes: Uint8Array): Promise<void> {
  const header = await pictureHeader(bytes);
  if (header === undefined || !FORMATS.has(header.format)) {
    throw invalidImage('it must be a JPG, JPEG or PNG picture');
  }
  const { width, height } = header;
  if (Math.min(width, height) < MIN_SIDE) {
    throw invalidImage(
      `its shortest side must be at least ${MIN_SIDE} px, it is ${width}×${height}`,
    );
  }
  if (width * height > MAX_PIXELS) {
    throw invalidImage(`it must not be above 40 megapixels, it is ${width}×${height}`);
  }
}

/** Offers on one page of similar offers. */
const PAGE_SIZE = 20;
const similarOfferArguments = z.object({ page: countText(1, 999_999) });

/** `com.alibaba.linkplus/alibaba.cross.similar.offer.search`: by the address of a public picture. */
function createSimilarOffer({ find, load, pictureUrl }: OpenPlatformDeps): Api {
  return {
    ...BUSINESS,
    async answer({ parameters }) {
      const picUrl = requiredText(parameters, 'picUrl');
      const { page } = readFields(similarOfferArguments, parameters);
      const picture = await load(picUrl);
      if (picture === undefined) return refusal('PIC_URL_INVALID', 'picUrl cannot be loaded');
      const found = await find(picture).catch((error: unknown) => {
        if (error instanceof SearchError && error.isPictureAtFault) return undefined;
        throw error;
      });
      if (found === undefined) return refusal('PIC_URL_INVALID', 'picUrl is not a picture');
      const result = pageOf(found, page, PAGE_SIZE).map(({ offer }) => toItem(offer, pictureUrl));
      return { result: { total: found.length, page, pageSize: PAGE_SIZE, result }, success: true };
    },
  };
}

/** This API's own way of failing inside HTTP 200. */
function refusal(errorCode: string, errorMessage: string) {
  return { success: false, errorCode, errorMessage };
}

function toItem(offer: GatewayOffer, pictureUrl: PictureUrl) {
  const [province, city] = offer.place?.split(' ') ?? [];
  return {
    offerId: offer.offerId,
    subject: offer.title,
    quantityBegin: offer.minOrderQuantity,
    unit: offer.unit,
    // The price is in fen, whatever its name says.
    oldPrice: offer.price === undefined ? undefined : Math.round(Number(offer.price) * 100),
    imageUrl: pictureUrl(offer),
    province,
    city,
    detailUrl: detailUrl(offer),
  };
}

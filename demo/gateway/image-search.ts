import { BUSINESS, type Api } from './param2';
import type { FindOffers, FoundOffer } from './finder';
import * as z from 'zod/mini';
import { detailUrl, type PictureUrl } from './pictures';
import { pageOf } from './answers';
import { GatewayError } from './errors';
import { readFields, type CallParameters } from './parameters';
import { countText } from './schema';
import { pictureHeader } from './picture-source';

/** `com.alibaba.product/alibaba.product.image.search`: offers that look like a picture. */
export function createImageSearch(
  find: FindOffers,
  { pictureUrl, hasNoSimilarity }: { pictureUrl: PictureUrl; hasNoSimilarity: () => boolean },
): Api {
  function toProduct({ offer, similarity }: FoundOffer) {
    return {
      productId: offer.offerId,
      title: offer.title,
      imageUrl: pictureUrl(offer),
      ...(!hasNoSimilarity() && { similarity }),
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
      const { page, pageSize, similarDegree } = readFields(argumentsSchema, parameters);
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
const argumentsSchema = z.object({
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
  if (image === undefined) throw new GatewayError('gw.ParamMissing', { detail: 'image' });
  if (typeof image === 'string') throw invalidImage('it must be sent as a file');
  if (image.size >= MAX_BYTES) throw invalidImage('it must be under 1 MB');
  const bytes = new Uint8Array(await image.arrayBuffer());
  await checkHeader(bytes);
  return bytes;
}

/** The refusal of an `image` argument, with its reason. */
function invalidImage(reason: string): GatewayError {
  return new GatewayError('gw.ParamInvalid', { detail: `image: ${reason}` });
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

import { GatewayError } from '../errors';
import { decodeBase64, pictureHeader } from '../picture-bytes';
import type { Uploads } from '../uploads';
import { crossBorderApi } from './answer';
import { uploadQuery } from './query';
import { readJson } from './read-json';

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

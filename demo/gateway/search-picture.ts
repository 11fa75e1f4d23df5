import { GatewayError } from './errors';
import type { CallParameters } from './parameters';
import { pictureHeader } from './picture-bytes';

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
export async function readSearchPicture(parameters: CallParameters): Promise<Uint8Array> {
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

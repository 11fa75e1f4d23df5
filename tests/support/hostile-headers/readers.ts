/** Everything that reads the bytes of a picture by itself, with nothing decoded. */
import { checkPicture } from '../../../relay/services/picture';
import { Refusal } from '../../../relay/refusal';
import { withoutMetadata } from '../../../utils/io/picture/prepare';
import { type PictureFormat, readHeader } from '../../../utils/core/picture/header';
import { readIco } from '../../../utils/core/picture/header/ico';
import { readJpeg, stripJpeg } from '../../../utils/core/picture/header/jpeg';
import { readPng, stripPng } from '../../../utils/core/picture/header/png';

const FORMATS = ['jpeg', 'png', 'gif', 'webp', 'bmp', 'ico', 'avif'] as const;
const PLAIN = { width: 400, height: 400, plain: true, costly: false };
const without = (format: PictureFormat) => (bytes: Uint8Array) =>
  withoutMetadata(bytes, { ...PLAIN, format });

/** The reader of a service that takes these formats. */
const relay = (formats: readonly PictureFormat[]) => (bytes: Uint8Array) => {
  try {
    return checkPicture(bytes, { formats, bytesBelow: Infinity, minSide: 1 });
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
};

export const READERS: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  readHeader,
  readIco,
  readJpeg,
  readPng,
  stripJpeg,
  stripPng,
  'withoutMetadata of a JPEG': without('jpeg'),
  'withoutMetadata of a PNG': without('png'),
  'the relay, JPEG and PNG': relay(['jpeg', 'png']),
  'the relay, all formats': relay(FORMATS),
};

/** Everything that reads the bytes of a picture by itself, with nothing decoded. */
import { checkPicture } from '../../../relay/services/picture';
import { Refusal } from '../../../relay/refusal';
import { withoutMetadata } from '../../../utils/io/picture/prepare';
import { type PictureFormat, readHeader } from '../../../utils/core/picture/header';
import { readIco } from '../../../utils/core/picture/header/ico';
import { readJpeg, stripJpeg } from '../../../utils/core/picture/header/jpeg';
import { readPng, stripPng } from '../../../utils/core/picture/header/png';

const PLAIN = { width: 400, height: 400, plain: true, costly: false };
const without = (format: PictureFormat) => (bytes: Uint8Array) =>
  withoutMetadata(bytes, { ...PLAIN, format });

const relay = (mime: 'image/jpeg' | 'image/png') => (bytes: Uint8Array) => {
  try {
    return checkPicture('ak', { mime, bytes: Uint8Array.from(bytes) });
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
  'the relay, a JPEG': relay('image/jpeg'),
  'the relay, a PNG': relay('image/png'),
};

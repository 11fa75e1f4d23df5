import sharp from 'sharp';

export interface PictureHeader {
  readonly format: string;
  readonly width: number;
  readonly height: number;
}

/** What the bytes say of themselves; undefined when they are no picture. */
export async function pictureHeader(bytes: Uint8Array): Promise<PictureHeader | undefined> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return undefined;
  }
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The bytes of plain base64; undefined for a data URL, base64url, line breaks or nothing. */
export function decodeBase64(text: string): Uint8Array | undefined {
  return text !== '' && BASE64.test(text) ? Buffer.from(text, 'base64') : undefined;
}

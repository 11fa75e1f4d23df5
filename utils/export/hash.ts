import { fromBase64 } from '../bytes';
import { pictureData } from './links';

/** SHA-256 in hexadecimal; of text, its bytes in UTF-8. */
export async function sha256(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Of the file itself that a data URL holds; undefined where it holds no picture. */
export async function pictureHash(url: string | undefined): Promise<string | undefined> {
  const data = pictureData(url);
  return data === undefined ? undefined : sha256(fromBase64(data.slice(data.indexOf(',') + 1)));
}

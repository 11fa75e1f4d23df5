/** Questions as the extension sends them to a relay. */
import { picture } from '../../../support/gateway/test-gateway';

export const ASK = '/ask';
const AK_CALL = '/ak/api/find_product/1.0.0';
/** Where the upstream of `startTestRelay` is asked. */
export const CALLS = { ak: AK_CALL } as const;

export function question(
  service: string,
  kind: string,
  request: object,
  settings: object = {},
): RequestInit {
  return json({ service, kind, request, settings });
}

/** A search of the open platform by a picture. */
export async function searchFor(page = '1', bytes?: Uint8Array): Promise<RequestInit> {
  return question('open-platform', 'page', { picture: await shown(bytes), cursor: page });
}

/** A search of the AK gateway by words. */
export const wordsFor = (query: string): RequestInit => question('ak', 'words', { query });

export async function shown(bytes?: Uint8Array, mime = 'image/jpeg') {
  const image = bytes ?? (await picture({ width: 256, height: 256 }));
  return { mime, base64: Buffer.from(image).toString('base64') };
}

export function json(body: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

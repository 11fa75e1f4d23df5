/** Calls as the extension sends them to a relay. */
import { picture } from '../../../support/gateway/test-gateway';

export const IMAGE_SEARCH = '/openapi/param2/1/com.alibaba.product/alibaba.product.image.search';
export const SIMILAR_OFFERS =
  '/openapi/param2/1/com.alibaba.linkplus/alibaba.cross.similar.offer.search';
export const CROSS_BORDER = '/openapi/param2/1/com.alibaba.fenxiao.crossborder';
export const FIND_PRODUCT = '/ak/api/find_product/1.0.0';

export async function imageForm(
  fields: Record<string, string> = { page: '1', pageSize: '20' },
  bytes?: Uint8Array,
): Promise<RequestInit> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const image = bytes ?? (await picture({ width: 256, height: 256 }));
  body.append('image', new Blob([Uint8Array.from(image)], { type: 'image/jpeg' }), 'picture.jpg');
  return { method: 'POST', body };
}

export function form(fields: Record<string, string>): RequestInit {
  return { method: 'POST', body: new URLSearchParams(fields) };
}

export function json(body: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

/** One field that holds JSON. */
export const field = (name: string, value: unknown): RequestInit =>
  form({ [name]: typeof value === 'string' ? value : JSON.stringify(value) });

export async function base64Of(options: Parameters<typeof picture>[0]): Promise<string> {
  return (await picture(options)).toString('base64');
}

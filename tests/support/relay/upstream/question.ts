/** What a call asks, read without anything of the relay's own code. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { IMAGE_SEARCH_API } from '../../../../demo/gateway/accounts';
import { sign, SIGNATURE_PARAMETER } from '../../../../demo/gateway/param2';

/** The app of the load tests. */
export const APP = { key: '1000000', secret: 'demo-secret', token: 'demo-token' } as const;

export type Question = { id: string; page?: string } | { fault: string };

const FIELDS = 'access_token image page pageSize similarDegree _aop_timestamp _aop_signature';
const KNOWN_FIELDS = new Set(FIELDS.split(' '));

/** Names picture and page: equal questions have the same. */
export async function readQuestion(request: IncomingMessage, body: Buffer): Promise<Question> {
  const path = `param2/1/${IMAGE_SEARCH_API}/${APP.key}`;
  if (request.method !== 'POST' || request.url !== `/openapi/${path}`) return { fault: 'address' };
  if (request.headers.authorization !== undefined) return { fault: 'a header of the member' };
  const type = request.headers['content-type'] ?? '';
  const form = await new Response(Uint8Array.from(body), { headers: { 'Content-Type': type } })
    .formData()
    .catch(() => undefined);
  if (form === undefined) return { fault: 'no form' };
  const names = [...form.keys()];
  if (names.some((name) => !KNOWN_FIELDS.has(name))) return { fault: 'unknown field' };
  if (new Set(names).size !== names.length) return { fault: 'a field twice' };
  if (form.get('access_token') !== APP.token) return { fault: 'token' };
  if (form.get(SIGNATURE_PARAMETER) !== sign(APP.secret, path, form)) return { fault: 'signature' };
  const image = form.get('image');
  if (!(image instanceof File)) return { fault: 'no picture' };
  const page = form.get('page');
  if (typeof page !== 'string') return { fault: 'no page' };
  return { id: questionId(new Uint8Array(await image.arrayBuffer()), page), page };
}

export function questionId(picture: Uint8Array, page: string): string {
  return `${createHash('sha256').update(picture).digest('hex').slice(0, 16)}:${page}`;
}

/** A kilobyte in UTF-8. */
const KILOBYTE = ' 保温杯 500ml'.repeat(64);

/** One offer, whose number tells which question it answers. Each further page is a kilobyte longer. */
export function answerTo(question: Question): { status: number; body: unknown } {
  if ('fault' in question) {
    const message = `Refused by the test: ${question.fault}`;
    return { status: 400, body: { error_code: 'gw.ParamInvalid', error_message: message } };
  }
  const offer = {
    productId: offerOf(question.id),
    title: `保温杯 500ml${KILOBYTE.repeat(Number(question.page ?? 1) - 1)}`,
    imageUrl: 'https://cbu01.alicdn.com/img/ibank/1.jpg',
    similarity: 0.93,
    price: '14.20',
    minOrderQuantity: 2,
    sellerId: 'b2b-7',
    sellerName: '永康市杯业有限公司',
    detailPageUrl: 'https://detail.1688.com/offer/600000000001.html',
  };
  const result = { success: true, productList: [offer], totalResults: 1, page: 1, pageSize: 20 };
  return { status: 200, body: { result, errorCode: '0', errorMessage: 'success' } };
}

export function offerOf(id: string): string {
  return String(createHash('sha256').update(id).digest().readUIntBE(0, 6) + 1);
}

/** What the calls of all markets share: who calls, pages, uploads, and the envelope of an answer. */
import type { Context, HonoRequest } from 'hono';
import { pageOf, JSON_TYPE, toJson } from '../answers';
import { decodeBase64, pictureHeader } from '../picture-source';
import type { ServiceDeps } from '../service-deps';
import { countText, readBy } from '../schema';
import { OneboundError } from './errors';
import { CANARY } from '../canary';
import { equalInConstantTime } from '../signature';

/** Formats that the reseller takes; a WebP it does not. */
const FORMATS = new Set<string>(['jpeg', 'png', 'gif']);

/** Who calls, and whether they may once more. */
export function admit(request: HonoRequest, { takeCall }: ServiceDeps): void {
  const retryAfter = takeCall(`onebound/${callerOf(request)}`);
  if (retryAfter !== undefined) throw new OneboundError('4008', undefined, retryAfter);
}

/** Keeps the picture of an upload. @returns its id */
export async function keepUpload(request: HonoRequest, { uploads }: ServiceDeps): Promise<string> {
  const { imgcode } = await request.parseBody();
  const bytes = typeof imgcode === 'string' ? decodeBase64(imgcode) : undefined;
  if (bytes === undefined) throw new OneboundError('4003', 'imgcode must be plain base64');
  return uploads.keep(await checkPicture('imgcode', bytes));
}

/** The picture at the address `imgid`. */
export async function loadPicture(
  imgid: string | undefined,
  { load }: ServiceDeps,
): Promise<Uint8Array> {
  if (!imgid) throw new OneboundError('4003', 'imgid is missing');
  const picture = await load(imgid);
  if (picture === undefined) throw new OneboundError('4003', 'imgid cannot be loaded');
  return checkPicture('imgid', picture);
}

async function checkPicture(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const header = await pictureHeader(bytes);
  if (header === undefined || !FORMATS.has(header.format)) {
    throw new OneboundError('4003', `${name} must be a JPEG, PNG or GIF`);
  }
  return bytes;
}

/** The answer to an upload. */
export function uploadAnswer(c: Context, name: string): Response {
  return answer(c, { item: { name } });
}

/** One page of what was found; one without items is refused. */
export function pageAnswer(
  c: Context,
  all: readonly object[],
  { page, pageSize }: { page: number; pageSize: number },
): Response {
  const item = pageOf(all, page, pageSize);
  if (item.length === 0) throw new OneboundError('2000');
  return answer(c, {
    page: String(page),
    real_total_results: all.length,
    page_size: pageSize,
    pagecount: Math.ceil(all.length / pageSize),
    item,
  });
}

function answer(c: Context, items: object): Response {
  return c.body(toJson({ items, error: '', reason: '', error_code: '0000' }), 200, JSON_TYPE);
}

/** Keys of the reseller's: public on purpose, they open nothing but this gateway. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ['demo-key', 'demo-secret'],
  [CANARY.onebound.key, CANARY.onebound.secret],
]);

/** The caller's key, which with its secret must stand in the address, or the refusal 4005. */
function callerOf(request: HonoRequest): string {
  const key = request.query('key') ?? '';
  const secret = KEYS.get(key);
  if (secret === undefined || !equalInConstantTime(request.query('secret') ?? '', secret)) {
    throw new OneboundError('4005');
  }
  return key;
}

/** A whole number of the address from 1 to `max`, or the refusal 4003. */
export function countOf(
  request: HonoRequest,
  name: string,
  { otherwise, max }: { otherwise: number; max: number },
): number {
  const refuse = (reason: string) => new OneboundError('4003', `${name} ${reason}`);
  return readBy(countText(otherwise, max), request.query(name) || undefined, refuse);
}

/** Arguments of every call, as the documents name them. */
const COMMON = ['key', 'secret', 'api_name', 'cache', 'result_type', 'lang', 'version'];

/** The refusal 4003 of a parameter that the call's document does not name. */
export function onlyKnown(request: HonoRequest, names: readonly string[]): void {
  const known = new Set([...COMMON, ...names]);
  const other = Object.keys(request.query()).find((name) => !known.has(name));
  if (other !== undefined) throw new OneboundError('4003', `${other} is no parameter of this call`);
}

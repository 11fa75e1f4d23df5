/** The parameters of a member's request: only those that are known, each once. */
import * as z from 'zod/mini';
import { badRequest, type MemberRequest } from './protocol';

/** The one type of body that an API takes. Throws `Refusal`. */
export function requireType({ contentType }: MemberRequest, type: string): void {
  const [given = ''] = contentType.split(';');
  if (given.trim().toLowerCase() === type) return;
  throw badRequest(`The body must be of the type ${type}.`);
}

/** Throws `Refusal` for a body where there must be none. */
export function requireNoBody({ body }: MemberRequest): void {
  if (body.length > 0) throw badRequest('This call has no body.');
}

export function requireNoQuery({ query }: MemberRequest): void {
  if (query.size > 0) throw badRequest('This call has no query in its address.');
}

export function readUrlEncoded(request: MemberRequest): Map<string, string> {
  requireType(request, 'application/x-www-form-urlencoded');
  const text = decodeUtf8(request.body);
  requireFew(text.split('&', MAX_FIELDS + 1).length);
  if (text.split('+', MAX_SPACES + 1).length > MAX_SPACES) {
    throw badRequest('The form has too many spaces.');
  }
  return eachOnce(new URLSearchParams(text));
}

export function readQuery({ query }: MemberRequest): Map<string, string> {
  return eachOnce(query);
}

/** A form with a file. The bytes decide what it is, never its name or type. */
export async function readMultipart(request: MemberRequest): Promise<Map<string, string | Blob>> {
  requireType(request, 'multipart/form-data');
  const { body, contentType } = request;
  requirePlainParts(Buffer.from(body.buffer, body.byteOffset, body.length), contentType);
  const form = await new Response(body, { headers: { 'Content-Type': contentType } })
    .formData()
    .catch(() => {
      throw badRequest('The form cannot be read.');
    });
  return eachOnce(form);
}

/**
 * Most fields, more than any call has. Node reads 4 MB of small files for two seconds, in which nobody else is
 * served.
 */
const MAX_FIELDS = 20;
/** Most spaces, more than the words of a search have: 4 MB of them take Node a third of a second. */
const MAX_SPACES = 1000;
/** Bytes of a part's name and type: 4 MB of them take Node half a second. */
const MAX_PART_HEAD = 1000;

function requireFew(fields: number): void {
  if (fields > MAX_FIELDS) throw badRequest('The form has too many fields.');
}

/** Nothing else: another reader could find another boundary in it. */
const MULTIPART = /^multipart\/form-data; *boundary=("?)([\w'()+,./:=?-]{1,70})\1$/i;

/** Few parts, each with a short head. */
function requirePlainParts(body: Buffer, contentType: string): void {
  const boundary = MULTIPART.exec(contentType)?.[2];
  if (boundary === undefined) throw badRequest('The type of the form has no plain boundary.');
  const mark = Buffer.from(`--${boundary}`);
  let marks = 0;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at)) {
    requireFew(marks);
    marks += 1;
    at += mark.length;
    const head = body.subarray(at, at + MAX_PART_HEAD);
    const isEnd = head.subarray(0, 2).toString() === '--';
    if (!isEnd && !head.includes('\r\n\r\n')) {
      throw badRequest('A part of the form says too much of itself.');
    }
  }
}

/** Two values of one name could be read as one here and as the other upstream. */
function eachOnce<Value>(pairs: Iterable<[string, Value]>): Map<string, Value> {
  const read = new Map<string, Value>();
  for (const [name, value] of pairs) {
    if (read.has(name)) throw badRequest(`${nameOf(name)} is sent more than once.`);
    read.set(name, value);
  }
  return read;
}

/** What is not allowed is named, but not at length. */
const nameOf = (name: string) => JSON.stringify(name.slice(0, 40));

/** Most values, more than any call has, words of a search included. Of 4 MB, Node reads brackets alone for a second. */
const MAX_VALUES = 1000;

export function readJsonText(text: string, name: string): unknown {
  if (text.split(/[[{,]/, MAX_VALUES + 1).length > MAX_VALUES) {
    throw badRequest(`${name} has too many values.`);
  }
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw badRequest(`${name} must be JSON.`);
  }
}

/** Throws `Refusal` that names the first thing which does not fit. @param name of the whole */
export function check<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  name = '',
): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const [unknown] = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  if (unknown !== undefined) throw badRequest(`${nameOf(unknown)} is no field of this call.`);
  const place = [name, ...(issue?.path ?? []).map(String)].filter(Boolean).join('.');
  throw badRequest(`${place || 'The body'}: ${issue?.message ?? 'is not valid'}.`);
}

export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badRequest('The body must be text in UTF-8.');
  }
}

/** A whole number as it stands in a form or an address. */
export const countText = (max: number) =>
  z.string().check(
    z.regex(/^[1-9]\d{0,6}$/, `must be a whole number from 1 to ${max}`),
    z.refine((text) => Number(text) <= max, `must be a whole number from 1 to ${max}`),
  );

export const count = (max: number) => z.int().check(z.minimum(1), z.maximum(max));

/** Words of a search; the extension sends no more than a few. */
export const words = z.string().check(z.minLength(1), z.maxLength(500));

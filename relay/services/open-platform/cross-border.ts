/** The cross-border solution: each API has one field, which holds JSON. */
import * as z from 'zod/mini';
import { TITLE_LANGUAGES } from '../../../utils/core/model/settings';
import { bytesOfBase64, checkPicture } from '../picture';
import type { MemberRequest, Question } from '../protocol';
import { check, count, readJsonText, readUrlEncoded, words } from '../read-fields';

/** Pictures that the upload takes: of another one it answers the id 0, and the call is counted. */
const PICTURE = {
  formats: ['jpeg', 'png'],
  bytesBelow: 300 * 1024 + 1,
  minSide: 32,
  maxRatio: 8,
} as const;

const digits = z.string().check(z.regex(/^\d{1,30}$/, 'must be digits'));
const direction = z.enum(['asc', 'desc']);
const FILTERS = ['shipIn24Hours', 'shipIn48Hours', 'certifiedFactory', 'isOnePsale'];
const country = z.enum(TITLE_LANGUAGES);

/** What every list of offers takes, besides what it looks for. */
const list = {
  beginPage: count(1_000_000),
  pageSize: count(50),
  country,
  sort: z.optional(
    z
      .strictObject({
        price: z.optional(direction),
        rePurchaseRate: z.optional(direction),
        monthSold: z.optional(direction),
      })
      .check(z.refine((keys) => Object.keys(keys).length === 1, 'must name one key')),
  ),
  filter: z.optional(
    z
      .string()
      .check(
        z.refine(
          (names) => names.split(',').every((name) => FILTERS.includes(name)),
          `must be a list of ${FILTERS.join(', ')}`,
        ),
      ),
  ),
};

const region = z.string().check(
  z.regex(/^\d{1,6},\d{1,6},\d{1,6},\d{1,6}$/, 'must be x1,x2,y1,y2 in pixels'),
  z.refine((text) => {
    const [x1 = 0, x2 = 0, y1 = 0, y2 = 0] = text.split(',').map(Number);
    return x1 < x2 && y1 < y2;
  }, 'must be x1,x2,y1,y2 with x1 < x2 and y1 < y2'),
);

const upload = z.strictObject({ imageBase64: z.string() });

export const imageQuery = z.strictObject({
  imageId: digits,
  region: z.optional(region),
  keyword: z.optional(words),
  ...list,
});
export const keywordQuery = z.strictObject({ keyword: words, ...list });
export const sellerQuery = z.strictObject({ sellerOpenId: words, ...list });
/** Ids are text: as a number, a long one would have lost digits. */
export const detailQuery = z.strictObject({ offerId: digits, country });

/** Reads the field of this name. */
export function jsonField(name: string, schema: z.ZodMiniType) {
  return (request: MemberRequest): Question => questionOf(name, readField(request, name, schema));
}

export function readUpload(request: MemberRequest): Question {
  const name = 'uploadImageParam';
  const value = readField(request, name, upload);
  checkPicture(bytesOfBase64(value.imageBase64, 'imageBase64'), PICTURE);
  return questionOf(name, value);
}

function readField<Schema extends z.ZodMiniType>(
  request: MemberRequest,
  name: string,
  schema: Schema,
): z.infer<Schema> {
  const outer = z.strictObject({ [name]: z.string('is missing') });
  const text = check(outer, Object.fromEntries(readUrlEncoded(request)))[name] ?? '';
  return check(schema, readJsonText(text, name), name);
}

/** Written anew: a name that comes twice in JSON could be read as one here and as the other upstream. */
function questionOf(name: string, value: unknown): Question {
  return { fields: { [name]: JSON.stringify(value) } };
}

const uploadAnswer = z.object({ result: z.object({ result: z.unknown() }) });

/** An upload that failed answers the id 0, or none. */
export function hasImageId(body: unknown): boolean {
  const id = uploadAnswer.safeParse(body).data?.result.result;
  return /^0*[1-9]\d*$/.test(String(id));
}

/** What a member asks a team's relay: a service, a kind of call, and what it is about. The relay's side is `relay/services`. */
import * as z from 'zod/mini';
import { fromBase64 } from '../../core/bytes';
import { otherMarketSchema } from '../../core/model/listing';
import { cropAreaSchema } from '../../core/model/rectangle';
import { querySchema } from '../../core/model/query';
import { MARKETS, TITLE_LANGUAGES } from '../../core/model/settings';
import { TEAM_SERVICES } from '../../core/model/team';
import type { ServicePicture } from './service';

/** Characters of a picture in base64: 3 MB. */
const MAX_PICTURE = 4 * 1024 * 1024;
const MAX_ADDRESS = 2048;

const words = z.string().check(z.minLength(1), z.maxLength(500));
const cursor = z.string().check(z.maxLength(MAX_ADDRESS + 200));

/** As it is sent to the service: bytes, or the address that the service loads. */
const picture = z.union([
  z.strictObject({
    mime: z.enum(['image/jpeg', 'image/png']),
    base64: z.string().check(z.maxLength(MAX_PICTURE)),
  }),
  z.strictObject({ publicUrl: z.string().check(z.maxLength(MAX_ADDRESS)) }),
]);

const { sort, filters } = querySchema.shape;
const selection = { sort, filters, cursor: z.optional(cursor) };
/** Settings of the service that change what it answers (`Connection`). */
const settings = z.strictObject({
  similarDegree: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  titleLanguage: z.optional(z.enum(TITLE_LANGUAGES)),
  market: z.optional(z.enum(MARKETS)),
});

const area = z.optional(cropAreaSchema);
const asked = {
  upload: z.strictObject({ picture, area }),
  /** Of an uploaded picture there is the cursor alone. */
  page: z.strictObject({
    picture: z.optional(picture),
    area,
    words: z.optional(words),
    ...selection,
  }),
  words: z.strictObject({ query: words, ...selection }),
  seller: z.strictObject({ sellerId: words, ...selection }),
  details: z.strictObject({ offerId: z.string().check(z.maxLength(30)) }),
  'market-upload': z.strictObject({ market: otherMarketSchema, picture }),
  'market-page': z.strictObject({ market: otherMarketSchema, cursor }),
};

const kindOf = <Kind extends keyof typeof asked>(kind: Kind) =>
  z.strictObject({
    service: z.enum(TEAM_SERVICES),
    kind: z.literal(kind),
    request: asked[kind],
    settings,
  });

/** Without unknown fields: equal questions are equal texts, once they are parsed. */
export const relayQuestionSchema = z.discriminatedUnion('kind', [
  kindOf('upload'),
  kindOf('page'),
  kindOf('words'),
  kindOf('seller'),
  kindOf('details'),
  kindOf('market-upload'),
  kindOf('market-page'),
]);
export type RelayQuestion = z.infer<typeof relayQuestionSchema>;
type SentPicture = z.infer<typeof picture>;

/** @param takes what the service takes of a picture */
export function writePicture(
  { mime, bytes, publicUrl = '' }: ServicePicture,
  takes: 'bytes' | 'address',
): SentPicture {
  return takes === 'address' ? { publicUrl } : { mime, base64: bytes.toBase64() };
}

/** Throws where its base64 cannot be read. */
export function readPicture(sent: SentPicture): ServicePicture {
  return 'publicUrl' in sent
    ? { mime: 'image/jpeg', bytes: new Uint8Array(), publicUrl: sent.publicUrl }
    : { mime: sent.mime, bytes: fromBase64(sent.base64) };
}

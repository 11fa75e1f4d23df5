import * as z from 'zod/mini';
import { jsonText, parseAs } from '../parse';
import { offerSchema, type Offer } from './offer';
import { failureSchema } from './search';
import { SERVICE_IDS } from './settings';

const stateSchema = z.discriminatedUnion('status', [
  /** Epoch milliseconds: past it nobody works on it any more. */
  z.strictObject({ status: z.literal('running'), deadline: z.number() }),
  z.strictObject({ status: z.literal('done') }),
  z.strictObject({ status: z.literal('failed'), failure: failureSchema }),
]);

/** What one more service was asked, and has found so far. */
const addedServiceSchema = z.strictObject({
  service: z.enum(SERVICE_IDS),
  state: stateSchema,
  /** The provider's own cursor to the next page. */
  next: z.optional(z.string()),
  /** JSON of the offers of all pages so far: objects take long to arrive (`store/searches.ts`). */
  offers: z.string(),
});
export type AddedService = z.infer<typeof addedServiceSchema>;

/** What other services found of the picture of one search. */
export const addedSchema = z.strictObject({
  searchId: z.string(),
  /** What they were asked for (`askedOf`): nothing of this is true of anything else. */
  asked: z.string(),
  services: z.array(addedServiceSchema),
});
export type Added = z.infer<typeof addedSchema>;

const offersSchema = z.pipe(jsonText, z.array(offerSchema));

/** Nothing where they cannot be read. */
export function readAddedOffers(offers: string): Offer[] {
  return parseAs(offersSchema, offers) ?? [];
}

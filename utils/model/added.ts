import * as v from 'valibot';
import { parseAs } from '../parse';
import { offerSchema, type Offer } from './offer';
import { failureSchema } from './search';
import { SERVICE_IDS } from './settings';

const stateSchema = v.variant('status', [
  /** Epoch milliseconds: past it nobody works on it any more. */
  v.strictObject({ status: v.literal('running'), deadline: v.number() }),
  v.strictObject({ status: v.literal('done') }),
  v.strictObject({ status: v.literal('failed'), failure: failureSchema }),
]);

/** What one more service was asked, and has found so far. */
const addedServiceSchema = v.strictObject({
  service: v.picklist(SERVICE_IDS),
  state: stateSchema,
  /** The provider's own cursor to the next page. */
  next: v.optional(v.string()),
  /** JSON of the offers of all pages so far: objects take long to arrive (`store/searches.ts`). */
  offers: v.string(),
});
export type AddedService = v.InferOutput<typeof addedServiceSchema>;

/** What other services found of the picture of one search. */
export const addedSchema = v.strictObject({
  searchId: v.string(),
  /** What they were asked for (`askedOf`): nothing of this is true of anything else. */
  asked: v.string(),
  services: v.array(addedServiceSchema),
});
export type Added = v.InferOutput<typeof addedSchema>;

const offersSchema = v.pipe(v.string(), v.parseJson(), v.array(offerSchema));

/** Nothing where they cannot be read. */
export function readAddedOffers(offers: string): Offer[] {
  return parseAs(offersSchema, offers) ?? [];
}

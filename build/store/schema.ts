/** What `store/` has to hold, with the limits of the stores. */
import * as z from 'zod/mini';

/** The pictures, in the order in which the stores show them. */
export const PICTURES = ['menu', 'offers', 'cost', 'compare', 'page'] as const;
export type PictureId = (typeof PICTURES)[number];

const text = (least: number, most: number) =>
  z.string().check(z.trim(), z.minLength(least), z.maxLength(most));

/** Limits of Edge Add-ons: seven terms of 30 characters, and 21 words in all of them. */
const MAX_TERMS = 7;
const MAX_TERM = 30;
const MAX_TERM_WORDS = 21;

const wordsOf = (terms: readonly string[]) => terms.join(' ').split(/\s+/).length;

/** One language. The shortest limit of the three stores holds, so that each shows the same text. */
export const listingSchema = z.strictObject({
  /** Edge: 45 characters. Firefox: 50, Chrome: 75. */
  name: text(1, 45),
  /** Chrome: 132 characters. Firefox: 250. */
  summary: text(1, 132),
  /** Edge wants 250 to 10,000 characters, and one for each packaged language. Chrome: at most 16,000. */
  description: text(250, 10_000),
  /** Captions above the pictures, in at most two lines each. */
  pictures: z.strictObject({
    menu: text(1, 80),
    offers: text(1, 80),
    cost: text(1, 80),
    compare: text(1, 80),
    page: text(1, 80),
  } satisfies Record<PictureId, unknown>),
  /** Caption below the name on the promotional tiles, in at most two lines of the small one. */
  tile: text(1, 60),
  terms: z
    .array(
      z.pipe(z.union([z.string(), z.pipe(z.number(), z.transform(String))]), text(1, MAX_TERM)),
    )
    .check(
      z.minLength(1),
      z.maxLength(MAX_TERMS),
      z.refine((terms) => wordsOf(terms) <= MAX_TERM_WORDS, 'more than 21 words in all terms'),
    ),
});
export type Listing = z.infer<typeof listingSchema>;

/** Chrome and Edge take 1,000 characters for each of these answers. */
const answer = text(20, 1_000);

/** Chrome's kinds of data; an extension says of each whether it handles it. */
const usageSchema = z.strictObject({ isHandled: z.boolean(), why: answer });

export const privacySchema = z.strictObject({
  singlePurpose: answer,
  /** Answers by permission name in the manifest, optional ones included. */
  permissions: z.record(z.string(), answer),
  /** Answers by match pattern in the manifest, all of them optional. */
  hosts: z.record(z.string(), answer),
  remoteCode: z.strictObject({ isUsed: z.literal(false), why: answer }),
  dataUsage: z.strictObject({
    personallyIdentifiableInformation: usageSchema,
    healthInformation: usageSchema,
    financialAndPaymentInformation: usageSchema,
    authenticationInformation: usageSchema,
    personalCommunications: usageSchema,
    location: usageSchema,
    webHistory: usageSchema,
    userActivity: usageSchema,
    websiteContent: usageSchema,
  }),
  /** Chrome's three statements, each of which has to be true. */
  certifications: z.strictObject({
    isNotSold: z.literal(true),
    isUsedForThePurposeAlone: z.literal(true),
    isNotUsedForCredit: z.literal(true),
  }),
  /** Firefox's categories, as in `data_collection_permissions` of the manifest. */
  firefoxData: z.strictObject({
    required: z.record(z.string(), answer),
    optional: z.record(z.string(), answer),
  }),
});

const address = z.url({ protocol: /^https$/ });

/** What is the same in every language. */
export const storesSchema = z.strictObject({
  categories: z.strictObject({
    chrome: z.string(),
    edge: z.string(),
    firefox: z.string(),
  }),
  homepage: address,
  support: address,
  privacyPolicy: address,
  licence: z.string(),
});

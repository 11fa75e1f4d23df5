import * as z from 'zod/mini';

export const SERVICE_IDS = ['demo', 'open-platform'] as const;
export type ServiceId = (typeof SERVICE_IDS)[number];

export const OPEN_PLATFORM_URL = 'https://gw.open.1688.com';
/** Where `npm run gateway` listens; a demo build may be told another port. */
const DEMO_GATEWAY_URL = import.meta.env.WXT_DEMO_GATEWAY ?? 'http://127.0.0.1:16880';

/** An absent field where the stored one cannot be read. */
const optionalText = z.catch(z.optional(z.string()), undefined);

/** An origin that requests can be sent to. */
const originSchema = z.string().check(z.refine((url) => /^https?:/.test(url) && URL.canParse(url)));

/** How one service is reached. */
const connectionSchema = z.object({
  /** Origin of the API, without a path; a company's own relay is possible. */
  baseUrl: originSchema,
  /** `signed` appends the app key and signs; `bare` is the form without both. */
  form: z.catch(z.enum(['signed', 'bare']), 'signed'),
  /** Only offers at least this similar, 0 to 1; absent: all that the service finds. */
  similarDegree: z.catch(z.optional(z.number().check(z.gte(0), z.lte(1))), undefined),
});
export type Connection = z.infer<typeof connectionSchema>;

const DEMO: Connection = { baseUrl: DEMO_GATEWAY_URL, form: 'signed' };
const OPEN_PLATFORM: Connection = { baseUrl: OPEN_PLATFORM_URL, form: 'signed' };

export const settingsSchema = z.object({
  /** Absent until the user has chosen. */
  service: z.catch(z.optional(z.enum(SERVICE_IDS)), undefined),
  connections: z.catch(
    z.object({
      demo: z.catch(connectionSchema, DEMO),
      'open-platform': z.catch(connectionSchema, OPEN_PLATFORM),
    }),
    { demo: DEMO, 'open-platform': OPEN_PLATFORM },
  ),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  ...(import.meta.env.MODE === 'demo' ? { service: 'demo' as const } : {}),
  connections: { demo: DEMO, 'open-platform': OPEN_PLATFORM },
};

/** The user's own key. Lives in its own store and nowhere else. */
export const credentialsSchema = z.object({
  appKey: optionalText,
  secret: optionalText,
  token: optionalText,
  /** Absent for the static token of one's own app, which never expires. */
  refreshToken: optionalText,
  /** Epoch milliseconds at which the token ends; absent: never, or unknown. */
  expiresAt: z.catch(z.optional(z.number()), undefined),
});
export type Credentials = z.infer<typeof credentialsSchema>;

import * as z from 'zod/mini';

export const SERVICE_IDS = ['demo', 'open-platform'] as const;
export type ServiceId = (typeof SERVICE_IDS)[number];

export const OPEN_PLATFORM_URL = 'https://gw.open.1688.com';
/** Where `npm run gateway` listens; a demo build may be told another port. */
const DEMO_GATEWAY_URL = import.meta.env.WXT_DEMO_GATEWAY ?? 'http://127.0.0.1:16880';

/** How one service is reached. */
const connectionSchema = z.strictObject({
  /** Origin of the API, without a path; a company's own relay is possible. */
  baseUrl: z.string(),
  /** `signed` appends the app key and signs; `bare` is the form without both. */
  form: z.enum(['signed', 'bare']),
  /** Only offers at least this similar, 0 to 1; absent: all that the service finds. */
  similarDegree: z.optional(z.number().check(z.gte(0), z.lte(1))),
});
export type Connection = z.infer<typeof connectionSchema>;

export const settingsSchema = z.strictObject({
  /** Absent until the user has chosen. */
  service: z.optional(z.enum(SERVICE_IDS)),
  connections: z.strictObject({ demo: connectionSchema, 'open-platform': connectionSchema }),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  ...(import.meta.env.MODE === 'demo' ? { service: 'demo' as const } : {}),
  connections: {
    demo: { baseUrl: DEMO_GATEWAY_URL, form: 'signed' },
    'open-platform': { baseUrl: OPEN_PLATFORM_URL, form: 'signed' },
  },
};

/** The user's own key. Lives in its own store and nowhere else. */
export const credentialsSchema = z.strictObject({
  appKey: z.optional(z.string()),
  secret: z.optional(z.string()),
  token: z.optional(z.string()),
  /** Absent for the static token of one's own app, which never expires. */
  refreshToken: z.optional(z.string()),
  /** Epoch milliseconds at which the token ends; absent: never, or unknown. */
  expiresAt: z.optional(z.number()),
});
export type Credentials = z.infer<typeof credentialsSchema>;

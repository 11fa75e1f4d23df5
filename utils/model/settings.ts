import * as v from 'valibot';

export const SERVICE_IDS = ['demo', 'open-platform'] as const;
export type ServiceId = (typeof SERVICE_IDS)[number];

export const OPEN_PLATFORM_URL = 'https://gw.open.1688.com';
/** Where `npm run gateway` listens; a demo build may be told another port. */
const DEMO_GATEWAY_URL = import.meta.env.WXT_DEMO_GATEWAY ?? 'http://127.0.0.1:16880';

/** An absent field where the stored one cannot be read. */
const optionalText = v.fallback(v.optional(v.string()), undefined);

/** An origin that requests can be sent to. */
const originSchema = v.pipe(
  v.string(),
  v.check((url) => /^https?:/.test(url) && URL.canParse(url)),
);

/** How one service is reached. */
const connectionSchema = v.object({
  /** Origin of the API, without a path; a company's own relay is possible. */
  baseUrl: originSchema,
  /** `signed` appends the app key and signs; `bare` is the form without both. */
  form: v.fallback(v.picklist(['signed', 'bare']), 'signed'),
  /** Only offers at least this similar, 0 to 1; absent: all that the service finds. */
  similarDegree: v.fallback(
    v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
    undefined,
  ),
});
export type Connection = v.InferOutput<typeof connectionSchema>;

const DEMO: Connection = { baseUrl: DEMO_GATEWAY_URL, form: 'signed' };
const OPEN_PLATFORM: Connection = { baseUrl: OPEN_PLATFORM_URL, form: 'signed' };

export const settingsSchema = v.object({
  /** Absent until the user has chosen. */
  service: v.fallback(v.optional(v.picklist(SERVICE_IDS)), undefined),
  connections: v.fallback(
    v.object({
      demo: v.fallback(connectionSchema, DEMO),
      'open-platform': v.fallback(connectionSchema, OPEN_PLATFORM),
    }),
    { demo: DEMO, 'open-platform': OPEN_PLATFORM },
  ),
  /** With access to all sites: the menu item on everything, not on pictures alone. Absent: yes. */
  menuEverywhere: v.fallback(v.optional(v.boolean()), undefined),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  ...(import.meta.env.MODE === 'demo' ? { service: 'demo' as const } : {}),
  connections: { demo: DEMO, 'open-platform': OPEN_PLATFORM },
};

/** The user's own key. Lives in its own store and nowhere else. */
export const credentialsSchema = v.object({
  appKey: optionalText,
  secret: optionalText,
  token: optionalText,
  /** Absent for the static token of one's own app, which never expires. */
  refreshToken: optionalText,
  /** Epoch milliseconds at which the token ends; absent: never, or unknown. */
  expiresAt: v.fallback(v.optional(v.number()), undefined),
});
export type Credentials = v.InferOutput<typeof credentialsSchema>;

import type {
  Credentials,
  OpenPlatformConnection,
  ServiceId,
  Settings,
} from '@/utils/model/settings';

/** What stands in the fields. Empty credentials mean "as stored". */
export interface Draft {
  service: ServiceId;
  appKey: string;
  secret: string;
  token: string;
  refreshToken: string;
  /** As `datetime-local` writes it: `2026-11-25T18:30`. */
  expiresAt: string;
  form: OpenPlatformConnection['form'];
  similarDegree: string;
  baseUrl: string;
}

export type WrongField = 'similarDegree' | 'baseUrl';

/** Fields that are empty again once they are saved. */
export const EMPTY_KEY = { appKey: '', secret: '', token: '', refreshToken: '', expiresAt: '' };

/** Whoever comes here before having chosen a service comes to enter a key. */
export function draftOf({ service, connections }: Settings): Draft {
  const { form, similarDegree, baseUrl } = connections['open-platform'];
  return {
    service: service ?? 'open-platform',
    ...EMPTY_KEY,
    form,
    similarDegree: similarDegree === undefined ? '' : String(similarDegree),
    baseUrl,
  };
}

/** The connection that the fields describe, or the fields that cannot be read. */
export function readConnection(
  draft: Draft,
): { connection: OpenPlatformConnection; wrong?: never } | { wrong: WrongField[] } {
  const baseUrl = readOrigin(draft.baseUrl);
  const similarDegree = readDegree(draft.similarDegree);
  if (baseUrl === undefined || similarDegree === 'wrong') {
    return {
      wrong: [
        ...(baseUrl === undefined ? (['baseUrl'] as const) : []),
        ...(similarDegree === 'wrong' ? (['similarDegree'] as const) : []),
      ],
    };
  }
  return {
    connection: {
      baseUrl,
      form: draft.form,
      ...(similarDegree === undefined ? {} : { similarDegree }),
    },
  };
}

/** What is stored, with the fields that were filled in. */
export function mergeCredentials(stored: Credentials, draft: Draft): Credentials {
  const { appKey, secret, token, refreshToken } = draft;
  const filled = Object.entries({ appKey, secret, token, refreshToken })
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== '');
  const expiresAt = Date.parse(draft.expiresAt); // local time, NaN where the field is empty
  return {
    ...stillTrue(stored, draft),
    ...Object.fromEntries(filled),
    ...(Number.isNaN(expiresAt) ? {} : { expiresAt }),
  };
}

/** Another app has other secrets and tokens, and another token another end. */
function stillTrue(stored: Credentials, { appKey, token }: Draft): Credentials {
  const entered = appKey.trim();
  if (stored.appKey !== undefined && entered !== '' && entered !== stored.appKey) return {};
  return token.trim() === '' ? stored : { ...stored, expiresAt: undefined };
}

/** `••••1234`: enough to tell two keys apart. A short one shows nothing of itself. */
export function maskSecret(secret: string | undefined): string | undefined {
  if (secret === undefined) return undefined;
  return `••••${secret.length < 12 ? '' : secret.slice(-4)}`;
}

function readDegree(text: string): number | undefined | 'wrong' {
  const degree = text.trim().replace(',', '.');
  if (degree === '') return undefined;
  return /^(?:0?\.\d+|[01](?:\.0+)?)$/.test(degree) ? Number(degree) : 'wrong';
}

function readOrigin(text: string): string | undefined {
  const address = text.trim();
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const { origin, href } = new URL(address);
  return href === `${origin}/` ? origin : undefined; // no path, query or user info
}

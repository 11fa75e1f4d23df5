import {
  connectionOf,
  type Credentials,
  type ServiceId,
  type Settings,
} from '@/utils/model/settings';
import type { FieldName } from './form-field';

/** What stands in the fields of one service. Empty credentials mean "as stored". */
export type Fields = Record<FieldName, string>;

/** Fields that are empty again once they are saved. */
const EMPTY_KEY = {
  appKey: '',
  secret: '',
  token: '',
  refreshToken: '',
  ak: '',
  /** As `datetime-local` writes it: `2026-11-25T18:30`. */
  expiresAt: '',
};

/** The fields of a service before anything is typed in. */
export function fieldsOf(settings: Settings, service: ServiceId): Fields {
  const connection = connectionOf(settings, service);
  const { baseUrl, form = 'signed', titleLanguage = 'en', market = '1688' } = connection;
  const similarDegree = String(connection.similarDegree ?? '');
  return { ...EMPTY_KEY, form, titleLanguage, market, similarDegree, baseUrl };
}

const KEY_NAMES = ['appKey', 'secret', 'token', 'refreshToken', 'ak', 'expiresAt'] as const;

/** Without the key that was saved; what was typed since then stays. */
export function withoutSaved(fields: Fields, saved: Fields): Fields {
  const left = { ...fields };
  for (const name of KEY_NAMES) if (left[name] === saved[name]) left[name] = '';
  return left;
}

/** What is stored, with the fields that were filled in. */
export function mergeCredentials(stored: Credentials, fields: Fields): Credentials {
  const { appKey, secret, token, refreshToken, ak } = fields;
  const filled = Object.entries({ appKey, secret, token, refreshToken, ak })
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== '');
  const expiresAt = Date.parse(fields.expiresAt); // local time, NaN where the field is empty
  return {
    ...stillTrue(stored, fields),
    ...Object.fromEntries(filled),
    ...(Number.isNaN(expiresAt) ? {} : { expiresAt }),
  };
}

/** Another app has other secrets and tokens, and another token another end. */
function stillTrue(stored: Credentials, { appKey, token, refreshToken }: Fields): Credentials {
  const entered = appKey.trim();
  if (stored.appKey !== undefined && entered !== '' && entered !== stored.appKey) return {};
  const { expiresAt, refreshExpiresAt, ...kept } = stored;
  return {
    ...kept,
    ...(token.trim() === '' && { expiresAt }),
    ...(refreshToken.trim() === '' && { refreshExpiresAt }),
  };
}

export function hasAny(credentials: Credentials): boolean {
  return Object.values(credentials).some((value) => value !== undefined);
}

/** `••••1234`: enough to tell two keys apart. A short one shows nothing of itself. */
export function maskSecret(secret: string | undefined): string | undefined {
  if (secret === undefined) return undefined;
  return `••••${secret.length < 12 ? '' : secret.slice(-4)}`;
}

import type { Credentials } from '@/utils/core/model/accounts';
import { decimalText } from '@/utils/io/i18n/format';
import {
  type Connection,
  FORMS,
  MARKETS,
  type ServiceId,
  type Settings,
  TITLE_LANGUAGES,
  originOf,
  ownConnectionOf,
} from '@/utils/core/model/settings';
import { type FieldName, type FormField, SECRET_NAMES } from './service-form';

/** The values of one service's fields. Empty credentials mean "as stored". */
export type Fields = Record<FieldName, string>;

/** Fields that are emptied after saving. */
const EMPTY_KEY = {
  appKey: '',
  secret: '',
  token: '',
  refreshToken: '',
  ak: '',
};

/** The initial fields of a service, without a team. */
export function fieldsOf(settings: Settings, service: ServiceId): Fields {
  const connection = ownConnectionOf(settings, service);
  const { baseUrl, form = 'signed', titleLanguage = '', market = '1688' } = connection;
  const degree = connection.similarDegree;
  const similarDegree = degree === undefined ? '' : decimalText(String(degree));
  return { ...EMPTY_KEY, form, titleLanguage, market, similarDegree, baseUrl };
}

/** Empties the saved credentials; text entered since then is kept. */
export function withoutSaved(fields: Fields, saved: Fields): Fields {
  const left = { ...fields };
  for (const name of SECRET_NAMES) if (left[name] === saved[name]) left[name] = '';
  return left;
}

/** The stored credentials, with the fields that were filled in. */
export function mergeCredentials(stored: Credentials, fields: Fields): Credentials {
  const { appKey, secret, token, refreshToken, ak } = fields;
  const filled = Object.entries({ appKey, secret, token, refreshToken, ak })
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== '');
  return { ...stillValid(stored, fields), ...Object.fromEntries(filled) };
}

/** Another app has different secrets and tokens, and another token a different expiry. */
function stillValid(stored: Credentials, { appKey, token, refreshToken }: Fields): Credentials {
  const entered = appKey.trim();
  if (stored.appKey !== undefined && entered !== '' && entered !== stored.appKey) return {};
  const { expiresAt, refreshExpiresAt, ...kept } = stored;
  return {
    ...kept,
    ...(token.trim() === '' && { expiresAt }),
    ...(refreshToken.trim() === '' && { refreshExpiresAt }),
  };
}

/** `••••1234`: enough to distinguish two keys. A short one is fully hidden. */
export function maskSecret(secret: string | undefined): string | undefined {
  if (secret === undefined) return undefined;
  return `••••${secret.length < 12 ? '' : secret.slice(-4)}`;
}

/** The connection that a service's fields describe, or the fields that cannot be read. */
export function readConnection(
  fields: readonly FormField[],
  values: Fields,
): { connection: Connection; wrong?: never } | { wrong: FieldName[] } {
  const connection: Connection = { baseUrl: '' };
  const wrong: FieldName[] = [];
  for (const field of fields) {
    const read = readField(field, values[field.name].trim());
    if (read) Object.assign(connection, read);
    else wrong.push(field.name);
  }
  return wrong.length > 0 ? { wrong } : { connection };
}

/** What the field adds to the connection, or undefined if it cannot be read. */
function readField({ name, kind }: FormField, text: string): Partial<Connection> | undefined {
  switch (name) {
    case 'form': {
      const form = FORMS.find((known) => known === text);
      return form && { form };
    }
    case 'titleLanguage': {
      if (text === '') return {}; // the reader's
      const titleLanguage = TITLE_LANGUAGES.find((known) => known === text);
      return titleLanguage && { titleLanguage };
    }
    case 'market': {
      const market = MARKETS.find((known) => known === text);
      return market && { market };
    }
    case 'similarDegree':
      return readDegree(text.replace(',', '.'));
    case 'baseUrl': {
      const baseUrl = readAddress(text, kind === 'address');
      return baseUrl === undefined ? undefined : { baseUrl };
    }
    case 'appKey':
    case 'secret':
    case 'token':
    case 'refreshToken':
    case 'ak':
      return {}; // stored with the credentials
  }
}

function readDegree(text: string): Partial<Connection> | undefined {
  if (text === '') return {};
  const isShare = /^(?:0?\.\d+|[01](?:\.0+)?)$/.test(text);
  return isShare ? { similarDegree: Number(text) } : undefined;
}

/** The origin that the address field names; undefined while it cannot be read. */
export function typedOrigin({ baseUrl }: Fields): string | undefined {
  const address = readAddress(baseUrl.trim(), true);
  return address === undefined ? undefined : originOf({ baseUrl: address });
}

/** Refuses a query and user info. */
function readAddress(text: string, mayHavePath: boolean): string | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { origin, pathname, href } = new URL(text);
  const path = pathname.replace(/(?<!\/)\/+$/, '');
  if (href !== `${origin}${pathname}` || (path !== '' && !mayHavePath)) return undefined;
  return `${origin}${path}`;
}

import { FORMS, MARKETS, TITLE_LANGUAGES, type Connection } from '@/utils/model/settings';
import type { Fields } from './draft';
import type { FieldName, FormField } from './form-field';

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

/** What the field adds to the connection, or undefined where it cannot be read. */
function readField({ name, kind }: FormField, text: string): Partial<Connection> | undefined {
  switch (name) {
    case 'form': {
      const form = FORMS.find((known) => known === text);
      return form && { form };
    }
    case 'titleLanguage': {
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
    case 'expiresAt':
    case 'ak':
      return {}; // of the credentials
  }
}

function readDegree(text: string): Partial<Connection> | undefined {
  if (text === '') return {};
  const isShare = /^(?:0?\.\d+|[01](?:\.0+)?)$/.test(text);
  return isShare ? { similarDegree: Number(text) } : undefined;
}

/** Never with a query or user info. */
function readAddress(text: string, mayHavePath: boolean): string | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { origin, pathname, href } = new URL(text);
  const path = pathname.replace(/\/+$/, '');
  if (href !== `${origin}${pathname}` || (path !== '' && !mayHavePath)) return undefined;
  return `${origin}${path}`;
}

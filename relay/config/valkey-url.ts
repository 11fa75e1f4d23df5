/** `VALKEY_URL`, which may hold a password. */
import { ConfigMistake } from './mistake';

/** The URL of Valkey; undefined if everything is kept in memory. Throws `ConfigMistake`, which does not quote the URL. */
export function readValkeyUrl({ VALKEY_URL: url = '' }: NodeJS.ProcessEnv): string | undefined {
  if (url === '') return undefined;
  if (URL.canParse(url) && /^rediss?:$/.test(new URL(url).protocol) && isDecodable(url)) return url;
  throw new ConfigMistake(
    'VALKEY_URL',
    undefined,
    'must be redis://host:port, or rediss:// for TLS; in its password the sign % is written %25',
  );
}

/** Passwords of the URL, as written and as sent. */
export function passwordsIn(url: string): string[] {
  const { password } = new URL(url);
  return [password, decodeURIComponent(password)];
}

function isDecodable(url: string): boolean {
  try {
    passwordsIn(url);
    return true;
  } catch {
    return false;
  }
}

/** The one text of 1688's console: a secret of 32 characters and the key's id after it. */
import { fromBase64 } from '../../bytes';

const SECRET_LENGTH = 32;

export interface AkKey {
  id: string;
  secret: string;
}

/** Usually base64url, but pasted ones were seen plain too. Undefined where it is neither. */
export function readAk(text: string): AkKey | undefined {
  const plain = text.trim();
  return split(decode(plain)) ?? split(plain);
}

function split(text: string | undefined): AkKey | undefined {
  if (text === undefined || !/^[\x21-\x7e]{33,200}$/.test(text)) return undefined;
  return { secret: text.slice(0, SECRET_LENGTH), id: text.slice(SECRET_LENGTH) };
}

function decode(text: string): string | undefined {
  try {
    const bytes = fromBase64(text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
    return String.fromCharCode(...bytes);
  } catch {
    return undefined; // not base64: it may be plain
  }
}

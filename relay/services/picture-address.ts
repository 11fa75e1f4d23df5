/** Addresses of pictures, which the upstream loads: nothing in its network, nor in the team's. */
import * as z from 'zod/mini';
import { isLocalAddress } from '../../utils/core/hosts/address';

const MAX_LENGTH = 2048;

/** @param upstream its base: one in the same network, as the demo's, may load from there */
export function pictureAddress(upstream: string) {
  const mayBeLocal = isLocalAddress(new URL(upstream).hostname);
  return z.string().check(
    z.maxLength(MAX_LENGTH),
    z.refine((text) => isOnTheWeb(text, mayBeLocal), 'must be the address of a public picture'),
  );
}

/** What the upstream called an uploaded picture: its address, or a path of the upstream's own. */
export function uploadedPicture(upstream: string) {
  const mayBeLocal = isLocalAddress(new URL(upstream).hostname);
  return z.string().check(
    z.maxLength(MAX_LENGTH),
    z.refine(
      (text) => isOnTheWeb(addressOf(text, upstream), mayBeLocal),
      'must be what the upload answered',
    ),
  );
}

/** A path may begin with another host: `//host/a.jpg`. */
function addressOf(text: string, upstream: string): string {
  const isPath = /^[\w./-]+$/.test(text) && URL.canParse(text, upstream);
  return isPath ? new URL(text, upstream).href : text;
}

function isOnTheWeb(text: string, mayBeLocal: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const isWeb = /^https?:$/.test(protocol) && username === '' && password === '';
  return isWeb && (mayBeLocal || !isLocalAddress(hostname));
}

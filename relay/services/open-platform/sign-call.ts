import { sign } from '../../../utils/io/services/open-platform/sign';
import type { OpenPlatformAccount } from '../../config/config';
import type { Question, SignedCall, Signing } from '../protocol';

/** A call with the team's key in its path, its token and its signature. A file is not signed. */
export async function signCall(
  { url, appKey, secret }: OpenPlatformAccount,
  api: string,
  { fields, picture }: Question,
  { now, isCorrected, token }: Omit<Signing, 'token'> & { token?: string },
): Promise<SignedCall> {
  const path = `${api}/${encodeURIComponent(appKey)}`;
  const sent = {
    ...(token !== undefined && { access_token: token }),
    ...fields,
    // The time is optional, and is sent only after the platform has refused a call for it.
    ...(isCorrected && { _aop_timestamp: String(now) }),
  };
  const signature = await sign(secret, path, sent);
  const signed = { ...sent, _aop_signature: signature };
  return {
    url: `${url}/openapi/${path}`,
    init: { method: 'POST', body: picture ? formOf(signed, picture) : new URLSearchParams(signed) },
    secrets: token === undefined ? [signature] : [signature, token],
  };
}

function formOf(
  fields: Record<string, string>,
  { bytes, mime }: NonNullable<Question['picture']>,
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const extension = mime === 'image/png' ? 'png' : 'jpg';
  form.append('image', new Blob([bytes], { type: mime }), `picture.${extension}`);
  return form;
}

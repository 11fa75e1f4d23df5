/** The two forms of a call: signed with the app key in its path, or bare as an article shows it. */
import { AppError } from '../../errors';
import { timeOf, type Reach } from '../provider';
import { sign } from './sign';

export const IMAGE_SEARCH = 'param2/1/com.alibaba.product/alibaba.product.image.search';
export const CURRENT_TIME = 'param2/1/system/currentTime';

/**
 * Address and fields of a call. Values are sent as they are signed; a file part is not signed:
 * append it afterwards. Throws `not-set-up`.
 */
export async function signedForm(
  reach: Reach,
  api: string,
  parameters: Record<string, string>,
): Promise<{ url: string; fields: Record<string, string> }> {
  const { connection, credentials, offMinutes } = reach;
  const { appKey, secret } = credentials;
  if (connection.form === 'bare') {
    return { url: `${connection.baseUrl}/openapi/${api}`, fields: parameters };
  }
  if (!appKey || !secret) throw new AppError('not-set-up');
  const path = `${api}/${encodeURIComponent(appKey)}`;
  // It takes a call without a time as well, and gets one only where it has found fault with that.
  const timed =
    offMinutes === undefined
      ? parameters
      : { ...parameters, _aop_timestamp: String(timeOf(reach)) };
  return {
    url: `${connection.baseUrl}/openapi/${path}`,
    fields: { ...timed, _aop_signature: await sign(secret, path, timed) },
  };
}

/** A call of an API that wants a token, with fields alone. Throws `not-set-up`. */
export async function tokenForm(
  reach: Reach,
  api: string,
  parameters: Record<string, string>,
): Promise<{ url: string; fields: Record<string, string> }> {
  const { token } = reach.credentials;
  if (!token) throw new AppError('not-set-up');
  return signedForm(reach, api, { access_token: token, ...parameters });
}

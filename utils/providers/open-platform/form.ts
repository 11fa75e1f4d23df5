/** The two forms of a call: signed with the app key in its path, or bare as an article shows it. */
import { AppError } from '../../errors';
import type { Connection, Credentials } from '../../model/settings';
import { sign } from './sign';

export const IMAGE_SEARCH = 'param2/1/com.alibaba.product/alibaba.product.image.search';
export const CURRENT_TIME = 'param2/1/system/currentTime';

/** File parts are not signed: append them to the body afterwards. Throws `not-set-up`. */
export async function signedForm(
  connection: Connection,
  { appKey, secret }: Credentials,
  api: string,
  parameters: Record<string, string>,
): Promise<{ url: string; body: FormData }> {
  const body = new FormData();
  for (const [name, value] of Object.entries(parameters)) body.append(name, value);
  if (connection.form === 'bare') return { url: `${connection.baseUrl}/openapi/${api}`, body };
  if (!appKey || !secret) throw new AppError('not-set-up');
  const path = `${api}/${encodeURIComponent(appKey)}`;
  body.append('_aop_signature', await sign(secret, path, parameters));
  return { url: `${connection.baseUrl}/openapi/${path}`, body };
}

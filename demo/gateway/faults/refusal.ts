import type { Context } from 'hono';
import { akErrorResponse, findAkError } from '../ak/errors';
import { errorResponse, findErrorCode, GatewayError } from '../errors';
import { findOneboundError, oneboundErrorResponse } from '../onebound/errors';
import { findTmapiError, tmapiErrorResponse } from '../tmapi/errors';

/** The refusal with this code by the service that the request is for; undefined where it has none. */
export function refusalOf(c: Context, code: string): Response | undefined {
  const { path } = c.req;
  if (path.startsWith('/ak/')) {
    const error = findAkError(code);
    return error && akErrorResponse(c, error);
  }
  if (path.startsWith('/onebound/')) {
    const error = findOneboundError(code);
    return error && oneboundErrorResponse(c, error);
  }
  if (path.startsWith('/tmapi/')) {
    const error = findTmapiError(code);
    return error && tmapiErrorResponse(error);
  }
  const known = findErrorCode(code);
  return known && errorResponse(c, new GatewayError(known));
}

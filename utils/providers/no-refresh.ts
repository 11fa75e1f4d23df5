import { AppError } from '../errors';

/** Of a service whose credentials do not expire, or cannot be renewed. */
export function noRefresh(): Promise<never> {
  return Promise.reject(new AppError('token-expired'));
}

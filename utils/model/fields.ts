/** Fields that several of our shapes have. */
import * as z from 'zod/mini';
import { isCurrencyCode } from './money';

/** Epoch milliseconds of a day that a calendar has: of others a `Date` throws where it is shown. */
export const momentSchema = z.number().check(z.minimum(0), z.maximum(8.64e15));
/** ISO 4217: `Intl` throws at all else. */
export const currencySchema = z.string().check(z.refine(isCurrencyCode));

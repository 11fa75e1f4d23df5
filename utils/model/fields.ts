/** Fields that several of our shapes have. */
import * as v from 'valibot';
import { isCurrencyCode } from './money';

/** Epoch milliseconds of a day that a calendar has: of others a `Date` throws where it is shown. */
export const momentSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));
/** ISO 4217: `Intl` throws at all else. */
export const currencySchema = v.pipe(v.string(), v.check(isCurrencyCode));

import * as z from 'zod/mini';
import { offerSchema } from '../../../core/model/offer';
import { jsonText, readableList } from '../../../core/parse';

export const PANELS_AND_OPTIONS = ['panels', 'options'] as const;
export const WITH_WINDOW = 'never: it goes with the search of its window';
/** One string, because 1,000 offers as objects take nine times as long to reach a panel (Chromium 156). */
export const offersText = z.pipe(jsonText, readableList(offerSchema));

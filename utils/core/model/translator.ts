/** Why the browser's Translator did not translate titles in the last search. */
import * as z from 'zod/mini';

const TRANSLATOR_TROUBLES = ['refused', 'slow', 'stopped'] as const;
export type TranslatorTrouble = (typeof TRANSLATOR_TROUBLES)[number];

export const translatorTroubleSchema = z.optional(z.enum(TRANSLATOR_TROUBLES));

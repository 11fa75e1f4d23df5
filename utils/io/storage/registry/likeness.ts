import { likenessTroubleSchema } from '../../../core/model/likeness';
import { translatorTroubleSchema } from '../../../core/model/translator';
import { storeEntry } from '../entry';

/** Embeddings of the pictures of offers, as computed on this computer. */
export const LIKENESS = {
  /** Reason that the options show. */
  likenessTrouble: storeEntry({
    at: { session: 'likeness-trouble' },
    schema: likenessTroubleSchema,
    version: 1,
    fallback: undefined,
    writers: ['panels'],
    deleted: 'never: it is of this browser, not of the user, and ends with it',
    room: 'never',
  }),
  /** Reason that the options show. */
  translatorTrouble: storeEntry({
    at: { session: 'translator-trouble' },
    schema: translatorTroubleSchema,
    version: 1,
    fallback: undefined,
    writers: ['panels'],
    deleted: 'never: it is of this browser, not of the user, and ends with it',
    room: 'never',
  }),
};

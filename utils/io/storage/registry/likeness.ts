import { likenessTroubleSchema } from '../../../core/model/likeness';
import { translatorTroubleSchema } from '../../../core/model/translator';
import { entry } from '../entry';

/** Embeddings of the pictures of offers, as computed on this computer. */
export const LIKENESS = {
  /** Reason that the options show. */
  likenessTrouble: entry({
    at: { session: 'likeness-trouble' },
    schema: likenessTroubleSchema,
    writers: ['panels'],
    deleted: 'never: it is of this browser, not of the user, and ends with it',
    room: 'never',
  }),
  /** Reason that the options show. */
  translatorTrouble: entry({
    at: { session: 'translator-trouble' },
    schema: translatorTroubleSchema,
    writers: ['panels'],
    deleted: 'never: it is of this browser, not of the user, and ends with it',
    room: 'never',
  }),
};

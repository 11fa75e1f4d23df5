/** Every list of trade words; the kind names what the words mean. */
import { KITCHEN } from './kitchen';

export const WORD_LISTS = [{ kind: 'kitchen', words: KITCHEN }] as const;

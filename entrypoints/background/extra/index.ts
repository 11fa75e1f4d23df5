import { askDetails } from './details';
import { askSeller } from './seller';

declare module '@/utils/parts' {
  interface Parts {
    extras: typeof extras;
  }
}

/** What is asked for beside a search, and never fails it. */
export const extras = { askDetails, askSeller };

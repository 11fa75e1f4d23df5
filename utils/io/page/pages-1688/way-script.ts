/**
 * Functions that the worker may call in a page of 1688 (`utils/io/picture/acquire/in-page.ts`). Arguments and answers
 * are JSON; the worker parses every answer by `utils/core/pages-1688/look.ts`, because it comes from a page.
 */
import type { ReadAnswer } from '@/utils/core/pages-1688/look';
import type { ReadOffer } from '@/utils/core/pages-1688/offer-page';
import { isOf1688, type PageState } from '@/utils/core/pages-1688/page-state';
import { awaitOther } from './await-state';
import { give } from './give';
import { look } from './look';
import { press } from './press';
import { readOffer } from './read-offer';
import { readPage } from './read-page';
import { scroll } from './scroll';
import { seen } from './seen';

/** @param tell is called when the state of the page is no longer the awaited one */
export const wayScript = (tell: () => void) => ({
  look,
  give,
  press,
  /** Reads nothing of another site, which the tab may show by now. */
  read: (): ReadAnswer =>
    isOf1688(location.href) ? readPage(document, location.href) : { cards: [], unreadable: 0 },
  scroll,
  seen,
  readOffer: (): ReadOffer | undefined => readOffer(document, location.href),
  await: (state: PageState): void => awaitOther(state, tell),
});

export type WayScript = ReturnType<typeof wayScript>;

declare module '../global' {
  interface PageGlobal {
    pages1688?: WayScript;
  }
}

/**
 * Functions that the worker may call in a page of 1688 (`utils/io/picture/acquire/in-page.ts`). Arguments and answers
 * are JSON; the worker parses every answer by `utils/core/pages-1688/look.ts`, because it comes from a page.
 */
import type { ReadAnswer } from '@/utils/core/pages-1688/look';
import type { ReadOffer } from '@/utils/core/pages-1688/offer-page';
import { pageKindOf } from '@/utils/core/pages-1688/page-kind';
import { isOf1688, type PageState } from '@/utils/core/pages-1688/page-state';
import { awaitOther } from './await-state';
import { give } from './give';
import { look } from './look';
import { press } from './press';
import { readOffer } from './read-offer';
import { readPage } from './read-page';
import { scroll } from './scroll';
import { seen } from './seen';

/**
 * Each asks first where it is: the tab may show another site by now.
 * @param tell is called when the state of the page is no longer the awaited one
 */
export const wayScript = (tell: () => void) => ({
  look,
  give,
  press,
  /** Reads nothing of the user's account either. */
  read: (): ReadAnswer =>
    pageKindOf(location.href) === undefined
      ? { cards: [], unreadable: 0 }
      : readPage(document, location.href),
  scroll: (): void => {
    if (isOf1688(location.href)) scroll();
  },
  seen,
  readOffer: (): ReadOffer | undefined => readOffer(document, location.href),
  /** A login that is done leads to another document, of which the browser tells. */
  await: (state: PageState): void => {
    if (isOf1688(location.href)) awaitOther(state, tell);
  },
});

export type WayScript = ReturnType<typeof wayScript>;

declare module '../global' {
  interface PageGlobal {
    pages1688?: WayScript;
  }
}

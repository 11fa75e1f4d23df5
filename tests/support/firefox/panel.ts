import * as z from 'zod/mini';

/** Firefox's own, which Chrome's types do not have. */
declare const browser: { extension: { getViews(filter: { type: 'sidebar' }): Window[] } };

/** The stable hooks of the panel, as they are on screen. */
export const panelSchema = z.object({
  status: z.nullable(z.string()),
  error: z.nullable(z.string()),
  /** The query picture; null before there is one. */
  picture: z.nullable(z.object({ way: z.string(), width: z.number(), height: z.number() })),
  offerIds: z.array(z.string()),
  text: z.string(),
  /** CSS pixels, the scroll bar included. */
  width: z.number(),
  /** CSS pixels that only a horizontal scroll would show. */
  hiddenWidth: z.number(),
});
export type Panel = z.infer<typeof panelSchema>;

/** Runs in a page of the extension. Null until there is a panel. */
export function readPanel() {
  const [view] = browser.extension.getViews({ type: 'sidebar' });
  const panel = view?.document.querySelector('[data-testid=panel]');
  if (!view || !panel) return null;
  const image = panel.querySelector('[data-testid=query-image]');
  const { body, documentElement: root } = view.document;
  return {
    status: panel.getAttribute('data-status'),
    error: panel.getAttribute('data-error'),
    picture: image && {
      way: image.getAttribute('data-way'),
      width: Number(image.getAttribute('data-width')),
      height: Number(image.getAttribute('data-height')),
    },
    offerIds: Array.from(panel.querySelectorAll('[data-testid=offer]'), (offer) =>
      offer.getAttribute('data-offer-id'),
    ),
    text: body.innerText,
    width: view.innerWidth,
    hiddenWidth: root.scrollWidth - root.clientWidth,
  };
}

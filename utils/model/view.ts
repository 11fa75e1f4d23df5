import * as v from 'valibot';

/** How offers are laid out. */
export const VIEWS = ['list', 'grid', 'table'] as const;
export type View = (typeof VIEWS)[number];

export const viewSchema = v.object({
  view: v.fallback(v.picklist(VIEWS), 'list'),
  /** Of tiles; absent: as many as the width allows. */
  columns: v.fallback(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(6))),
    undefined,
  ),
});
export type ViewSettings = v.InferOutput<typeof viewSchema>;
export const LIST_VIEW: ViewSettings = { view: 'list' };

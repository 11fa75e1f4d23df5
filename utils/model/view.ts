import * as z from 'zod/mini';

/** How offers are laid out. */
export const VIEWS = ['list', 'grid', 'table'] as const;
export type View = (typeof VIEWS)[number];

export const viewSchema = z.object({
  view: z.catch(z.enum(VIEWS), 'list'),
  /** Of tiles; absent: as many as the width allows. */
  columns: z.catch(z.optional(z.int().check(z.minimum(2), z.maximum(6))), undefined),
});
export type ViewSettings = z.infer<typeof viewSchema>;
export const LIST_VIEW: ViewSettings = { view: 'list' };

/** A longer list renders only the rows near the screen (`virtual-rows.tsx`). */
export const MAX_PLAIN_ROWS = 200;

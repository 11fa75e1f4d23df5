/** A longer list renders only the rows near the screen (`virtual.ts`, which is loaded for it). */
export const MAX_PLAIN_ROWS = 200;

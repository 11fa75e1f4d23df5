/** Between the item and the case in the name of a row's test. */
export const SEPARATOR = ' · ';

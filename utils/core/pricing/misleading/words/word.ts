/**
 * Words of the rules as plain text (NFKC, lower case, simplified characters). A pattern is used for
 * a word that contains a number or depends on its neighbours; its first group is the number.
 */
export type Word = string | RegExp;

export const words = (text: string): readonly string[] => text.split(' ');

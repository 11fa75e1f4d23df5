/** Reads a list of Chinese words between white space, lower-cased as titles are before they are matched. */
export function wordList(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/**
 * Reads a list of trade words, one a line: the Chinese, a space, and the English to the end of the line.
 * The Chinese is lower-cased, as titles are before they are matched.
 * @throws {Error} where a line lacks a part, or a word stands twice
 */
export function wordTable(text: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const space = line.indexOf(' ');
    const chinese = line.slice(0, Math.max(space, 0)).toLowerCase();
    const english = line.slice(space + 1);
    if (chinese === '' || english === '' || english !== english.trim())
      throw new Error(`Not "Chinese English": "${line}"`);
    if (words.has(chinese)) throw new Error(`Twice in one list: "${chinese}"`);
    words.set(chinese, english);
  }
  return words;
}

/** One table of several; where two have a word, the first wins. */
export function mergeTables(
  tables: readonly ReadonlyMap<string, string>[],
): ReadonlyMap<string, string> {
  const merged = new Map<string, string>();
  for (const table of tables) {
    for (const [chinese, word] of table) if (!merged.has(chinese)) merged.set(chinese, word);
  }
  return merged;
}

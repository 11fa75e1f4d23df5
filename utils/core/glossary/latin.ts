/** Chinese names in Latin letters, written as on a sign: "Xi'an", "Beiyuan Wangda". */

/** Syllables of Chinese characters, without tones; other letters as they are. */
export type ReadAloud = (chinese: string) => readonly string[];

/** A brand of two or three characters is one word; what is longer is two. */
const LONGEST_WORD = 3;
const HAN_RUN = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;
const HAN = /\p{Script=Han}/u;

export function latinName(chinese: string, read: ReadAloud): string {
  const runs = chinese.match(HAN_RUN) ?? [];
  return runs
    .map((run) => (HAN.test(run) ? wordsOf(read(run)) : run.trim()))
    .filter(Boolean)
    .join(' ');
}

function wordsOf(syllables: readonly string[]): string {
  const words: string[] = [];
  for (let at = 0; at < syllables.length;) {
    const left = syllables.length - at;
    const length = left > LONGEST_WORD ? 2 : left;
    words.push(wordOf(syllables.slice(at, at + length)));
    at += length;
  }
  return words.join(' ');
}

/** Without the apostrophe, Xi'an would be read as one syllable. */
function wordOf(syllables: readonly string[]): string {
  const joined = syllables
    .map((syllable, at) => (at > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable))
    .join('');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

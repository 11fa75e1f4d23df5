/** English with accents, 40 % longer: it shows what is cut, and which words are none of `locales`. */
import type { Message } from '../../utils/core/model/languages';

const PLAIN = 'aceginorstuyzACDEILNORSTUYZ';
const ACCENTED = 'áçéğíñöŕšţûýžÅÇÐÉÍŁÑÖŔŠŢÛÝŽ';
const LONGER = 0.4;
/** Of a usual word, so that lines can break as they do in other languages. */
const WORD = 6;

/** The values (`$1`) stay. */
export function pseudo(message: Message): Message {
  if (typeof message === 'string') return stretched(message);
  return Object.fromEntries(Object.entries(message).map(([form, text]) => [form, stretched(text)]));
}

function stretched(text: string): string {
  const accented = Array.from(text, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('');
  const more = Math.ceil(text.replaceAll(/\$\d/g, '').length * LONGER);
  const words = Array.from({ length: Math.ceil(more / WORD) }, (_, index) =>
    'öñéžíš'.slice(0, Math.min(WORD - 1, more - index * WORD)),
  );
  return [accented, ...words].join(' ').trimEnd();
}

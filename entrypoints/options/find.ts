import { toPlainText } from '@/utils/core/text/plain-text';
import { PART_IDS, type PartId } from './part';

/** A setting of the page, or a group of them. */
export interface Found {
  /** Address of the setting, or of the group that it stands in. */
  id: string;
  part: PartId;
  name: string;
  /** What is said of it. */
  texts: string[];
}

/** What carries the name of a setting. */
const NAMES = 'h2, h3, label, summary, button[id]';

/**
 * The settings that have all of these words in their name or in what is said of them; those that have them in the
 * name come first. The page itself is read: it has every setting that there is, in the reader's language.
 */
export function findSettings(words: string): Found[] {
  const wanted = toFolded(words).split(' ').filter(Boolean);
  const has = (text: string) => {
    const folded = toFolded(text);
    return wanted.every((word) => folded.includes(word));
  };
  const all = PART_IDS.flatMap(settingsIn);
  const named = all.filter(({ name }) => has(name));
  const others = all.filter(
    (one) => !named.includes(one) && has([one.name, ...one.texts].join(' ')),
  );
  return [...named, ...others];
}

/** Without the accents that many leave out when they search. */
function toFolded(text: string): string {
  return toPlainText(text).normalize('NFD').replaceAll(/\p{M}/gu, '');
}

function settingsIn(part: PartId): Found[] {
  const names = document.querySelectorAll<HTMLElement>(`#${part} :is(${NAMES})`);
  return Array.from(names).flatMap((called) => {
    const id = addressOf(called);
    const isAskedLater = called.closest('dialog') !== null;
    return id === undefined || isAskedLater ? [] : [{ id, part, ...wordsOf(called) }];
  });
}

function addressOf(called: HTMLElement): string | undefined {
  const control = called instanceof HTMLLabelElement ? called.control : null;
  return (control ?? called).closest('[id]:not(h2, h3)')?.id;
}

/** A label may hold its name and its texts, each in an element; else these stand beside it. */
function wordsOf(called: HTMLElement): Pick<Found, 'name' | 'texts'> {
  const [inside, ...beside] = called.querySelectorAll(':scope:is(label) > span:not([data-state])');
  const around = called.closest('div, section, fieldset, details');
  const texts = inside ? beside : Array.from(around?.querySelectorAll(':scope > p') ?? []);
  return {
    name: (inside ?? called).textContent.trim(),
    texts: texts.map((one) => one.textContent.trim()).filter(Boolean),
  };
}

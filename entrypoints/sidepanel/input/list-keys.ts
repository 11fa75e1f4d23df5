/** Which keys work in a list of offers. */

export type ListKey =
  | 'next'
  | 'previous'
  | 'open'
  | 'pin'
  | 'details'
  | 'exclude'
  | 'bringBack'
  | 'filters'
  | 'help';

const LETTERS = new Map<string, ListKey>([
  ['j', 'next'],
  ['k', 'previous'],
  ['o', 'open'],
  ['p', 'pin'],
  ['d', 'details'],
  ['x', 'exclude'],
  ['z', 'bringBack'],
  ['/', 'filters'],
  ['?', 'help'],
]);

/** Arrows are no letters; beside a row they scroll the page. */
const ARROWS = new Map<string, ListKey>([
  ['ArrowDown', 'next'],
  ['ArrowUp', 'previous'],
]);

/** Keys that may be held down; another must not empty the list. */
const REPEATED: ReadonlySet<ListKey | undefined> = new Set<ListKey>(['next', 'previous']);

/** What reads keys itself: fields, and what is open above the list. */
const OWN_KEYS = 'input, textarea, select, [contenteditable], dialog, [popover]';
/** A tooltip, which is `manual`, takes no key from the list. */
const OPEN = 'dialog[open], [popover=""]:popover-open';

/**
 * What a press means to the list; undefined where it is not meant for it.
 * @param hasLetters false: the user has switched single letters off
 */
export function listKeyOf(event: KeyboardEvent, hasLetters: boolean): ListKey | undefined {
  const { target, key, repeat, defaultPrevented, isComposing } = event;
  if (defaultPrevented || isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (!(target instanceof Element) || target.closest(OWN_KEYS)) return;
  if (document.querySelector(OPEN)) return;
  const isRow = target.closest('[data-key]') !== null;
  const pressed = isRow && !event.shiftKey ? ARROWS.get(key) : undefined;
  const meant = pressed ?? (hasLetters ? LETTERS.get(letterOf(event)) : undefined);
  return repeat && !REPEATED.has(meant) ? undefined : meant;
}

/** The letter of a key, by the key's place where the keyboard writes no Latin ones: Russian, Arabic, Korean. */
function letterOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (key.length === 1 && key > '~') {
    if (code === 'Slash') return shiftKey ? '?' : '/';
    if (code.startsWith('Key')) return code.slice('Key'.length).toLowerCase();
  }
  return key.toLowerCase();
}

import type { Behaviour } from './behaviour';
import { randomInt } from 'node:crypto';

/** What all pages are written with. */
export interface Shown {
  readonly behaviour: Readonly<Behaviour>;
  readonly className: ClassName;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A class name as the page's build has it. */
export type ClassName = (name: string) => string;

/** Names that end in a hash of eight letters, another one with each start of the server. */
export function createClassNames(areKnown: () => boolean): ClassName {
  const known = new Map<string, string>();
  const unknown = new Map<string, string>();
  return (name) =>
    areKnown()
      ? remember(known, name, () => `${name}--${letters(8)}`)
      : remember(unknown, name, () => letters(6));
}

function remember(names: Map<string, string>, name: string, make: () => string): string {
  const made = names.get(name) ?? make();
  names.set(name, made);
  return made;
}

function letters(count: number): string {
  return Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

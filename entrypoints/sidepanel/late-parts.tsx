/** What is loaded after the first card is painted (`late.tsx`), and its components where they are shown. */
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type * as parts from './late';

type LateParts = typeof parts;

/** Set once they are loaded. */
export const lateParts = signal<LateParts | undefined>(undefined);

/** @param Waiting shown in its room until it is loaded. Default: nothing */
export function late<Props extends object>(
  pick: (loaded: LateParts) => ComponentType<Props>,
  Waiting?: ComponentType<Props>,
): ComponentType<Props> {
  return function Late(props) {
    const Part = lateParts.value ? pick(lateParts.value) : Waiting;
    return Part ? <Part {...props} /> : null;
  };
}

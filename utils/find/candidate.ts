import type { Box } from '../model/snapshot';
import type { Sprite } from './sprite';

/** A picture that may be meant. */
export interface Candidate {
  /** Index of its item, by which the frame keeps the element. */
  item: number;
  kind: 'image' | 'canvas' | 'video' | 'svg';
  /** Absolute, in the order in which to ask for them: the shown picture last. Empty for what a page draws. */
  urls: string[];
  /** Set where a CSS background may show only a part: `spritePart` tells, when the size is known. */
  sprite?: Sprite;
  box: Box;
  /** Of the element, else of the page; empty for the browser's default. */
  referrerPolicy: string;
}

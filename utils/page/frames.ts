import { contentBox, placed, type Placed } from './placed';
import { elementsIn } from './tree';
import { visibleBox } from './visible-box';

/** One frame element of a document, as its own document sees it. */
export interface FrameElement {
  src: string;
  /** The frame's viewport, in its own pixels. */
  width: number;
  height: number;
  /** The pointer stands on it. */
  isHovered: boolean;
  /** Where its content begins, and what is seen of it. */
  content: Placed;
  seen: Placed;
  scale: number;
}

/** The frames that stand in this document: a child of another origin cannot see where it stands. */
export function frames(): FrameElement[] {
  return [...elementsIn(document)]
    .filter((element) => element.matches('iframe, frame, object, embed'))
    .map((element) => {
      const { left, top, width, height, scale } = contentBox(element);
      return {
        src: element instanceof HTMLIFrameElement ? element.src : '',
        width,
        height,
        isHovered: element.matches(':hover'),
        content: placed({ left, top, width: width * scale, height: height * scale }),
        seen: placed(visibleBox(element)),
        scale,
      };
    });
}

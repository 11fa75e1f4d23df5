/** The button by which 1688 searches the picture that was put in. */
import { joined } from '@/utils/core/pages-1688/card-texts';
import { elementsSaying, type Root } from './roots';

const WORDS = /搜索\s*图片/;

/** Elements that say the words of the button and nothing else, in each root, without what is around them. */
export function pressButtons(roots: readonly Root[]): Element[] {
  return roots.flatMap((root) => {
    const all = elementsSaying(root, WORDS).filter((one) => joined(one.textContent) === '搜索图片');
    return all.filter((one) => !all.some((other) => other !== one && one.contains(other)));
  });
}

import { ArrowLeft, ArrowUpRight, ChevronRight, ExternalLink, type IconNode } from 'lucide';
import { createElement } from 'preact';

/** Point along the line of text: mirrored where it runs from right to left (`theme.css`). */
const POINTING = new Set<IconNode>([ArrowLeft, ArrowUpRight, ChevronRight, ExternalLink]);

interface IconProps {
  /** Drawing from `lucide`, such as `Search`. */
  node: IconNode;
  /** Side in pixels. */
  size?: number;
}

/** Always beside words or inside a named control, hence hidden from assistive technology. */
export function Icon({ node, size = 16 }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={size > 20 ? 1.5 : 2}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      data-points={POINTING.has(node) || undefined}
    >
      {node.map(([tag, attributes], index) => createElement(tag, { key: index, ...attributes }))}
    </svg>
  );
}

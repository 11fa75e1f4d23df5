const GAP = 4;

/**
 * Below its word, or above where there is no room, and within the window. By hand: anchor positioning
 * is younger than the least versions (Chrome 125, Firefox 147).
 */
export function placeTooltip(tooltip: HTMLElement | null, word: HTMLElement | null): void {
  if (!tooltip || !word) return;
  const { top, bottom, left } = word.getBoundingClientRect();
  const { width, height } = tooltip.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isAbove = bottom + height > clientHeight && top > height;
  const x = Math.max(GAP, Math.min(left, clientWidth - width - GAP));
  tooltip.style.setProperty('inset-block-start', `${isAbove ? top - height : bottom}px`);
  tooltip.style.setProperty('inset-inline-start', `${x}px`);
}

import type { Part } from '@/utils/model/part';
import styles from './area-shade.module.css';

export interface AreaShadeProps {
  /** What is left bright. */
  area: Part;
}

/** Lies upon a picture and darkens what is not searched. */
export function AreaShade({ area }: AreaShadeProps) {
  return (
    <span class={styles.shade} data-testid="area-shade">
      <span class={styles.area} style={placeOf(area)} />
    </span>
  );
}

/** Where an area stands in the box of its picture. */
export function placeOf({ left, top, width, height }: Part) {
  const percent = (fraction: number) => `${fraction * 100}%`;
  return {
    left: percent(left),
    top: percent(top),
    width: percent(width),
    height: percent(height),
  };
}

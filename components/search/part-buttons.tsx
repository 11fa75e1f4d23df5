import { t } from '@/utils/io/i18n/words';
import type { CropArea } from '@/utils/core/model/rectangle';
import { placeOf } from './area-frame';
import styles from './part-buttons.module.css';

interface PartButtonsProps {
  /** Parts in the order of their numbers. */
  parts: readonly CropArea[];
  onSearch: (part: CropArea) => void;
}

/** A numbered rectangle for each part, upon the picture, which is their positioned parent. */
export function PartButtons({ parts, onSearch }: PartButtonsProps) {
  return parts.map((part, index) => {
    const label = t('area.thing', [index + 1, parts.length, placeName(part)]);
    return (
      <span key={`${part.left} ${part.top}`} class={styles.part} style={placeOf(part)}>
        <button
          type="button"
          class={styles.number}
          aria-label={label}
          title={label}
          data-testid="part"
          onClick={() => onSearch(part)}
        >
          <span>{index + 1}</span>
        </button>
      </span>
    );
  });
}

/** Shares of the picture between which its middle lies. */
const MIDDLE = { from: 0.4, to: 0.6 };

function placeName({ left, top, width, height }: CropArea): string {
  const [x, y] = [left + width / 2, top + height / 2];
  const [isLeft, isRight] = [x < MIDDLE.from, x > MIDDLE.to];
  if (y < MIDDLE.from)
    return t(isLeft ? 'area.at.topLeft' : isRight ? 'area.at.topRight' : 'area.at.top');
  if (y > MIDDLE.to) {
    return t(isLeft ? 'area.at.bottomLeft' : isRight ? 'area.at.bottomRight' : 'area.at.bottom');
  }
  return t(isLeft ? 'area.at.left' : isRight ? 'area.at.right' : 'area.at.middle');
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '@/utils/io/i18n/words';
import type { CropArea } from '@/utils/core/model/rectangle';
import {
  type Corner,
  cornerAt,
  CORNERS,
  type Distance,
  moveArea,
  pressInArea,
  resizeArea,
} from '@/utils/core/picture/area';
import styles from './area-frame.module.css';

interface AreaFrameProps {
  area: CropArea;
  /** Least sides of the area. */
  least: Distance;
  /** Id of the words on how it is used. */
  hintId: string;
  onChange: (area: CropArea) => void;
  onSearch: () => void;
}

interface Drag {
  /** Area at `pointerdown`: so it comes back from an edge with the pointer. */
  area: CropArea;
  from: Distance;
  corner: Corner | undefined;
}

/** The rectangle upon a picture, which is its positioned parent. */
export function AreaFrame({ area, least, hintId, onChange, onSearch }: AreaFrameProps) {
  const frameRef = useRef<HTMLButtonElement>(null);
  const dragRef = useRef<Drag | undefined>(undefined);
  useLayoutEffect(() => frameRef.current?.focus(), []); // the user has just opened it

  function begin({ isPrimary, button, pointerId, clientX: x, clientY: y }: PointerEvent): void {
    const frame = frameRef.current;
    if (!isPrimary || button !== 0 || !frame) return;
    // Corner by position: Firefox may name the button as target where a part of it was hit.
    const corner = cornerAt({ x, y }, frame.getBoundingClientRect());
    dragRef.current = { area, from: { x, y }, corner };
    frame.setPointerCapture(pointerId);
  }

  function follow({ clientX, clientY }: PointerEvent): void {
    const picture = frameRef.current?.offsetParent?.getBoundingClientRect();
    if (!dragRef.current || !picture) return;
    const { area: start, from, corner } = dragRef.current;
    const by = { x: (clientX - from.x) / picture.width, y: (clientY - from.y) / picture.height };
    onChange(corner ? resizeArea(start, corner, by, least) : moveArea(start, by));
  }

  function end(): void {
    dragRef.current = undefined;
  }

  function press(event: KeyboardEvent): void {
    const pressed = pressInArea(area, event, least);
    if (!pressed) return;
    event.preventDefault(); // the panel would scroll
    onChange(pressed);
  }

  return (
    // In an application a screen reader leaves the arrow keys to us.
    <div role="application">
      <button
        ref={frameRef}
        type="button"
        class={styles.frame}
        style={placeOf(area)}
        aria-label={t('area.frame')}
        aria-describedby={hintId}
        data-testid="area"
        onPointerDown={begin}
        onPointerMove={follow}
        onPointerUp={end}
        onPointerCancel={end}
        onKeyDown={press}
        onClick={
          ({ detail }) => detail === 0 && onSearch() /* Enter; a drag ends in a click, too */
        }
      >
        {CORNERS.map((corner) => (
          <span key={corner} class={styles.corner} data-corner={corner} />
        ))}
      </button>
    </div>
  );
}

interface AreaShadeProps {
  /** What is left bright. */
  area: CropArea;
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
export function placeOf({ left, top, width, height }: CropArea) {
  const percent = (fraction: number) => `${fraction * 100}%`;
  return {
    left: percent(left),
    top: percent(top),
    width: percent(width),
    height: percent(height),
  };
}

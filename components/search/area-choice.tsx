import { Search } from 'lucide';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/i18n/words';
import type { PictureArea } from '@/utils/model/rectangle';
import {
  CORNERS,
  type Corner,
  type Distance,
  INITIAL_AREA,
  clampArea,
  cornerAt,
  minArea,
  moveArea,
  pressInArea,
  resizeArea,
} from '@/utils/picture/area';
import { Button } from '../ui/button';
import { useEscape } from '../ui/focus';
import styles from './area-choice.module.css';

export interface AreaChoiceProps {
  /** Data URL. */
  imageUrl: string;
  /** Pixels before it was prepared to be sent: those that the user knows of. */
  acquired: { width: number; height: number };
  /** The part that was searched; absent: all of it. */
  area: PictureArea | undefined;
  /** Undefined: the whole picture. */
  onSearch: (area: PictureArea | undefined) => void;
  onClose: () => void;
}

/** The picture, large, with the area that is to be searched. Esc leaves it as it was. */
export function AreaChoice(props: AreaChoiceProps) {
  const { imageUrl, acquired, area: searched, onSearch, onClose } = props;
  const [size, setSize] = useState<{ width: number; height: number }>();
  const [wanted, setWanted] = useState(searched ?? INITIAL_AREA);
  const hintId = useId();
  useEscape(onClose);
  const least = size && minArea(size);
  const area = least ? clampArea(wanted, least) : wanted;
  const pixels = (fraction: number, side: number) => Math.round(fraction * side);
  return (
    <section class={styles.choice} aria-label={t('area.open')} data-testid="area-choice">
      <div class={styles.picture}>
        <img
          class={styles.image}
          src={imageUrl}
          alt=""
          draggable={false}
          onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
            setSize({ width, height })
          }
        />
        <AreaShade area={area} />
        {least && (
          <AreaFrame
            area={area}
            least={least}
            hintId={hintId}
            onChange={setWanted}
            onSearch={() => onSearch(area)}
          />
        )}
      </div>
      <p id={hintId} class={styles.hint}>
        {t('area.hint')}
      </p>
      {size && (
        <output class={styles.hint}>
          {t('area.size', [
            pixels(area.width, acquired.width),
            pixels(area.height, acquired.height),
          ])}
        </output>
      )}
      <div class={styles.buttons}>
        <Button
          label={t('area.search')}
          icon={Search}
          look="primary"
          testId="search-area"
          onClick={() => onSearch(area)}
        />
        <Button
          label={t('area.whole')}
          testId="search-whole"
          onClick={() => (searched ? onSearch(undefined) : onClose())}
        />
        <Button label={t('panel.cancel')} testId="leave-area" onClick={onClose} />
      </div>
    </section>
  );
}

export interface AreaFrameProps {
  area: PictureArea;
  /** Its least sides. */
  least: Distance;
  /** Id of the words on how it is used. */
  hintId: string;
  onChange: (area: PictureArea) => void;
  onSearch: () => void;
}

interface Drag {
  /** As it was when the pointer went down: so it comes back from an edge with the pointer. */
  area: PictureArea;
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
    // By place: Firefox may tell of the button where a part of it was hit.
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

export interface AreaShadeProps {
  /** What is left bright. */
  area: PictureArea;
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
export function placeOf({ left, top, width, height }: PictureArea) {
  const percent = (fraction: number) => `${fraction * 100}%`;
  return {
    left: percent(left),
    top: percent(top),
    width: percent(width),
    height: percent(height),
  };
}

export interface AreaOpening {
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
}

/**
 * Whether a part of a picture is being chosen; another picture ends that.
 * @param picture which one it is, of which search
 */
export function useAreaOpening(picture: string | undefined): AreaOpening {
  const [openFor, setOpenFor] = useState<string>();
  return {
    isOpen: picture !== undefined && openFor === picture,
    onOpen: () => setOpenFor(picture),
    onClose: () => setOpenFor(undefined),
  };
}

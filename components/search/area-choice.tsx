import { Search } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/io/i18n/words';
import type { CropArea } from '@/utils/core/model/rectangle';
import { clampArea, INITIAL_AREA, minArea } from '@/utils/core/picture/area';
import { Button } from '../ui/button';
import styles from './area-choice.module.css';
import { AreaFrame, AreaShade } from './area-frame';
import { PartButtons } from './part-buttons';

interface AreaChoiceProps {
  /** Data URL. */
  imageUrl: string;
  /** Pixels before it was prepared to be sent: those that the user knows of. */
  acquired: { width: number; height: number };
  /** The part that was searched; absent: all of it. */
  area: CropArea | undefined;
  /** Parts that are worth a search of their own, asked for once. */
  proposeParts: () => Promise<readonly CropArea[]>;
  /** Undefined: the whole picture. */
  onSearch: (area: CropArea | undefined) => void;
  onClose: () => void;
}

/** The picture, large, with the area that is to be searched. */
export function AreaChoice(props: AreaChoiceProps) {
  const { imageUrl, acquired, area: searched, proposeParts, onSearch, onClose } = props;
  const [size, setSize] = useState<{ width: number; height: number }>();
  const [wanted, setWanted] = useState(searched ?? INITIAL_AREA);
  const [parts, setParts] = useState<readonly CropArea[]>([]);
  const propose = useRef(proposeParts);
  useEffect(() => {
    let isShown = true;
    void propose.current().then((proposed) => isShown && setParts(proposed));
    return () => {
      isShown = false;
    };
  }, []);
  const hintId = useId();
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
          <>
            <AreaFrame
              area={area}
              least={least}
              hintId={hintId}
              onChange={setWanted}
              onSearch={() => onSearch(area)}
            />
            <PartButtons parts={parts.map((part) => clampArea(part, least))} onSearch={onSearch} />
          </>
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

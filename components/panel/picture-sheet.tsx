import { t } from '@/utils/io/i18n/words';
import type { CropArea } from '@/utils/core/model/rectangle';
import { Alternatives } from '../search/alternatives';
import { AreaChoice } from '../search/area-choice';
import { PictureOrigin, type PictureOriginProps } from '../search/picture-origin';
import { Button } from '../ui/button';
import styles from './picture-sheet.module.css';

export interface PictureSheetProps extends PictureOriginProps {
  /** Data URL. */
  imageUrl: string;
  /** Thumbnails of other pictures at the clicked point. */
  alternatives: readonly (string | null)[];
  onAlternative: (index: number) => void;
  /** The part that is searched, and the way to another one; absent where the service has none. */
  crop:
    | {
        area: CropArea | undefined;
        /** Other parts that are worth a search. */
        proposeParts: () => Promise<readonly CropArea[]>;
        onSearch: (area: CropArea | undefined) => void;
      }
    | undefined;
  close: () => void;
}

/** What is searched: how the picture was acquired, other pictures at that spot, and its area. */
export function PictureSheet(props: PictureSheetProps) {
  const { imageUrl, alternatives, onAlternative, crop, close, ...origin } = props;
  const search = (area: CropArea | undefined) => {
    close();
    crop?.onSearch(area);
  };
  return (
    <>
      <PictureOrigin {...origin} />
      {alternatives.length > 0 && (
        <Alternatives
          pictures={alternatives}
          onChoose={(index) => {
            close();
            onAlternative(index);
          }}
        />
      )}
      {crop ? (
        <>
          {crop.area && (
            <p class={styles.part}>
              {t('area.part')}{' '}
              <Button
                label={t('area.whole')}
                look="link"
                testId="whole-picture"
                onClick={() => search(undefined)}
              />
            </p>
          )}
          <AreaChoice
            key={imageUrl}
            imageUrl={imageUrl}
            acquired={origin.facts}
            area={crop.area}
            proposeParts={crop.proposeParts}
            onSearch={search}
            onClose={close}
          />
        </>
      ) : (
        <img class={styles.large} src={imageUrl} alt={t('picture.alt')} />
      )}
    </>
  );
}

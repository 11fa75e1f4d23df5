import { Camera, ImageDown, ImageOff, LayoutList, RotateCw } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { describeOriginal } from '@/utils/io/i18n/error-messages';
import { t } from '@/utils/io/i18n/words';
import type { PictureMetadata, Target } from '@/utils/core/model/search';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { PopupMenu } from '../ui/popup-menu';
import { Sheet } from '../ui/sheet';
import { SeenBefore } from '../ui/seen-before';
import styles from './picture-row.module.css';
import { QueryPicture } from './query-picture';

export interface PictureRowProps {
  /** What was clicked. */
  target: Target;
  /** The picture as it is sent, as a data URL; absent before it is acquired. */
  imageUrl: string | undefined;
  facts: PictureMetadata | undefined;
  /** The picture is on its way. */
  isLoading: boolean;
  /** The page's price in words, if known, and the sheet where it is changed. */
  price: PriceProps | undefined;
  /** An earlier search of the same product, in words, and the way to it. */
  seen?: { when: string; onOpen: () => void } | undefined;
  /** Asks for the original of a screenshot; called straight from the click. */
  original: { grants: string; onAllow: () => void } | undefined;
  /** The picture, large: how it was acquired, what else was at that spot, and the area to search. */
  renderAbout: (close: () => void) => ComponentChildren;
  /** Absent where searching again is offered elsewhere, or in the menu. */
  onRetry?: (() => void) | undefined;
  /** Default: a search. */
  retryLabel?: string;
  menu: ComponentChildren;
}

/** Opens the field of the page's price. */
export const EDIT_PRICE_ID = 'edit-price';
/** Opens the searched picture, large. */
export const PICTURE_SHEET = 'picture-sheet';

/** The searched picture and its page, in one row of 52 px. */
export function PictureRow(props: PictureRowProps) {
  const { target, imageUrl, facts, isLoading, price, seen, original, renderAbout, onRetry, menu } =
    props;
  const { retryLabel = t('panel.retry') } = props;
  const row = useRef<HTMLElement>(null);
  const isList = target.kind === 'list';
  return (
    <section
      ref={row}
      class={styles.row}
      aria-label={isList ? t('readPage.title') : t('picture.title')}
    >
      <div class={styles.picture}>
        {imageUrl !== undefined && facts ? (
          <>
            <button
              type="button"
              class={styles.button}
              aria-label={t('picture.open')}
              title={t('picture.open')}
              popoverTarget={PICTURE_SHEET}
              data-testid="choose-area"
            >
              <QueryPicture imageUrl={imageUrl} facts={facts} />
            </button>
            <Sheet id={PICTURE_SHEET} label={t('picture.open')} row={row} testId="picture-sheet">
              {renderAbout}
            </Sheet>
          </>
        ) : (
          (isList || !isLoading) && <Icon node={isList ? LayoutList : ImageOff} size={24} />
        )}
      </div>
      <div class={styles.page}>
        <p class={styles.title} dir="auto" title={target.pageTitle}>
          {target.pageTitle ?? hostOfTarget(target)}
        </p>
        <p class={styles.line}>
          {seen && <Seen {...seen} />}
          <span class={styles.host} dir="auto" title={hostOfTarget(target)}>
            {target.pageTitle && hostOfTarget(target)}
          </span>
          {price && <Price {...price} />}
        </p>
      </div>
      {facts?.way === 'crop' && <Screenshot facts={facts} original={original} />}
      {onRetry && (
        <Button label={retryLabel} icon={RotateCw} look="bare" testId="retry" onClick={onRetry} />
      )}
      {menu}
    </section>
  );
}

interface ScreenshotProps {
  facts: PictureMetadata;
  original: PictureRowProps['original'];
}

/** A screenshot finds less than the original: why it was taken, and the way to the original. */
function Screenshot({ facts, original }: ScreenshotProps) {
  const whyNot = facts.reasons[0]?.failure;
  return (
    <PopupMenu label={t('picture.fromScreenshot')} icon={Camera} lines={4} testId="screenshot">
      {(choose) => (
        <>
          <p class={styles.why}>
            {whyNot ? describeOriginal(whyNot) : t('picture.fromScreenshot')}
          </p>
          {original && (
            <>
              <Button
                label={t('picture.getIt')}
                icon={ImageDown}
                look="line"
                testId="allow-site"
                onClick={choose(original.onAllow)}
              />
              <p class={styles.why}>{original.grants}</p>
            </>
          )}
        </>
      )}
    </PopupMenu>
  );
}

/** Stands in the place of the host, and in a narrow panel at the end of the title's line: nothing beside it moves. */
function Seen({ when, onOpen }: NonNullable<PictureRowProps['seen']>) {
  return (
    <button
      type="button"
      id="seen-before"
      class={styles.seen}
      title={t('seen.open')}
      data-testid="seen-before"
      onClick={onOpen}
    >
      <SeenBefore when={when} />
    </button>
  );
}

interface PriceProps {
  text: string;
  /** The sheet where the price is entered. */
  sheetId: string;
}

/** The page's price as text: the field for it is in the sheet that `edit` opens. */
function Price({ text, sheetId }: PriceProps) {
  return (
    <span class={styles.price}>
      <strong data-testid="page-price">{text}</strong>
      <button
        type="button"
        id={EDIT_PRICE_ID}
        class={styles.link}
        title={t('inputs.editPrice')}
        popoverTarget={sheetId}
        data-testid="edit-price"
      >
        {t('inputs.edit')}
        <span class="visually-hidden"> {t('inputs.price')}</span>
      </button>
    </span>
  );
}

/** Host of the page. A picture without a page may have an address of its own. */
function hostOfTarget({ kind, pageUrl, srcUrl }: Target): string | undefined {
  const url = kind === 'url' ? srcUrl : pageUrl;
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return protocol === 'file:' ? t('picture.localFile') : host;
}

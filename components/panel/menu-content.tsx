import {
  ArrowUpRight,
  Bell,
  Copy,
  History,
  ImagePlus,
  Images,
  Keyboard,
  LockKeyholeOpen,
  RotateCw,
  Search,
  Settings,
  Table2,
  X,
} from 'lucide';
import { useState } from 'preact/hooks';
import { formatNumber } from '@/utils/io/i18n/format';
import { serviceName } from '@/utils/io/i18n/search-words';
import { t } from '@/utils/io/i18n/words';
import type { ServiceId } from '@/utils/core/model/settings';
import { PictureInput, type PictureInputProps } from '../search/picture-input';
import { type PageToRead, ReadPage } from '../search/read-page';
import { RefineForms, type RefineProps } from '../search/refine';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Field } from '../ui/field';
import styles from './menu-content.module.css';

export interface MenuContentProps {
  close: () => void;
  service: ServiceId | undefined;
  /** Services that can be chosen. */
  services: readonly ServiceId[];
  onService: (service: ServiceId) => void;
  /** Absent where there is nothing to search again. */
  retry: { label: string; onRetry: () => void } | undefined;
  /** Absent where no page beside the panel can be read. */
  page: PageToRead | undefined;
  tabs: TabsMenu;
  /** Words and filters of the search itself; absent where the service has none. */
  refine: RefineProps | undefined;
  /** Absent where the view below offers the same. */
  inputs: PictureInputProps | undefined;
  /** The pictures of the page; absent where they are offered elsewhere. */
  onPictures: (() => void) | undefined;
  /** Lists of products. */
  onList: (() => void) | undefined;
  /** Access to all sites, so that originals need no question; absent where that is given. */
  onAllSites: (() => void) | undefined;
  onHistory: (() => void) | undefined;
  /** The view of watched offers; absent where nothing is watched. */
  onWatched: (() => void) | undefined;
  /** Names the keys of the list; absent while there is none. */
  onKeys: (() => void) | undefined;
  onOptions: () => void;
}

/** What can be done about the tabs of 1688 that were opened for searches. */
export interface TabsMenu {
  /** Absent where the tab of this search is not there. */
  onShow: (() => void) | undefined;
  /** How many are there. */
  count: number;
  onClose: () => void;
  /** Copies what the page of this search looked like; absent where none was looked at. */
  onCopySeen: (() => void) | undefined;
}

type Part = 'words' | 'other';

/** What most searches do not need: the search service, other pictures, words, history and options. */
export function MenuContent({ close, ...props }: MenuContentProps) {
  const { refine, inputs, page } = props;
  const [part, setPart] = useState<Part>();
  const toggle = (one: Part) => setPart(part === one ? undefined : one);
  /** Closes the menu, which returns the focus, then acts. */
  const closing =
    <T extends unknown[]>(act: (...args: T) => void) =>
    (...args: T) => {
      close();
      act(...args);
    };
  const lines = [
    { testId: 'retry', label: props.retry?.label ?? '', icon: RotateCw, act: props.retry?.onRetry },
    ...tabLines(props.tabs),
    { testId: 'batch-open', label: t('batch.open'), icon: Images, act: props.onPictures },
    { testId: 'list-open', label: t('batch.productList'), icon: Table2, act: props.onList },
    {
      testId: 'allow-all-sites',
      label: t('picture.getAllOriginals'),
      icon: LockKeyholeOpen,
      act: props.onAllSites,
    },
    { testId: 'watched-open', label: t('watch.title'), icon: Bell, act: props.onWatched },
    { testId: 'history-open', label: t('history.title'), icon: History, act: props.onHistory },
    { testId: 'keys-open', label: t('listKeys.title'), icon: Keyboard, act: props.onKeys },
    { testId: 'options', label: t('panel.options'), icon: Settings, act: props.onOptions },
  ] as const;
  return (
    <>
      <Field id="service" label={t('panel.service')}>
        <Choice
          id="service"
          label={t('panel.service')}
          value={props.service}
          options={props.services.map((value) => ({ value, label: serviceName(value) }))}
          onChange={closing(props.onService)}
          testId="service"
        />
      </Field>
      <div class={styles.lines}>
        {refine && (
          <Button
            label={t('refine.title')}
            icon={Search}
            look="line"
            isExpanded={part === 'words'}
            testId="refine-open"
            onClick={() => toggle('words')}
          />
        )}
        {refine && part === 'words' && (
          <RefineForms
            {...refine}
            onQuery={closing(refine.onQuery)}
            onAdd={closing(refine.onAdd)}
          />
        )}
        {inputs && (
          <Button
            label={t('input.other')}
            icon={ImagePlus}
            look="line"
            isExpanded={part === 'other'}
            testId="other-picture"
            onClick={() => toggle('other')}
          />
        )}
        {inputs && part === 'other' && (
          <PictureInput
            onFile={closing(inputs.onFile)}
            onAddress={closing(inputs.onAddress)}
            onRegion={closing(inputs.onRegion)}
          />
        )}
        {page && <ReadPage page={{ ...page, onRead: closing(page.onRead) }} look="line" />}
        {lines.map(
          ({ act, ...line }) =>
            act && <Button key={line.testId} {...line} look="line" onClick={closing(act)} />,
        )}
      </div>
    </>
  );
}

function tabLines({ onShow, count, onClose, onCopySeen }: TabsMenu) {
  const close = count > 1 ? t('way.closeTabs', [formatNumber(count)]) : t('way.closeTab');
  return [
    { testId: 'show-tab', label: t('way.ownTab'), icon: ArrowUpRight, act: onShow },
    { testId: 'close-tab', label: close, icon: X, act: count > 0 ? onClose : undefined },
    { testId: 'copy-seen', label: t('way.copySeen'), icon: Copy, act: onCopySeen },
  ];
}

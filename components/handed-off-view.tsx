import { ArrowUpRight, Copy, ExternalLink } from 'lucide';
import { useState } from 'preact/hooks';
import { handedOffWords, pasteKeys } from '@/utils/handed-off-words';
import { t } from '@/utils/words';
import { Button } from './button';
import styles from './handed-off-view.module.css';
import { Message } from './message';

export interface HandedOffViewProps {
  /** The page took the picture; else the user pastes it there. */
  isPictureIn: boolean;
  /** Must be called in the click. Rejects where the browser does not let it. */
  onCopy: () => Promise<void>;
  onTab: () => void;
}

/** The results are on the service's own page, in another tab. */
export function HandedOffView({ isPictureIn, onCopy, onTab }: HandedOffViewProps) {
  const [isCopied, setCopied] = useState<boolean>();
  const copy = () => {
    void onCopy().then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  const keys = pasteKeys();
  const result = isCopied ? t('handedOff.copied', [keys]) : t('handedOff.notCopied');
  const isTabNext = isPictureIn || isCopied === true;
  const tab = (
    <Button
      label={t('handedOff.goTo')}
      icon={ArrowUpRight}
      look={isTabNext ? 'primary' : 'plain'}
      testId="show-tab"
      onClick={onTab}
    />
  );
  return (
    <Message icon={ExternalLink} title={handedOffWords(isPictureIn)} testId="handed-off">
      {isPictureIn && <p class={styles.text}>{t('handedOff.login')}</p>}
      {isPictureIn && tab}
      {isPictureIn && <p class={styles.text}>{t('handedOff.orPaste', [keys])}</p>}
      <Button
        label={t('handedOff.copy')}
        icon={Copy}
        look={isTabNext ? 'plain' : 'primary'}
        testId="copy-picture"
        onClick={copy}
      />
      {!isPictureIn && tab}
      <output class={styles.text} data-testid="copied" data-value={isCopied}>
        {isCopied === undefined ? '' : result}
      </output>
    </Message>
  );
}

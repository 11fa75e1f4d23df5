import { Check, Copy, ExternalLink } from 'lucide';
import { useState } from 'preact/hooks';
import { WAY_STEPS, type Way, type WayStep } from '@/utils/core/pages-1688/way';
import { pasteKeys, saidAlone, wayWords } from '@/utils/io/i18n/search-words';
import { t } from '@/utils/io/i18n/words';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { CopySeen, ShowTab } from './tab-buttons';
import styles from './way-view.module.css';

export interface WayViewProps {
  way: Pick<Way, 'step' | 'state' | 'asked'>;
  onTab: () => void;
  /** The tab that is asked about shows the results. */
  onTake: () => void;
  /** Opens 1688's page for guests; absent where 1688 cannot load the picture. */
  onGuest: (() => void) | undefined;
  /** Must be called in the click. Rejects where the browser does not let it. */
  onCopy: () => Promise<void>;
  /** Copies what the page looked like, to report it. */
  onCopySeen: () => void;
}

/** A search that waits for the user's hand in its tab of 1688: for what, where in the way it is, and the way there. */
export function WayView({ way, onTab, onTake, onGuest, onCopy, onCopySeen }: WayViewProps) {
  const { step, state, asked } = way;
  const isAsked = asked !== undefined;
  const isGivenByHand = !isAsked && step === 'give' && !saidAlone(state);
  const copying = useCopying(onCopy);
  return (
    <section
      class={styles.way}
      data-testid="way"
      data-state={state}
      data-step={WAY_STEPS.indexOf(step) + 1}
    >
      <Steps step={step} />
      <h2 class={styles.title}>{withButtonName(wayWords(way, 'user'))}</h2>
      {!isAsked && !NO_HINT.has(state) && <p class={styles.text}>{t('way.goesOn')}</p>}
      <div class={styles.actions}>
        {isAsked && (
          <Button
            label={t('way.take')}
            icon={Check}
            look="primary"
            testId="take-tab"
            onClick={onTake}
          />
        )}
        {isGivenByHand && (
          <Button
            label={t('way.copyPicture')}
            icon={Copy}
            look={copying.isCopied ? 'plain' : 'primary'}
            testId="copy-picture"
            onClick={copying.copy}
          />
        )}
        <ShowTab isNext={!isAsked && (!isGivenByHand || copying.isCopied === true)} onTab={onTab} />
        {!isAsked && state === 'login' && onGuest && (
          <Button
            label={t('way.guestPage')}
            icon={ExternalLink}
            testId="guest-page"
            onClick={onGuest}
          />
        )}
      </div>
      <output class={styles.text} data-testid="copied" data-value={copying.isCopied}>
        {copying.words}
      </output>
      <CopySeen onCopySeen={onCopySeen} />
    </section>
  );
}

/** The button's words on 1688's page, whatever the language of the panel. */
const SEARCH_BUTTON = '搜索图片';

/** Keeps the name of 1688's button on one line, where the user looks for it. */
function withButtonName(words: string) {
  const [before, after] = words.split(SEARCH_BUTTON);
  if (after === undefined) return words;
  return (
    <>
      {before}
      <span class={styles.name} lang="zh-Hans">
        {SEARCH_BUTTON}
      </span>
      {after}
    </>
  );
}

/** Their sentences say how it goes on, or nothing does. */
const NO_HINT: ReadonlySet<Way['state']> = new Set(['login', 'check', 'empty']);

function useCopying(onCopy: WayViewProps['onCopy']) {
  const [isCopied, setCopied] = useState<boolean>();
  const copy = () => {
    void onCopy().then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  const result = isCopied ? t('way.copied', [pasteKeys()]) : t('way.notCopied');
  return { isCopied, copy, words: isCopied === undefined ? '' : result };
}

/** The four steps, and which of them waits. */
function Steps({ step }: { step: WayStep }) {
  const current = WAY_STEPS.indexOf(step);
  return (
    <ol class={styles.steps} aria-label={t('way.title')}>
      {WAY_STEPS.map((one, index) => (
        <li
          key={one}
          data-step={index < current ? 'done' : index === current ? 'now' : 'open'}
          aria-current={index === current ? 'step' : undefined}
        >
          <span class={styles.mark} aria-hidden="true">
            {index < current ? <Icon node={Check} size={12} /> : index + 1}
          </span>
          <span>{withButtonName(t(`way.step.${one}`))}</span>
        </li>
      ))}
    </ol>
  );
}

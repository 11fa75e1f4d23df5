import { ArrowLeft } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '@/utils/io/i18n/words';
import type { Sold } from '@/utils/core/sellers/identity';
import { Button } from '../ui/button';
import { useSellerText } from '../offer-name/seller-name';
import { SellerChoice } from '../offer/seller-choice';
import styles from './seller-header.module.css';

interface SellerHeaderProps {
  /** Absent where the service does not say. */
  name: string | undefined;
  /** An offer that says who the seller is. */
  sold: Sold;
  onBack: () => void;
}

/** The seller of the offers below, and the way back. Takes the focus, as the button that led here is gone. */
export function SellerHeader({ name, sold, onBack }: SellerHeaderProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus({ preventScroll: true }), []);
  const shown = useSellerText(name);
  return (
    <div class={styles.header}>
      <Button label={t('seller.back')} icon={ArrowLeft} testId="back" onClick={onBack} />
      <h2 class={styles.title} ref={title} tabIndex={-1} title={name}>
        {shown === undefined ? t('seller.unnamed') : t('seller.title', [shown])}
      </h2>
      <SellerChoice offer={sold} />
    </div>
  );
}

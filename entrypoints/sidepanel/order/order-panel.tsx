import { ArrowLeft, CircleAlert } from 'lucide';
import type { FunctionComponent } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Message } from '@/components/ui/message';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { t } from '@/utils/i18n/words';
import type { PanelState } from '../state';
import type { OrderState } from './order-state';
import type { OrderViewProps } from './order-view';
import styles from './order-panel.module.css';

interface OrderPanelProps {
  state: PanelState;
}

interface Loaded {
  View: FunctionComponent<OrderViewProps>;
  order: OrderState;
}

/** The order of the pins, in place of the single search. What it shows is loaded when it is opened. */
export function OrderPanel({ state }: OrderPanelProps) {
  const [loaded, setLoaded] = useState<Loaded | 'failed'>();
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    title.current?.focus();
    scrollTo(0, 0);
  }, []);
  const { load } = state.order;
  useEffect(() => {
    if (loaded !== undefined) return undefined;
    let isLeft = false;
    const open = async () => {
      const [{ OrderView: View }, order] = await Promise.all([import('./order-view'), load()]);
      if (!isLeft) setLoaded({ View, order });
    };
    open().catch((error: unknown) => {
      console.error(error);
      if (!isLeft) setLoaded('failed');
    });
    return () => {
      isLeft = true;
    };
  }, [loaded, load]);
  return (
    <>
      <header class={styles.header}>
        <Button
          label={t('history.back')}
          icon={ArrowLeft}
          look="bare"
          testId="order-back"
          onClick={state.order.close}
        />
        <h2 class={styles.title} ref={title} tabIndex={-1}>
          {t('tray.order')}
        </h2>
      </header>
      {loaded === undefined ? (
        <SkeletonRows words={t('tray.orderOpening')} />
      ) : loaded === 'failed' ? (
        <Message icon={CircleAlert} title={t('tray.orderFailed')}>
          <Button label={t('details.again')} onClick={() => setLoaded(undefined)} />
        </Message>
      ) : (
        <loaded.View state={state} order={loaded.order} />
      )}
    </>
  );
}

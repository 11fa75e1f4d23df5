import { CircleAlert } from 'lucide';
import type { FunctionComponent } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ViewHead } from '@/components/panel/view-head';
import { Button } from '@/components/ui/button';
import { Message } from '@/components/ui/message';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { t } from '@/utils/io/i18n/words';
import type { OrderState } from '../store/lists/order';
import type { OrderOpening } from '../store/lists/order-opening';
import type { OrderViewProps } from './order-view';

interface Loaded {
  View: FunctionComponent<OrderViewProps>;
  order: OrderState;
}

/** The order of the pins, in place of the single search. What it shows is loaded when it is opened. */
export function OrderPanel({ opening }: { opening: OrderOpening }) {
  const [loaded, setLoaded] = useState<Loaded | 'failed'>();
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    title.current?.focus();
    scrollTo(0, 0);
  }, []);
  const { load } = opening;
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
      <ViewHead
        title={t('tray.order')}
        titleRef={title}
        backTestId="order-back"
        onBack={opening.close}
      />
      {loaded === undefined ? (
        <SkeletonRows words={t('tray.orderOpening')} />
      ) : loaded === 'failed' ? (
        <Message icon={CircleAlert} title={t('tray.orderFailed')}>
          <Button label={t('tryAgain')} onClick={() => setLoaded(undefined)} />
        </Message>
      ) : (
        <loaded.View order={loaded.order} />
      )}
    </>
  );
}

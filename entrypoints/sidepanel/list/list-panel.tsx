import { ArrowLeft } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import headerStyles from '@/components/batch/batch-header.module.css';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { t } from '@/utils/io/i18n/words';
import { ListDraft } from './list-draft';
import { ListIntake } from './list-intake';
import { ListReview, type ListViewProps } from './list-review';

export interface ListPanelProps extends ListViewProps {
  onBack: () => void;
}

/** Lists of products, in place of the single search: a new one, its columns, or the rows that are searched. */
export function ListPanel(props: ListPanelProps) {
  const { list, batch } = props;
  const shown = list.isNew.value ? undefined : list.shown.value;
  const { draft, isBusy } = list.draft;
  const stage = isBusy.value ? 'busy' : draft.value ? 'draft' : shown ? 'review' : 'intake';
  return (
    <>
      <Header
        name={draft.value?.name ?? shown?.head.list?.name}
        stage={stage}
        onBack={props.onBack}
      />
      {isBusy.value ? (
        <SkeletonRows words={t(draft.value ? 'productList.storing' : 'productList.reading')} />
      ) : draft.value ? (
        <ListDraft draft={list.draft} read={draft.value} service={list.service.value} />
      ) : shown ? (
        <ListReview {...props} shown={shown} />
      ) : (
        <ListIntake list={list} batch={batch} onOptions={props.onOptions} />
      )}
    </>
  );
}

interface HeaderProps {
  /** The list's file. */
  name: string | undefined;
  /** What stands below: with another the focus returns to the title. */
  stage: string;
  onBack: () => void;
}

/** Takes the focus, as `BatchHeader` does. */
function Header({ name, stage, onBack }: HeaderProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), [stage]);
  return (
    <header class={headerStyles.header}>
      <Button
        label={t('batch.back')}
        icon={ArrowLeft}
        look="bare"
        testId="list-back"
        onClick={onBack}
      />
      <div class={headerStyles.text}>
        <h2 class={headerStyles.title} ref={title} tabIndex={-1}>
          {t('productList.title')}
        </h2>
        {name !== undefined && (
          <p class={headerStyles.page} dir="auto" title={name}>
            {name}
          </p>
        )}
      </div>
    </header>
  );
}

import { Download, Upload } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { Transferred } from '@/utils/core/history/transfer';
import { formatNumber } from '@/utils/io/i18n/format';
import { sentences, t } from '@/utils/io/i18n/words';
import { exportAll, importAll, type ImportOutcome, readTransfer } from './data';
import { Section } from '../section';
import styles from './data-section.module.css';

interface TransferFieldsProps {
  /** Called after each import, also after one that failed. */
  onImported: () => void;
}

/** Exports everything that is kept to a file, and imports it. */
export function TransferFields({ onImported }: TransferFieldsProps) {
  const input = useRef<HTMLInputElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState<Transferred>();
  const [message, setMessage] = useState('');
  const save = () =>
    exportAll().then(
      () => setMessage(t('history.exported')),
      (error: unknown) => {
        console.error(error);
        setMessage(t('history.notExported'));
      },
    );
  const take = async (read: Transferred) => {
    dialog.current?.close();
    try {
      setMessage(importWords(await importAll(read)));
    } catch (error) {
      console.error(error);
      setMessage(t('history.notImported'));
    }
    onImported();
  };
  const open = async (file: File) => {
    setMessage('');
    const read = await readTransfer(file).catch((error: unknown) => {
      console.error(error);
      return 'foreign' as const;
    });
    if (typeof read === 'string') setMessage(t(`history.${read}`));
    else if (questionsOf(read).length === 0) await take(read);
    else {
      setAsked(read);
      dialog.current?.showModal();
    }
  };
  return (
    <Section title={t('data.transfer')} text={t('history.transferText')} id="transfer">
      <div class={styles.buttons}>
        <Button
          label={t('history.exportIt')}
          icon={Download}
          testId="export-all"
          onClick={() => void save()}
        />
        <Button
          label={t('history.importIt')}
          icon={Upload}
          testId="import-all"
          onClick={() => input.current?.click()}
        />
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('history.importIt')}
          accept="application/json,.json"
          data-testid="import-file"
          onChange={(event) => {
            const { currentTarget } = event;
            const file = currentTarget.files?.[0];
            currentTarget.value = ''; // so that the same file can be chosen again
            if (file) void open(file);
          }}
        />
      </div>
      <ImportQuestion
        dialog={dialog}
        asked={asked}
        onCancel={() => dialog.current?.close()}
        onImport={(read) => void take(read)}
      />
      <output data-testid="transfer-said">{message}</output>
    </Section>
  );
}

interface ImportQuestionProps {
  dialog: { current: HTMLDialogElement | null };
  /** The file that is asked about (`questionsOf`). */
  asked: Transferred | undefined;
  onCancel: () => void;
  onImport: (read: Transferred) => void;
}

/**
 * Names the judgements of a file, on prices and on sellers, which change how offers are compared, what it orders of
 * its pins, and the offers that it watches, which takes calls.
 */
function ImportQuestion({ dialog, asked, onCancel, onImport }: ImportQuestionProps) {
  const id = useId();
  return (
    <Dialog
      dialog={dialog}
      labelledBy={id}
      testId="import-question"
      answers={
        asked && (
          <>
            <Button label={t('history.cancel')} onClick={onCancel} />
            <Button
              label={t('history.importWithout')}
              testId="import-without"
              onClick={() => onImport(withoutAsked(asked))}
            />
            <Button
              label={t('history.importAll')}
              look="primary"
              testId="import-confirm"
              onClick={() => onImport(asked)}
            />
          </>
        )
      }
    >
      <div id={id}>{asked && questionsOf(asked).map((words) => <p key={words}>{words}</p>)}</div>
      <p>
        {asked &&
          t('history.importHolds', [
            formatNumber(asked.history.length),
            formatNumber(asked.pins.length),
          ])}
      </p>
    </Dialog>
  );
}

/** What of a file changes how offers are compared or ordered, or takes calls. */
function questionsOf({ cleared, sellers, order, pins, watches }: Transferred): string[] {
  const pinned = new Set(pins.map(({ compared }) => compared.key));
  const ordered = order?.items.filter(({ key }) => pinned.has(key)) ?? [];
  const counted = (list: readonly unknown[]) => [list.length, [formatNumber(list.length)]] as const;
  return [
    ...(cleared.length > 0 ? [t('history.importAsk', ...counted(cleared))] : []),
    ...(sellers.length > 0 ? [t('sellerList.importAsk', ...counted(sellers))] : []),
    ...(ordered.length > 0 ? [t('orderList.importAsk', [formatNumber(ordered.length)])] : []),
    ...(watches.length > 0 ? [t('watchList.importAsk', ...counted(watches))] : []),
  ];
}

function withoutAsked(read: Transferred): Transferred {
  const { order: _, ...others } = read;
  return { ...others, cleared: [], sellers: [], watches: [] };
}

/** The result of an import, in words. */
function importWords(outcome: ImportOutcome): string {
  const { history, pins, order, cleared, sellers, agents, watches } = outcome;
  const { pictures, future, unreadable } = outcome;
  const all = [history, pins, order, cleared, sellers, agents, watches];
  const sum = (name: 'known' | 'leftOut') => all.reduce((total, { [name]: one }) => total + one, 0);
  const added = t('history.imported', [
    formatNumber(history.added),
    formatNumber(pins.added),
    formatNumber(cleared.added),
  ]);
  const others = [
    ['sellerList.added', sellers.added],
    ['agents.imported', agents.added],
    ['orderList.added', order.added],
    ['watchList.added', watches.added],
    ['history.alreadyThere', sum('known')],
    ['history.leftOut', sum('leftOut')],
    ['history.leftPictures', pictures],
    ['history.future', future],
    ['history.unreadable', unreadable],
  ] as const;
  const parts = others.map(([words, count]) => (count > 0 ? t(words, [formatNumber(count)]) : ''));
  return sentences(added, ...parts.filter((part) => part !== ''));
}

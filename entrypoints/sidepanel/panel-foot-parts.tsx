import { ClipboardList } from 'lucide';
import { TrayExportMenu } from '@/components/list/export-menu';
import { TrayTable } from '@/components/list/tray-table';
import { QuestionDialog } from '@/components/offer/question-dialog';
import { SellerNoteDialog } from '@/components/offer/seller-note-dialog';
import { Button } from '@/components/ui/button';
import { WatchContext } from '@/components/watch/watch-context';
import { offerKey } from '@/utils/core/model/offer';
import { canonicalLink } from '@/utils/core/model/offer-link';
import { formatDate } from '@/utils/io/i18n/dates';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import type { Pin } from '@/utils/core/model/pin';
import { type TitleTranslations, withTranslation } from '@/utils/core/glossary/title-translations';
import { sellerOf } from '@/utils/core/sellers/identity';
import { type QuestionFacts, questionsFor } from '@/utils/io/question';
import { sellerProblemWords } from './store/comparison/sellers';
import { useStore } from './store/use-store';
import styles from './panel-foot.module.css';

/** The dialogs about the seller of an offer. */
export function FootDialogs() {
  return (
    <>
      <SellerQuestion />
      <NoteOnSeller />
    </>
  );
}

/** The pinned offers side by side, across searches. */
export function Pins() {
  const { search, compare, lists, late } = useStore();
  const { pins, tray } = lists;
  const modules = late.value;
  const { offers, asPinned } = tray.tray.value;
  return (
    <WatchContext.Provider value={modules?.watch?.ofPin.value}>
      <TrayTable
        offers={offers}
        context={compare.context.value}
        pictureOrigins={search.pictureOrigins.value}
        notes={pins.notes.value}
        asPinned={new Map([...asPinned].map(([key, pin]) => [key, pinnedWords(pin)]))}
        onNote={pins.note}
        onRemove={pins.unpin}
      />
      <div class={styles.actions}>
        <Button
          label={t('tray.order')}
          icon={ClipboardList}
          id="tray-order"
          testId="tray-order"
          onClick={() => modules?.order.open()}
        />
        <TrayExportMenu
          hasEvidence
          hasWords
          testId="tray-export"
          onExport={(kind) => modules?.exports.fromTray(kind)}
        />
      </div>
    </WatchContext.Provider>
  );
}

function pinnedWords({ at, quantity }: Pin): string {
  const day = formatDate(at);
  return quantity === undefined
    ? t('tray.asPinned', [day])
    : t('tray.asPinnedAt', [day, formatNumber(quantity)]);
}

/** The question to the seller of one offer, which is copied and never sent. */
function SellerQuestion() {
  const {
    compare,
    lists: { question },
    view,
  } = useStore();
  const key = question.about.value;
  const compared = key === undefined ? undefined : compare.offerOf(key);
  const { profile, quantity } = compare.context.value;
  const ids = questionsFor(profile);
  if (!compared || ids.length === 0) return null;
  return (
    <QuestionDialog
      key={key}
      ids={ids}
      facts={factsOf(compared, quantity, view.translations.value)}
      terms={question.terms.value}
      onTerms={question.changeTerms}
      onCopy={view.copyText}
      onClose={question.close}
    />
  );
}

/** Contains nothing about the page, prices or margins, which the seller must not see. */
function factsOf(
  { offer, unitPrice }: ComparedOffer,
  quantity: number | undefined,
  translations: TitleTranslations,
): QuestionFacts {
  const { title, titleTranslated, unit, unitAsWritten } = withTranslation(offer, translations);
  return {
    title,
    titleTranslated,
    q: unitPrice ? Math.ceil(unitPrice.pieces / unitPrice.piecesPerUnit) : quantity,
    unit: unitAsWritten ?? unit,
    unitTranslated: unitAsWritten === undefined ? unit && translations.unitOf(unit) : unit,
    link: canonicalLink(offer),
  };
}

/** The user's note on the seller of one offer. */
function NoteOnSeller() {
  const { sellers } = useStore().compare;
  const { about, write, close } = sellers.note;
  const offer = about.value;
  const who = offer && sellerOf(offer);
  if (!offer || !who) return null;
  const known = sellers.recognise.value(offer);
  return (
    <SellerNoteDialog
      key={offerKey(offer)}
      name={who.name}
      isByName={known ? known.by === 'name' : who.number === undefined}
      note={known?.seller.note ?? ''}
      onSave={async (note) => {
        const problem = await write(note);
        return problem && sellerProblemWords(problem);
      }}
      onClose={close}
    />
  );
}

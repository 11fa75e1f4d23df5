import { ClipboardList } from 'lucide';
import { TrayExportMenu } from '@/components/list/export-menu';
import { QuestionDialog } from '@/components/offer/question-dialog';
import { SellerNoteDialog } from '@/components/offer/seller-note-dialog';
import { TrayTable } from '@/components/list/tray-table';
import { Foot } from '@/components/panel/foot';
import { StatusLines } from '@/components/panel/status-lines';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/message';
import { WatchContext } from '@/components/watch/watch-context';
import { canonicalLink } from '@/utils/core/model/offer-link';
import { formatDate } from '@/utils/io/i18n/dates';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import type { Pin } from '@/utils/core/model/pin';
import { type TitleTranslations, withTranslation } from '@/utils/core/glossary/title-translations';
import { sellerOf } from '@/utils/core/sellers/identity';
import { type QuestionFacts, questionsFor } from '@/utils/io/question';
import { pinProblemWords } from './pins-state';
import { shownHistory } from './history/history-start';
import { sellerProblemWords } from './sellers-state';
import styles from './panel-foot.module.css';
import type { PanelView } from './panel-view';
import type { PanelState } from './state';

export interface PanelFootProps {
  state: PanelState;
  view: PanelView;
  onOptions: () => void;
}

/** Messages, the state of the list, and the foot with pins, today's searches and the export. */
export function PanelFoot(props: PanelFootProps) {
  const { state, view } = props;
  const { compare, tray, exports, saved } = state;
  const { offers } = tray.tray.value;
  const problem = problemOf(state);
  const hasList = view.hasOffers && !state.seller.value && !state.markets.open.value;
  const today = view.search && shownHistory(state)?.today.value;
  return (
    <div class={styles.foot}>
      <Notice
        message={problem ?? exports.message.value}
        onDismiss={problem?.dismiss ?? exports.dismiss}
        testId="taken-said"
      />
      <Status {...props} />
      <Foot
        pins={offers.length}
        today={today ?? 0}
        isOpen={tray.isOpen.value}
        onPins={tray.toggle}
        onToday={() => saved.history?.openToday()}
        exporting={
          hasList
            ? {
                hasEvidence: compare.context.value.profile === 'brand',
                onExport: exports.fromList,
              }
            : undefined
        }
      >
        <Pins state={state} />
      </Foot>
      <SellerQuestion state={state} />
      <NoteOnSeller state={state} />
    </div>
  );
}

/** Why a pin, or an opinion or note on a seller, was not stored. */
function problemOf({ pins, sellers }: PanelState) {
  const ofPin = pins.problem.value;
  if (ofPin) return { text: pinProblemWords(ofPin), dismiss: pins.dismiss };
  const ofSeller = sellers.problem.value;
  return ofSeller && { text: sellerProblemWords(ofSeller), dismiss: sellers.dismiss };
}

function Status({ state, view }: PanelFootProps) {
  const { compare, refining } = state;
  const { status, answeredAt, search } = view;
  const isEnded = status !== 'setup' && status !== 'running';
  return (
    <StatusLines
      answered={
        isEnded && answeredAt !== undefined ? { at: answeredAt, onAgain: state.retry } : undefined
      }
      nearLimit={isEnded ? state.nearLimit.value : undefined}
      offMinutes={isEnded ? search?.offMinutes : undefined}
      isAccessRefused={state.accessRefused.value && view.hasOffers}
      added={{ services: refining.added.value, onRetry: state.addService }}
      updated={{
        count: view.hasOffers && !state.seller.value ? compare.moved.value : 0,
        onSort: compare.resort,
      }}
    />
  );
}

/** The pinned offers side by side, across searches. */
function Pins({ state }: { state: PanelState }) {
  const { pins, compare, tray, order, exports, watching } = state;
  const { offers, asPinned } = tray.tray.value;
  return (
    <WatchContext.Provider value={watching?.ofPin.value}>
      <TrayTable
        offers={offers}
        context={compare.context.value}
        pictureOrigins={state.pictureOrigins.value}
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
          onClick={order.open}
        />
        <TrayExportMenu hasEvidence hasWords testId="tray-export" onExport={exports.fromTray} />
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
function SellerQuestion({ state }: { state: PanelState }) {
  const { compare, question } = state;
  const key = question.about.value;
  const compared = key === undefined ? undefined : compare.offerOf(key);
  const { profile, quantity } = compare.context.value;
  const ids = questionsFor(profile);
  if (!compared || ids.length === 0) return null;
  return (
    <QuestionDialog
      key={key}
      ids={ids}
      facts={factsOf(compared, quantity, state.translation.translations.value)}
      terms={question.terms.value}
      onTerms={question.changeTerms}
      onCopy={state.copyText}
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
function NoteOnSeller({ state: { sellers } }: { state: PanelState }) {
  const { about, write, close } = sellers.note;
  const offer = about.value;
  const who = offer && sellerOf(offer);
  if (!offer || !who) return null;
  const known = sellers.recognise.value(offer);
  return (
    <SellerNoteDialog
      key={who.offer}
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

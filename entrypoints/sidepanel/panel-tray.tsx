import { CompareTray } from '@/components/offer/compare-tray';
import { QuestionDialog } from '@/components/offer/question-dialog';
import { Notice } from '@/components/ui/message';
import { canonicalLink } from '@/utils/export/links';
import { formatDate, formatNumber } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/words';
import type { ComparedOffer } from '@/utils/model/compared-offer';
import type { Pin } from '@/utils/model/pin';
import { type QuestionFacts, questionsFor } from '@/utils/question';
import { pinProblemWords } from './export/pins';
import styles from './panel-tray.module.css';
import type { PanelState } from './state';

export interface PanelTrayProps {
  state: PanelState;
}

/** Messages and the compared pins, at the lower edge of the panel. */
export function PanelTray({ state }: PanelTrayProps) {
  const { pins, compare, tray, exports } = state;
  const { offers, asPinned } = tray.tray.value;
  const problem = pins.problem.value;
  return (
    <div class={styles.tray}>
      <Notice
        message={problem ? { text: pinProblemWords(problem) } : exports.message.value}
        onDismiss={problem ? pins.dismiss : exports.dismiss}
        testId="taken-said"
      />
      <CompareTray
        offers={offers}
        context={compare.context.value}
        pictureOrigins={state.pictureOrigins.value}
        notes={pins.notes.value}
        asPinned={new Map([...asPinned].map(([key, pin]) => [key, pinnedWords(pin)]))}
        isOpen={tray.isOpen.value}
        onToggle={tray.toggle}
        onNote={pins.note}
        onRemove={pins.unpin}
        onExport={exports.fromTray}
      />
      <SellerQuestion state={state} />
    </div>
  );
}

function pinnedWords({ at, quantity }: Pin): string {
  const day = formatDate(at);
  return quantity === undefined
    ? t('tray.asPinned', [day])
    : t('tray.asPinnedAt', [day, formatNumber(quantity)]);
}

/** The question to the seller of one offer, which is copied and never sent. */
function SellerQuestion({ state }: PanelTrayProps) {
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
      facts={factsOf(compared, quantity)}
      terms={question.terms.value}
      onTerms={question.changeTerms}
      onCopy={state.copyText}
      onClose={question.close}
    />
  );
}

/** Contains nothing about the page, prices or margins, which the seller must not see. */
function factsOf({ offer, unitPrice }: ComparedOffer, quantity: number | undefined): QuestionFacts {
  const { title, titleTranslated, unit, unitAsWritten } = offer;
  return {
    title,
    titleTranslated,
    q: unitPrice ? Math.ceil(unitPrice.pieces / unitPrice.piecesPerUnit) : quantity,
    unit: unitAsWritten ?? unit,
    unitTranslated: unitAsWritten === undefined ? undefined : unit,
    link: canonicalLink(offer),
  };
}

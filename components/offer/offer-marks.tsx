import { TriangleAlert } from 'lucide';
import { Fragment } from 'preact';
import { moneyText, yuanText } from '@/utils/io/i18n/format';
import { badgesOf, markWords, ruleName } from '@/utils/io/i18n/offer-words';
import { serviceName } from '@/utils/io/i18n/search-words';
import { t, nameLanguage } from '@/utils/io/i18n/words';
import type { Offer } from '@/utils/core/model/offer';
import type { ServiceId } from '@/utils/core/model/settings';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import { midpoint } from '@/utils/core/pricing/offer-fields';
import { Button } from '../ui/button';
import { GlossaryTerm } from '../ui/glossary-term';
import { Icon } from '../ui/icon';
import styles from './offer-marks.module.css';

interface MarkRowProps {
  offer: ComparedOffer;
  /** Fen a piece that it was judged by. */
  median: number | undefined;
  /** Undefined where the answer cannot be stored. */
  onNotMisleading: (() => void) | undefined;
}

/** Why the price of an offer is excluded as misleading, and a button that marks it as genuine. */
export function MarkRow({ offer: { mark }, median, onNotMisleading }: MarkRowProps) {
  if (!mark) return null;
  const facts = markFacts(median);
  return (
    <p class={styles.mark}>
      <Icon node={TriangleAlert} size={12} />
      <span class={styles.text} title={[markWords(mark), ...facts].join(' · ')}>
        <strong class="cut">{markWords(mark)}</strong>
        {facts.map((fact, index) => (
          <span key={fact} class={styles.fact}>
            {index > 0 ? ' · ' : ' '}
            {fact}
          </span>
        ))}
      </span>
      {onNotMisleading && (
        <Button
          label={t('compare.priceGenuine')}
          look="link"
          testId="price-genuine"
          onClick={onNotMisleading}
        />
      )}
    </p>
  );
}

function markFacts(median: number | undefined): string[] {
  const marked = t('compare.marked');
  return median === undefined ? [marked] : [t('compare.median', [yuanText(median)]), marked];
}

/** 1688's marks of an offer and its seller; nothing where it has none that says something. */
export function Badges({ offer }: { offer: Offer }) {
  // The years themselves say the same, and stand beside these.
  const isShown = (id: string) => id === 'tp_member' && offer.seller?.years !== undefined;
  const badges = [
    ...(offer.isAdvertisement ? [advertisementBadge()] : []),
    ...badgesOf(offer).filter(({ id }) => !isShown(id)),
  ];
  if (badges.length === 0) return null;
  return (
    <ul class={styles.badges} aria-label={t('badge.list')}>
      {badges.map(({ id, label, text }) => (
        <li key={id} class={styles.badge} data-badge={id}>
          <GlossaryTerm label={label} text={text} />
        </li>
      ))}
    </ul>
  );
}

const advertisementBadge = () => ({
  id: 'advertisement',
  label: t('badge.advertisement'),
  text: t('badge.advertisementText'),
});

/** A quiet word before the title of an offer whose seller pays for its place in the list. */
export function AdvertisementMark({ offer }: { offer: Offer }) {
  if (!offer.isAdvertisement) return null;
  const { label, text } = advertisementBadge();
  return (
    <>
      <bdi class={styles.advertisement} title={text} data-testid="advertisement">
        {label}
      </bdi>{' '}
    </>
  );
}

export function hasNotes({ unitPrice, notes }: ComparedOffer): boolean {
  return notes.length > 0 || (unitPrice?.corrections.length ?? 0) > 0;
}

/** A note, and what it costs, which is seen whole or not at all. */
type Note = readonly [words: string, amount?: string];

/** What was corrected in the price, and what is worth knowing of the offer. */
function notesOf({ unitPrice, notes, cash, landed }: ComparedOffer): Note[] {
  const corrected = (unitPrice?.corrections ?? []).map(ruleName);
  return [
    ...(corrected.length > 0
      ? [[t('compare.corrected', [corrected.join(t('compare.comma'))])] as const]
      : []),
    // An order above the user's quantity binds money, so the amount is shown.
    ...notes.map((note): Note => {
      if (note.rule !== 'moq-above-quantity' || !cash || !landed) return [markWords(note)];
      const amount = moneyText({ minor: midpoint(cash), currency: landed.currency });
      return [markWords(note), `${t('compare.clause')}${t('compare.binds', [amount])}`];
    }),
  ];
}

/** The notes of an offer, as many as have room in one line. */
export function OfferNotes({ offer }: { offer: ComparedOffer }) {
  const notes = notesOf(offer);
  if (notes.length === 0) return null;
  return (
    <p class={styles.notes} title={notes.map((note) => note.join('')).join(' · ')}>
      {notes.map(([words, amount], index) => (
        <Fragment key={words}>
          <span class="cut">
            {index > 0 && ' · '}
            {words}
          </span>
          {amount && <span>{amount}</span>}
        </Fragment>
      ))}
    </p>
  );
}

/** All marks in full, a line each, with the reason why the price is not compared. */
export function AllNotes({ offer, median }: Pick<MarkRowProps, 'offer' | 'median'>) {
  const { mark } = offer;
  const notes = notesOf(offer).map((note) => note.join(''));
  if (!mark && notes.length === 0) return null;
  return (
    <ul class={styles.all} data-testid="all-notes">
      {mark && <li>{[markWords(mark), ...markFacts(median)].join(' · ')}</li>}
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

/** Who found an offer, where several services were asked. */
export function FoundBy({ services }: { services: readonly ServiceId[] }) {
  return (
    <span data-testid="found-by" data-services={services.join(' ')}>
      {' · '}
      {foundByWords(services)}
    </span>
  );
}

export function foundByWords(services: readonly ServiceId[]): string {
  const names = new Intl.ListFormat(nameLanguage()).format(services.map(serviceName));
  return t('offers.foundBy', [names]);
}

/** The real list of offers and a bare one, each timed by itself from the call to its layout. */
import '@/components/ui/theme.css';
import { render } from 'preact';
import { OfferList } from '@/components/list/offer-list';
import { sectionedOrder, sectionsOf } from '@/utils/core/pricing/sections';
import { rankOffers, type Sort } from '@/utils/core/pricing/sort';
import { setWords } from '@/utils/io/i18n/words';
import { languageFor, type Message } from '@/utils/core/model/languages';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import { makeOffers, SEARCHED } from './offers';

declare global {
  var words: Readonly<Record<string, Message>>;
}
setWords(languageFor(document.documentElement.lang), globalThis.words, ['panel']);

const CONTEXT = { profile: 'stock', quantity: 200, targetMargin: 0.3 } as const;
const ORIGINS: PictureOrigins = new Map(); // no picture is loaded: that is the network's time
const nothing = () => undefined;
const ACTIONS = {
  pinned: new Set<string>(),
  onPin: nothing,
  onNotMisleading: nothing,
  onCopyLink: nothing,
  agents: [],
  onCopyAgentLink: nothing,
  onAsk: nothing,
  onSplit: nothing,
  onJoin: nothing,
  onExclude: nothing,
};

const NOTHING_OPEN = { open: new Set<string>(), seen: new Set<string>() };

type Draw = (offers: readonly ComparedOffer[], sort: Sort) => void;

/** Renders that a render asks for come in microtasks. */
const RENDERS = 20;

const place = document.createElement('main');
document.body.append(place);

/** As the panel draws it: the searched product first, then everything else. */
const drawOurs: Draw = (offers, sort) => {
  const ranked = rankOffers(offers, { sort, marksLast: true });
  const keys = offers.filter(({ group }) => group === SEARCHED).map(({ key }) => key);
  const order = sectionedOrder(ranked, SEARCHED);
  render(
    <OfferList
      sections={sectionsOf(offers, [{ id: SEARCHED, keys, sellers: keys.length }], {
        order,
        ...NOTHING_OPEN,
      })}
      context={CONTEXT}
      pictureOrigins={ORIGINS}
      actions={ACTIONS}
    />,
    place,
  );
};

/** What a list costs that shows the least, and all of it. */
const drawBare: Draw = (offers, sort) => {
  const items = rankOffers(offers, { sort }).map(({ key, offer, unitPrice }) => (
    <li key={key}>
      <b>{unitPrice?.perPiece}</b> {offer.title}
    </li>
  ));
  render(<ul>{items}</ul>, place);
};

async function timed(draw: () => void): Promise<number> {
  const start = performance.now();
  draw();
  for (let turn = 0; turn < RENDERS; turn += 1) await Promise.resolve();
  place.getBoundingClientRect(); // lays out what has been rendered
  return performance.now() - start;
}

const bench = {
  mount: async (who: 'ours' | 'bare', count: number): Promise<number> => {
    render(null, place);
    const offers = makeOffers(count);
    return timed(() => (who === 'ours' ? drawOurs : drawBare)(offers, 'match'));
  },
  sort: async (who: 'ours' | 'bare', count: number): Promise<number> => {
    render(null, place);
    const offers = makeOffers(count);
    const draw = who === 'ours' ? drawOurs : drawBare;
    await timed(() => draw(offers, 'match'));
    return timed(() => draw(offers, 'price'));
  },
  /** How many rows are on the page, to see that it is the list that is timed. */
  rows: (): number => place.querySelectorAll('li').length,
};
export type ListBench = typeof bench;

Object.assign(globalThis, { bench });

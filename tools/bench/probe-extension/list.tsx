/** The list of offers as the panel draws it, timed from the call to its layout. */
import '@/components/ui/theme.css';
import { render } from 'preact';
import { OfferList } from '@/components/list/offer-list';
import { sectionedOrder, sectionsOf } from '@/utils/core/pricing/sections';
import { rankOffers, type Sort } from '@/utils/core/pricing/sort';
import { setWords } from '@/utils/io/i18n/words';
import { languageFor, type Message } from '@/utils/core/model/languages';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import { makeOffers, SEARCHED } from './list-offers';

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

/** Renders that a render asks for come in microtasks. */
const RENDERS = 20;

const place = document.createElement('main');
document.body.append(place);

/** As the panel draws it: the searched product first, then everything else. */
function draw(offers: readonly ComparedOffer[], sort: Sort): void {
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
}

async function timed(act: () => void): Promise<number> {
  const start = performance.now();
  act();
  for (let turn = 0; turn < RENDERS; turn += 1) await Promise.resolve();
  place.getBoundingClientRect(); // lays out what has been rendered
  return performance.now() - start;
}

const probe = {
  useWords: (messages: Readonly<Record<string, Message>>): void =>
    setWords(languageFor(document.documentElement.lang), messages, ['panel']),
  mount: async (count: number): Promise<number> => {
    render(null, place);
    const offers = makeOffers(count);
    return timed(() => draw(offers, 'match'));
  },
  sort: async (count: number): Promise<number> => {
    render(null, place);
    const offers = makeOffers(count);
    await timed(() => draw(offers, 'match'));
    return timed(() => draw(offers, 'price'));
  },
};
export type ListBench = typeof probe;

Object.assign(globalThis, { probe });

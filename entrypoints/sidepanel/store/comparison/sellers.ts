/** Sellers that the user prefers, avoids or has a note on, as the panel shows and changes them. */
import { computed, signal } from '@preact/signals';
import { isAppError } from '@/utils/core/errors';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { Opinion, RememberedSeller } from '@/utils/core/model/remembered-seller';
import type { Sold } from '@/utils/core/sellers/identity';
import { createRecogniser } from '@/utils/core/sellers/recognise';
import type { SellerChange } from '@/utils/core/sellers/remember';
import { MAX_SELLERS, changeSeller, sellersStore } from '@/utils/io/storage/sellers';
import type { PanelContext } from '../../context';

export type SellersState = ReturnType<typeof createSellers>;

export type SellerProblem = 'full' | 'failed' | 'noRoom';

export function createSellers({ follow, scope }: PanelContext) {
  const sellers = follow<readonly RememberedSeller[]>(sellersStore(scope), []);
  const problem = signal<SellerProblem | undefined>(undefined);
  const about = signal<Sold | undefined>(undefined);
  const recognise = computed(() => createRecogniser(sellers.value));

  async function change(offer: Sold, made: SellerChange): Promise<SellerProblem | undefined> {
    try {
      const hasRoom = await changeSeller(scope, offer, made, Date.now());
      return hasRoom ? undefined : 'full';
    } catch (error) {
      console.error(error);
      return isAppError(error) ? 'noRoom' : 'failed';
    }
  }

  return {
    recognise,
    /** False: there is nothing to order or filter by. */
    areRemembered: computed(() => sellers.value.length > 0),
    /** Changes with the opinions of the user: rows follow it at once. */
    choice: computed(() =>
      sellers.value
        .flatMap(({ at, opinion }) => (opinion ? [`${opinion} ${at}`] : []))
        .toSorted()
        .join(),
    ),
    /** Null takes an opinion back. */
    setOpinion: (offer: Sold, opinion: Opinion | null) => {
      const attempt = async () => {
        problem.value = await change(offer, { opinion });
      };
      void attempt();
    },
    /** The note that is being written. */
    note: {
      /** An offer of the seller; undefined: none is being written. */
      about,
      open: (offer: Sold) => {
        about.value = offer;
      },
      /** Resolves to why it was not kept. */
      write: async (note: string) => {
        const offer = about.peek();
        const failed = offer && (await change(offer, { note }));
        if (failed === undefined) about.value = undefined;
        return failed;
      },
      close: () => {
        about.value = undefined;
      },
    },
    /** Why the last change was not kept. */
    problem,
    dismiss: () => {
      problem.value = undefined;
    },
  };
}

/** Why it was not kept, and what to do. */
export function sellerProblemWords(problem: SellerProblem): string {
  if (problem === 'full') return t('sellers.full', [formatNumber(MAX_SELLERS)]);
  return problem === 'noRoom' ? t('notSaved.text') : t('sellers.failed');
}

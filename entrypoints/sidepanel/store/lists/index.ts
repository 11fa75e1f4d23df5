/** Offers that the user sets aside: pins and their tray, and what can be done with one offer. */
import type { PanelContext } from '../../context';
import type { Modules } from '../modules';
import { completePins, createPins, createTray, pinContext } from './pins';
import { computed, effect, signal } from '@preact/signals';
import { usedAgents, agentAddress } from '@/utils/core/agents/address';
import type { Agent } from '@/utils/core/model/agents';
import { agentsStore, questionTermsStore } from '@/utils/io/storage/settings';
import { canonicalLink } from '@/utils/core/model/offer-link';
import { asksSellers } from '@/utils/core/model/profiles';
import { NO_QUESTION_TERMS, type QuestionTerms } from '@/utils/core/model/panel-settings';
import { excludedWords } from '@/utils/io/i18n/offer-words';
import { t } from '@/utils/io/i18n/words';
import { save } from '@/utils/io/storage/not-saved';

export type ListsModule = ReturnType<typeof createLists>;

export function createLists(context: PanelContext, modules: Modules) {
  const { follow, scope } = context;
  const {
    search: { search },
    compare,
    view,
  } = modules;
  const chosenAgents = follow<readonly Agent[]>(agentsStore, []);
  const agents = computed(() => usedAgents(chosenAgents.value));
  const pins = createPins(context);
  const tray = createTray(pins, compare);
  completePins(modules.search, compare, pins);
  const { copyLink } = view.output;
  const about = signal<string | undefined>(undefined);
  const termsStore = questionTermsStore(scope);
  const terms = follow<QuestionTerms>(termsStore, NO_QUESTION_TERMS);

  function pin(key: string, isPinned: boolean): void {
    if (!isPinned) return pins.unpin(key);
    const offer = compare.offerOf(key);
    if (!offer) return;
    pins.pin(offer, pinContext(search.peek(), compare.inputs.peek()));
  }

  /** The offer can be brought back where this is told. */
  function exclude(key: string): void {
    const { excluded } = compare;
    excluded.exclude(key);
    view.output.show({
      text: excludedWords(excluded.count.peek()),
      action: { label: t('watch.undo'), run: excluded.bringBack },
    });
  }
  // Nothing is said any longer of what came back.
  effect(() => {
    if (compare.excluded.back.value) view.output.dismiss();
  });

  return {
    /** Where the user orders. */
    agents,
    pins,
    tray,
    /** What the user can do with one offer of the list. */
    actions: computed(() => ({
      pinned: pins.pinned.value,
      onPin: pin,
      onNotMisleading: compare.notMisleading,
      onCopyLink: (key: string) => {
        const offer = compare.offerOf(key)?.offer;
        const link = offer && canonicalLink(offer);
        if (link !== undefined) void copyLink(link);
      },
      agents: agents.value,
      onCopyAgentLink: (key: string, agent: Agent) => {
        const offer = compare.offerOf(key)?.offer;
        const link = offer && agentAddress(agent, offer);
        if (link !== undefined) void copyLink(link);
      },
      ...(asksSellers(compare.context.value.profile) && {
        onAsk: (key: string) => {
          about.value = key;
        },
      }),
      onSplit: compare.split,
      onJoin: compare.join,
      onExclude: exclude,
    })),
    /** The question, which is copied and never sent. */
    question: {
      /** Key of the offer whose seller is to be asked; absent: none. */
      about,
      terms,
      changeTerms: (change: QuestionTerms) => {
        terms.value = { ...terms.peek(), ...change };
        save(termsStore.update((stored) => ({ ...stored, ...change })));
      },
      close: () => {
        about.value = undefined;
      },
    },
  };
}

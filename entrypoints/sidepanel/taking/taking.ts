/** All that is taken out of the panel: pinned offers, exports, and the question to a seller. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { NO_QUESTION_TERMS, type QuestionTerms } from '@/utils/model/panel-settings';
import { type TrayState, completePins, createTray } from '../export/pins';
import {
  createExporting,
  type ExportingDeps,
  type ExportingInput,
  type ExportingState,
} from '../export/exports';
import { follow, type Source } from '../source';

export interface TakingDeps extends ExportingDeps {
  questionTerms: Source<QuestionTerms>;
  changeQuestionTerms: (change: QuestionTerms) => Promise<void>;
  /** Onto the clipboard; called in the click. */
  copyText: (text: string) => Promise<void>;
}

export interface TakingState extends Pick<TakingDeps, 'copyText'> {
  tray: TrayState;
  exporting: ExportingState;
  questionTerms: ReadonlySignal<QuestionTerms>;
  changeQuestionTerms: (change: QuestionTerms) => void;
  ready: Promise<void>;
  stop: () => void;
}

export function createTaking(input: Omit<ExportingInput, 'tray'>, deps: TakingDeps): TakingState {
  const tray = createTray(input.pins, input.compare);
  const questionTerms = signal(NO_QUESTION_TERMS);
  const source = follow(deps.questionTerms, questionTerms);
  const stopCompleting = completePins(input.search, input.compare, input.pins);
  return {
    tray,
    exporting: createExporting({ ...input, tray: tray.tray }, deps),
    questionTerms,
    changeQuestionTerms: (change) => {
      questionTerms.value = { ...questionTerms.peek(), ...change };
      void deps.changeQuestionTerms(change);
    },
    copyText: deps.copyText,
    ready: source.ready,
    stop: () => {
      source.stop();
      stopCompleting();
    },
  };
}

import { type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { WordPart } from '@/utils/core/model/languages';
import { addWords } from '@/utils/io/i18n/words';

export interface LazyOptions {
  /** Loaded with it. */
  words?: readonly WordPart[];
  /** Whether components wait until something else opens the part. Default: the first that is shown opens it. */
  waits?: boolean;
}

/** A module that is loaded once, when it is opened or first shown; a failure is tried again at the next opening. */
export function lazily<Module extends object>(
  load: () => Promise<Module>,
  { words = [], waits = false }: LazyOptions = {},
) {
  const module = signal<Module | undefined>(undefined);
  const loaded: ReadonlySignal<Module | undefined> = module;
  let loading: Promise<Module> | undefined;

  async function loadNow(): Promise<Module> {
    try {
      const [opened] = await Promise.all([load(), ...words.map(addWords)]);
      module.value = opened;
      return opened;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  }
  const open = () => (loading ??= loadNow());

  /**
   * One of its components.
   * @param Waiting shown in its room until it is loaded. Default: nothing
   */
  function part<Props extends object>(
    pick: (loaded: Module) => ComponentType<Props>,
    Waiting?: ComponentType<Props>,
  ): ComponentType<Props> {
    return function Lazily(props) {
      useEffect(() => {
        if (!waits) void open();
      }, []);
      const Part = loaded.value ? pick(loaded.value) : Waiting;
      return Part ? <Part {...props} /> : null;
    };
  }

  return { open, part };
}

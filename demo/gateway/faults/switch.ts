import type { AimedFault, Fault } from './fault';

const isAimed = (fault: Fault): fault is AimedFault => 'path' in fault;

/** The faults that are set, and how much is left of each. */
export function createFaultSwitch() {
  let faults: Fault[] = [];

  return {
    /** Takes the place of those before. */
    set(list: readonly Fault[]): void {
      faults = [...list];
    },
    list: (): readonly Fault[] => faults,

    /** The faults of this request, each used once more. */
    take(path: string, isOfKind: (fault: AimedFault) => boolean): AimedFault[] {
      const taken = faults
        .filter(isAimed)
        .filter((fault) => isOfKind(fault) && path.startsWith(fault.path));
      faults = faults.flatMap((fault) => {
        if (!isAimed(fault) || !taken.includes(fault)) return [fault];
        return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
      });
      return taken;
    },

    hasSingleUseRefreshTokens: (): boolean =>
      faults.some(({ kind }) => kind === 'single-use-refresh-tokens'),

    hasNoSimilarity: (): boolean => faults.some(({ kind }) => kind === 'no-similarity'),

    /** Counts a call; true when the access tokens die with it. */
    countCall(): boolean {
      let isExpiring = false;
      faults = faults.flatMap((fault): Fault[] => {
        if (fault.kind !== 'expire-tokens') return [fault];
        if (fault.after > 1) return [{ ...fault, after: fault.after - 1 }];
        isExpiring = true;
        return [];
      });
      return isExpiring;
    },
  };
}

export type FaultSwitch = ReturnType<typeof createFaultSwitch>;

/** What one check reports, of its offer or of the service as a whole. */
import type { Reading, Watch, WatchChange } from '../model/watch';
import { judgeReading } from './judge';
import { judgeService, type ServiceEvidence, reportFault } from './service-fault';

export interface JudgedCheck {
  watch: Watch;
  /** Of the watch, and at most one of its service for each fact. */
  changes: WatchChange[];
  isHeld: boolean;
}

/**
 * The watch after a reading, and what is reported. A move that many offers of the service have made is reported once, of
 * the service; the watch keeps what it knew.
 * @param evidence all watches of its service, and the latest changes
 */
export function judgeCheck(watch: Watch, reading: Reading, evidence: ServiceEvidence): JudgedCheck {
  const judged = judgeReading(watch, reading, evidence);
  if (judged.changes.length === 0 && !judged.isHeld) return judged;
  const faults = judgeService({ ...watch, last: reading }, evidence);
  if (faults.length === 0) return judged;
  const distrusted = new Set(faults.map(({ fact }) => fact));
  const trusted = judgeReading(watch, reading, { ...evidence, distrusted });
  const reported = faults.flatMap(
    (fault) => reportFault(fault, judged.watch, evidence.changes) ?? [],
  );
  return { ...trusted, changes: [...trusted.changes, ...reported] };
}

/**
 * What stands around every request to a service. It is opened while the picture is acquired,
 * and reads by then what it needs.
 */
import type { ServiceId } from '@/utils/model/settings';
import { isPrivateWindow } from '@/utils/platform';
import { dropAnswer, openAnswers, readAnswer, writeAnswer } from '@/utils/storage/answers';
import { changeMeter, meterStore, termsStore } from '@/utils/storage/settings';
import { failureOf } from '@/utils/errors';
import { createCalls, type Calls, type ServiceCalls } from './calls';

let calls: Calls | undefined;

/** One a worker: its buckets are. */
export async function openCalls(service: ServiceId): Promise<ServiceCalls> {
  openAnswers().catch(failureOf); // without it every answer is asked for
  calls ??= createCalls({
    readMeter: () => meterStore.read(),
    changeMeter,
    readTerms: () => termsStore.read(),
    readAnswer,
    writeAnswer,
    dropAnswer,
    isPrivate: isPrivateWindow,
  });
  await calls.refresh();
  return calls.of(service);
}

/** The worker of the panel that reads and writes lists: one job, and its answer. */
import { failureOf } from '@/utils/core/errors';
import type { ListAnswer } from './in-worker';
import { type ListJob, doListJob } from './jobs';

async function answerTo(job: ListJob, given: never): Promise<ListAnswer> {
  try {
    return { done: await doListJob(job, given) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<{ job: ListJob; given: never }>) => {
  void answerTo(data.job, data.given).then((answer) => postMessage(answer));
});

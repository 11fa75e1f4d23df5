/** Does each job of lists in a worker of its own: what it holds goes with it, however it ends. */
import { AppError, type Failure } from '@/utils/core/errors';
import type { StartedWorker } from '../started-worker';
import type { Done, DoListJob, Given, ListJob } from './jobs';

export interface ListRequest<Job extends ListJob = ListJob> {
  job: Job;
  given: Given<Job>;
}

/** An error's class does not survive a message. */
export type ListAnswer<Job extends ListJob = ListJob> = { done: Done<Job> } | { failure: Failure };

/** Starts a worker for one job. */
type StartListWorker = <Job extends ListJob>(
  onAnswer: (answer: ListAnswer<Job> | 'stopped') => void,
) => StartedWorker<ListRequest<Job>>;

/** A list of 20 MB takes a second or two. */
const DEADLINE_MS = 10_000;

/** Jobs reject with the codes of their readers and writers, or `list-stopped` where there is no answer in time. */
export const inWorker =
  (start: StartListWorker): DoListJob =>
  <Job extends ListJob>(job: Job, given: Given<Job>) =>
    new Promise<Done<Job>>((resolve, reject) => {
      const end = (answer: ListAnswer<Job> | 'stopped') => {
        clearTimeout(deadline);
        worker.end();
        if (answer === 'stopped') reject(new AppError('list-stopped'));
        // A task of its own: unpacking a large table has taken long, and keys come between.
        else if ('done' in answer) setTimeout(resolve, 0, answer.done);
        else reject(errorOf(answer.failure));
      };
      const deadline = setTimeout(end, DEADLINE_MS, 'stopped');
      const worker = start(end);
      worker.post({ job, given });
    });

const errorOf = ({ code, detail }: Failure) => new AppError(code, detail && { detail });

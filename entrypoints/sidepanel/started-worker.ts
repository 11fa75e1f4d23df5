/** The part of a `Worker` that the panel uses. */
export interface StartedWorker<Request> {
  post: (request: Request, transfer?: ArrayBuffer[]) => void;
  end: () => void;
}

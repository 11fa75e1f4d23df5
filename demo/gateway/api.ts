import type { App } from './apps';
import type { CallParameters } from './parameters';

/** A call whose app is known and that passed every check but that of its arguments. */
interface Call {
  readonly app: App;
  readonly parameters: CallParameters;
}

/** An API behind the gateway: what a call must prove first, and its answer as JSON. */
export interface Api {
  readonly requires: {
    readonly signature: boolean;
    readonly accessToken: boolean;
    readonly subscription: boolean;
  };
  /** Whether the bare form is accepted too: no app key in the path, unsigned, a valid token. */
  readonly acceptsBareCall: boolean;
  answer(call: Call): string | object | Promise<object>;
}

import { createGateway, type GatewayDeps } from './gateway';
import { HOST, serve } from './http-server';
import type { GatewayStats } from './stats';

export interface RunningGateway {
  /** Address without a slash at its end. */
  readonly url: string;
  readonly port: number;
  readonly stats: Readonly<GatewayStats>;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/** Starts the gateway on the loopback address; port 0 takes a free one. */
export async function startGateway(options: {
  port: number;
  deps: GatewayDeps;
}): Promise<RunningGateway> {
  let stats: GatewayStats | undefined;
  const { port, close } = await serve(options.port, (taken) => {
    const gateway = createGateway(options.deps, taken);
    ({ stats } = gateway);
    return gateway.app;
  });
  if (stats === undefined) throw new Error('The gateway was not made.');
  return { url: `http://${HOST}:${port}`, port, stats, close };
}

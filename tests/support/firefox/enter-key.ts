import type { ServiceId } from '../../../utils/core/model/settings';
import { acceptPrompt } from './prompt';
import type { Scene } from './scene';

/**
 * Enters the gateway's key for a service of the open platform in the options, and saves it there. Answers what
 * Firefox asked, which is accepted.
 */
export async function enterKey(scene: Scene, service: ServiceId): Promise<string> {
  const { options, gateway } = scene;
  await options.press('left', '[href="#search"]');
  await options.press('left', `[data-service=${service}] input[type=radio]`);
  await options.fill('#appKey', '1000000');
  await options.fill('#secret', 'demo-secret');
  await options.evaluate(openAdvanced, service);
  await options.fill('#token', 'demo-token');
  await options.fill('#baseUrl', gateway.url);
  await options.press('left', '[data-testid=save]');
  return acceptPrompt(scene.marionette);
}

/** Runs in the page. */
function openAdvanced(service: string): void {
  document
    .querySelector(`[data-service=${service}] [data-testid=advanced]`)
    ?.toggleAttribute('open', true);
}

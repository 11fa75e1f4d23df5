import type { Marionette } from './marionette';

/** Keys without a character, as WebDriver names them. */
export const KEYS = {
  enter: '\uE007',
  shift: '\uE008',
  alt: '\uE00A',
  up: '\uE013',
} as const;

/** Presses these keys one after the other in the context that is current. */
export async function typeKeys({ send }: Marionette, ...keys: string[]): Promise<void> {
  const actions = keys.flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  await send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
}

/** Presses the last of these keys while the others are held. */
export async function pressChord({ send }: Marionette, ...keys: string[]): Promise<void> {
  const actions = [
    ...keys.map((value) => ({ type: 'keyDown', value })),
    ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
  ];
  await send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
}

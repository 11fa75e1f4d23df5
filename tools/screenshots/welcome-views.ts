import { makeSettings } from './material';
import type { View } from './view';

/** The welcome page, before and after a service was chosen. @param baseUrl of the service */
export function welcomeViews(baseUrl: string): View[] {
  const welcome = { file: 'welcome.html' as const };
  return [
    { ...welcome, name: 'welcome' },
    { ...welcome, name: 'welcome-chosen', settings: makeSettings(baseUrl, 'web') },
  ];
}

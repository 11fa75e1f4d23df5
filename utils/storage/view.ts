/** How the user wants offers laid out. Writers: the panels; the last word counts. */
import { LIST_VIEW, viewSchema, type ViewSettings } from '../model/panel-settings';
import { defineStore } from './define';

export const viewStore = defineStore<ViewSettings>({
  area: 'local',
  key: 'view',
  schema: viewSchema,
  version: 1,
  fallback: LIST_VIEW,
});

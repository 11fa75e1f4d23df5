import { EyeOff, PanelLeft, Pin, Puzzle, Settings, ShieldCheck } from 'lucide';
import { t } from '@/utils/io/i18n/words';
import { Note, NoteLine } from './note';

interface ToolbarStepsProps {
  isFirefox: boolean;
}

/** How the toolbar button stays in sight: both browsers hide new ones behind a puzzle piece. */
export function ToolbarSteps({ isFirefox }: ToolbarStepsProps) {
  return (
    <ol>
      <NoteLine icon={Puzzle} text={t('welcome.puzzle')} />
      {isFirefox ? (
        <NoteLine icon={Settings} text={t('welcome.pinFirefox', [t('extensionName')])} />
      ) : (
        <NoteLine icon={Pin} text={t('welcome.pin', [t('extensionName')])} />
      )}
    </ol>
  );
}

/** What is different in Firefox. */
export function FirefoxNotes() {
  return (
    <Note title={t('welcome.firefoxTitle')} testId="firefox">
      <ul>
        <NoteLine icon={PanelLeft} text={t('welcome.firefoxSidebar', [t('extensionName')])} />
        <NoteLine icon={ShieldCheck} text={t('welcome.firefoxAsks')} />
        <NoteLine icon={EyeOff} text={t('welcome.firefoxPrivate', [t('extensionName')])} />
      </ul>
    </Note>
  );
}

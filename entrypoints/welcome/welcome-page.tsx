import mug from './mug.webp?inline';
import styles from './welcome-page.module.css';
import type { ComponentChildren } from 'preact';
import type { ServiceId } from '@/utils/core/model/settings';
import {
  Ban,
  ExternalLink,
  EyeOff,
  Globe,
  type IconNode,
  KeyRound,
  PanelLeft,
  Pin,
  Play,
  Puzzle,
  Search,
  Settings,
  ShieldCheck,
} from 'lucide';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Outcome } from '@/components/ui/message';
import { sentences, t } from '@/utils/io/i18n/words';

interface WelcomePageProps extends SearchWaysProps {
  /** Where this browser shows the panel. */
  place: 'sidePanel' | 'sidebar';
}

/** Shown once, after the installation: nothing is asked, and everything can be done later. */
export function WelcomePage({ place, service, ...ways }: WelcomePageProps) {
  const isFirefox = place === 'sidebar';
  return (
    <main class={styles.page}>
      <header class={styles.head}>
        <p class={styles.brand}>
          <img src="/icon/32.png" width="24" height="24" alt="" />
          {t('extensionName')}
        </p>
        <h1 class={styles.title}>{t('welcome.title')}</h1>
        <p class={styles.lead}>{t('welcome.lead')}</p>
      </header>
      <TryPicture isServiceChosen={service !== undefined} isSidebar={isFirefox} />
      <SearchWays service={service} {...ways} />
      <div class={styles.notes}>
        <Note title={t('welcome.leavesTitle')} testId="leaves">
          <ul>
            <NoteLine icon={Search} text={t('welcome.leavesSearch')} />
            <NoteLine icon={Globe} text={t('welcome.leavesRequests')} />
            <NoteLine icon={Ban} text={t('welcome.leavesNothing')} />
          </ul>
        </Note>
        <Note title={t('welcome.pinTitle')} testId="toolbar">
          <ToolbarSteps isFirefox={isFirefox} />
        </Note>
        {isFirefox && <FirefoxNotes />}
      </div>
    </main>
  );
}

interface TryPictureProps {
  isServiceChosen: boolean;
  /** Whether the panel is Firefox's sidebar. */
  isSidebar: boolean;
}

/**
 * The three steps, and a product picture to take them on. Its bytes are its own address: no script may run in this
 * page to fetch them. It takes the focus, so that the menu key opens the browser's menu on it.
 */
function TryPicture({ isServiceChosen, isSidebar }: TryPictureProps) {
  return (
    <section class={styles.try}>
      <img
        class={styles.picture}
        src={mug}
        width="512"
        height="512"
        alt={t('welcome.mug')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the browser's menu acts on it
        tabIndex={0}
        data-testid="try-picture"
      />
      <div class={styles.told}>
        <h2 class={styles.heading}>{t('welcome.tryTitle')}</h2>
        <ol class={styles.steps}>
          <li>{t('welcome.rightClick')}</li>
          <li>{t('welcome.choose', [t('menuItem')])}</li>
          <li>{isSidebar ? t('welcome.compareSidebar') : t('welcome.compare')}</li>
        </ol>
        <p class={styles.hint}>
          {isServiceChosen
            ? t('welcome.byKeys')
            : sentences(t('welcome.asksOnce'), t('welcome.byKeys'))}
        </p>
      </div>
    </section>
  );
}

interface SearchWaysProps {
  /** Absent until the user has chosen. */
  service: ServiceId | undefined;
  onDemo: () => void;
  onOwnKey: () => void;
  onWeb: () => void;
}

/** The choice that the panel offers before its first search, in the same words. */
function SearchWays({ service, onDemo, onOwnKey, onWeb }: SearchWaysProps) {
  const isOwn = service !== undefined && service !== 'demo' && service !== 'web';
  return (
    <section class={styles.ways}>
      <h2 class={styles.heading}>{t('setup.title')}</h2>
      <p class={styles.muted}>{t('setup.text')}</p>
      <ul class={styles.list}>
        <Way
          title={t('service.web')}
          text={t('setup.web')}
          label={t('setup.useWeb')}
          icon={ExternalLink}
          isChosen={service === 'web'}
          testId="use-web"
          onClick={onWeb}
        />
        <Way
          title={t('service.demo')}
          text={t('setup.demo')}
          label={t('setup.tryDemo')}
          icon={Play}
          isChosen={service === 'demo'}
          testId="use-demo"
          onClick={onDemo}
        />
        <Way
          title={t('setup.ownTitle')}
          text={t('setup.own')}
          label={t('setup.useOwn')}
          icon={KeyRound}
          isChosen={isOwn}
          testId="use-own"
          onClick={onOwnKey}
        />
      </ul>
    </section>
  );
}

interface WayProps {
  title: string;
  text: string;
  label: string;
  icon: IconNode;
  isChosen: boolean;
  testId: string;
  onClick: () => void;
}

function Way({ title, text, label, icon, isChosen, testId, onClick }: WayProps) {
  return (
    <li class={styles.way}>
      <h3 class={styles.name}>{title}</h3>
      <p class={styles.muted}>{text}</p>
      <div class={styles.end}>
        <Button label={label} icon={icon} testId={testId} onClick={onClick} />
        <output>{isChosen && <Outcome isGood words={t('welcome.chosen')} />}</output>
      </div>
    </li>
  );
}

interface ToolbarStepsProps {
  isFirefox: boolean;
}

/** How the toolbar button stays in sight: both browsers hide new ones behind a puzzle piece. */
function ToolbarSteps({ isFirefox }: ToolbarStepsProps) {
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
function FirefoxNotes() {
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

interface NoteProps {
  title: string;
  testId: string;
  children: ComponentChildren;
}

/** One thing to know, with a list of lines. */
function Note({ title, testId, children }: NoteProps) {
  return (
    <section class={styles.note} data-testid={testId}>
      <h2 class={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}

function NoteLine({ icon, text }: { icon: IconNode; text: string }) {
  return (
    <li class={styles.line}>
      <span class={styles.icon}>
        <Icon node={icon} />
      </span>
      <span class={styles.words}>{text}</span>
    </li>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Outcome } from '@/components/ui/message';
import { serviceName } from '@/utils/io/i18n/search-words';
import { nameLanguage, sentences, t } from '@/utils/io/i18n/words';
import type { Settings } from '@/utils/core/model/settings';
import type { Team } from '@/utils/core/model/team';
import { takeInvitation, watchInvitations } from '@/utils/io/storage/requests';
import { save } from '@/utils/io/storage/not-saved';
import { settingsStore } from '@/utils/io/storage/settings';
import { showPlace } from '../part';
import { Section } from '../section';
import { useStored } from '../stored';
import {
  fieldsOf,
  join,
  leave,
  readFields,
  type TeamFields,
  type TeamVerdict,
  testTeam,
  typedAddress,
} from './team';
import styles from './team-section.module.css';
import { testedWords } from './verdict';

interface TeamSectionProps {
  /** Settings as read when the page was opened. */
  settings: Settings;
}

const EMPTY: TeamFields = { address: '', token: '' };

/** The team whose relay is searched through: joining it, testing it, leaving it. */
export function TeamSection({ settings }: TeamSectionProps) {
  const { team } = useStored(settingsStore, settings);
  const [fields, setFields] = useState<TeamFields>();
  const [verdict, setVerdict] = useState<TeamVerdict>();
  const sectionRef = useRef<HTMLElement>(null);
  useEffect(() => {
    const show = async () => {
      const invitation = await takeInvitation();
      if (!invitation) return;
      setFields(fieldsOf(invitation));
      setVerdict(undefined);
      showPlace('team');
    };
    void show();
    return watchInvitations(() => void show());
  }, []);

  const latestRef = useRef<Promise<TeamVerdict>>(undefined);
  const run = async (work: Promise<TeamVerdict>) => {
    latestRef.current = work;
    setVerdict({ kind: 'asking' });
    const ended = await work;
    if (latestRef.current !== work) return; // what was pressed later is answered
    setVerdict(ended);
    if (ended.kind === 'joined') setFields(undefined);
  };
  const change = (changed: TeamFields) => {
    setFields(changed);
    setVerdict(undefined);
  };
  const cancel = () => {
    setFields(undefined);
    setVerdict(undefined);
    sectionRef.current?.querySelector('h2')?.focus(); // its button is gone
  };
  return (
    <Section title={t('team.title')} text={t('team.text')} id="team" sectionRef={sectionRef}>
      {team && <Joined team={team} />}
      {(fields || !team) && (
        <JoinForm
          fields={fields ?? EMPTY}
          wrong={verdict?.kind === 'wrong' ? verdict.fields : []}
          isBusy={verdict?.kind === 'asking'}
          onChange={change}
          onJoin={() => void run(join(fields ?? EMPTY))}
          onCancel={fields && cancel}
        />
      )}
      <div class={styles.end}>
        {team && !fields && (
          <>
            <Button
              label={t('options.test')}
              onClick={() => void run(testTeam(team))}
              testId="team-test"
            />
            <Button
              label={t('team.leave')}
              onClick={() => save(run(leave()))}
              testId="team-leave"
            />
          </>
        )}
        <output data-testid="team-verdict" data-verdict={verdict && codeOf(verdict)}>
          {verdict && verdict.kind !== 'wrong' && (
            <Outcome isGood={isGood(verdict)} words={wordsOf(verdict)} />
          )}
        </output>
      </div>
    </Section>
  );
}

function Joined({ team: { name, baseUrl, services } }: { team: Team }) {
  const host = new URL(baseUrl).host;
  const list = new Intl.ListFormat(nameLanguage()).format(services.map(serviceName));
  return (
    <p data-testid="team-joined">
      {sentences(
        name === '' ? t('team.joinedAt', [host]) : t('team.joined', [name, host]),
        services.length === 0 ? t('team.providesNothing') : t('team.provides', [list]),
      )}
    </p>
  );
}

interface JoinFormProps {
  fields: TeamFields;
  wrong: readonly (keyof TeamFields)[];
  isBusy: boolean;
  onChange: (fields: TeamFields) => void;
  onJoin: () => void;
  /** Absent where there is nothing to take back. */
  onCancel: (() => void) | undefined;
}

/** Says what joining means as soon as it is known whose relay it is. */
function JoinForm({ fields, wrong, isBusy, onChange, onJoin, onCancel }: JoinFormProps) {
  const invitation = readFields(fields);
  return (
    <form
      noValidate
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onJoin();
      }}
    >
      <div class={styles.fields}>
        <TextField
          id="team-address"
          kind="url"
          label={t('team.address')}
          hint={t('team.addressText')}
          error={wrong.includes('address') ? t('team.addressWrong') : undefined}
          value={fields.address}
          onInput={(text) => onChange(typedAddress(text, fields))}
        />
        <TextField
          id="team-token"
          kind="secret"
          label={t('team.token')}
          error={wrong.includes('token') ? t('team.tokenWrong') : undefined}
          value={fields.token}
          onInput={(token) => onChange({ ...fields, token })}
        />
      </div>
      {!Array.isArray(invitation) && (
        <p data-testid="team-before">{t('team.before', [new URL(invitation.baseUrl).host])}</p>
      )}
      <div class={styles.end}>
        <Button
          type="submit"
          label={t('team.join')}
          look="primary"
          isBusy={isBusy}
          testId="team-join"
        />
        {onCancel && !isBusy && (
          <Button label={t('history.cancel')} onClick={onCancel} testId="team-cancel" />
        )}
      </div>
    </form>
  );
}

/** Code for tests and automation: `joined`, `tested`, …, or the error code. */
const codeOf = (verdict: TeamVerdict): string =>
  verdict.kind === 'failed' ? verdict.failure.code : verdict.kind;

function isGood({ kind }: TeamVerdict): boolean | undefined {
  return kind === 'asking' ? undefined : kind !== 'failed' && kind !== 'wrong';
}

function wordsOf(verdict: Exclude<TeamVerdict, { kind: 'wrong' }>): string {
  switch (verdict.kind) {
    case 'asking':
      return t('team.asking');
    case 'joined':
      return t('team.isJoined');
    case 'tested':
      return t('team.tested');
    case 'left':
      return t('team.left');
    case 'failed':
      return testedWords(verdict.failure);
  }
}

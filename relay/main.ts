/** `npm run relay`: serves. `-- --init` writes settings to begin with; `-- member add|revoke|list` edits who belongs. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ConfigMistake, writeNew } from './config/file';
import { FIRST_SETTINGS } from './config/first-settings';
import { runMember } from './members/command';
import { serve } from './server/serve';

const HELP = `npm run relay                         serves, by relay.yml
npm run relay -- --init               writes a relay.yml to begin with
npm run relay -- member add NAME      a new member, and the link for them
npm run relay -- member revoke NAME   ends a membership
npm run relay -- member list          who belongs
--config FILE                         instead of relay.yml
LOG_LEVEL=warn                        instead of info`;

try {
  await run();
} catch (error) {
  // The sentence of a mistake in the settings; anything else is one of this program.
  console.error(error instanceof ConfigMistake ? error.message : error);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments();
  const { config: file } = values;
  const [command, ...rest] = positionals;
  if (values.help) say(HELP);
  else if (values.init) say(init(file));
  else if (command === 'member') say(runMember(rest, { file, now: Date.now() }));
  else if (command === undefined) await serve(file);
  else throw new ConfigMistake(`"${command}"`, `there is no such command.\n${HELP}`);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        config: { type: 'string', default: 'relay.yml' },
        init: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    const what = error instanceof Error ? error.message : 'not understood';
    throw new ConfigMistake('npm run relay', `${what}\n${HELP}`);
  }
}

function init(file: string): string {
  if (existsSync(file)) {
    throw new ConfigMistake(
      file,
      'is there already, and stays as it is. --config FILE names another',
    );
  }
  writeNew(file, FIRST_SETTINGS);
  return `${file} is written. Say in it where your keys are read from, and load them, for example:
  export ALIBABA_APP_KEY=…  ALIBABA_APP_SECRET=…  ALIBABA_TOKEN=…
Then: npm run relay -- member add NAME, and npm run relay`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

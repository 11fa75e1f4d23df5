import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { t } from '@/utils/io/i18n/words';
import type { Agent } from '@/utils/core/model/agents';
import { type AgentFields, answersOf, codesOf } from './agents';

interface CodeQuestionProps {
  /** The agent whose address has codes of a commission; undefined: nothing is asked. */
  asked: AgentFields | undefined;
  onAnswer: (agent: Agent) => void;
  onClose: () => void;
}

/** Names the codes of an address, and keeps none that the user does not agree to. */
export function CodeQuestion({ asked, onAnswer, onClose }: CodeQuestionProps) {
  const id = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (asked) dialogRef.current?.showModal();
  }, [asked]);
  const close = () => dialogRef.current?.close();
  const answers = asked && answersOf(asked);
  const plain = answers?.plain;
  const answer = (agent: Agent) => () => {
    onAnswer(agent);
    close();
  };
  return (
    <Dialog
      dialog={dialogRef}
      labelledBy={id}
      testId="code-question"
      onClose={onClose}
      answers={
        answers && (
          <>
            <Button label={t('history.cancel')} testId="code-cancel" onClick={close} />
            <Button label={t('agents.keep')} testId="code-keep" onClick={answer(answers.kept)} />
            {plain && (
              <Button
                label={t('agents.without')}
                look="primary"
                testId="code-without"
                onClick={answer(plain)}
              />
            )}
          </>
        )
      }
    >
      <p id={id}>{asked && t('agents.ask', [codesOf(asked.template).join(', ')])}</p>
      <p>{t('agents.askText')}</p>
      {answers && !plain && <p>{t('agents.askNested')}</p>}
    </Dialog>
  );
}

import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.d.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';

type Job = components['schemas']['Job'];

const LOOKS: Readonly<Record<Job['state'], { icon: IconName; colour: string }>> = {
  running: { icon: 'retry', colour: 'text-accent' },
  paused: { icon: 'pause', colour: 'text-warn' },
  done: { icon: 'check', colour: 'text-ok' },
  cancelled: { icon: 'close', colour: 'text-ink-3' },
};

/** The state of a job: a sign and the word. */
export function JobState({ job: { state } }: { job: Pick<Job, 'state'> }) {
  const { t } = useTranslation('jobs');
  const { icon, colour } = LOOKS[state];
  return (
    <span className={`row strong ${colour}`}>
      <Icon name={icon} size={14} />
      {t(`state.${state}`)}
    </span>
  );
}

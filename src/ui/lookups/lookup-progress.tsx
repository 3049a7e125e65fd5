import { Icon } from '../icon.tsx';
import { useMessages } from '../messages.tsx';

/** How far a look-up has come, and the button that stops it. `label`: what is looked up, for those who do not see it. */
export function LookupProgress(props: { label: string; done: number; all: number; onStop(): void }) {
  const { t } = useMessages();
  const { label, done, all } = props;
  return (
    <div class="lookup-progress">
      <progress max={all} value={done} aria-label={label} />
      <span class="lookup-count">{t('trail_progress', done, all)}</span>
      <button type="button" class="button" onClick={props.onStop}>
        <Icon name="pause" />
        {t('trail_stop')}
      </button>
    </div>
  );
}

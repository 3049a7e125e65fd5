import { Icon } from '../icon.tsx';
import { useMessages } from '../messages.tsx';
import type { Marks } from './use-marks.ts';

/** The button that marks a topic's mentions in the page, and then walks through them. */
export function MentionFinder(props: { topic: string; title: string; mentions: number; marks: Marks }) {
  const { t, n } = useMessages();
  const { topic, marks } = props;
  const shown = marks.shown?.topic === topic ? marks.shown : null;
  const walks = shown !== null && shown.count > 0;
  return (
    <div class="finder">
      <button type="button" class="button" onClick={() => marks.show(topic)}>
        <Icon name="mark" />
        {walks && shown.count > 1 ? t('finder_next') : t('finder_show')}{' '}
        <span class="visually-hidden">{t('finder_of', props.title)}</span>
      </button>
      <span class="finder-place" role="status">
        {shown === null
          ? n('finder_mentions', props.mentions)
          : walks
            ? t('finder_place', shown.index, shown.count)
            : t('finder_nowhere')}
      </span>
      {walks && (
        <button type="button" class="quiet-button" onClick={marks.clear}>
          {t('finder_clear')}
        </button>
      )}
    </div>
  );
}

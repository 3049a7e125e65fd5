import { useMessages } from '../messages.tsx';
import { LaterNews } from './later-news.tsx';
import type { SectionProps } from './panel-section.ts';
import { TopicList } from './topic-list.tsx';

/** What an old page could not know, then its topics. */
export function Topics(props: SectionProps) {
  const { t } = useMessages();
  if (props.known.length === 0)
    return props.isWaiting ? <Waiting /> : <p class="empty">{t('topics_none')}</p>;
  return (
    <>
      <LaterNews {...props} />
      <TopicList
        topics={props.known}
        sources={props.sources}
        published={props.published}
        neighbours={props.neighbours}
        marks={props.marks}
        open={props.open}
        onToggle={props.onToggle}
      />
    </>
  );
}

function Waiting() {
  const { t } = useMessages();
  return (
    <div class="waiting" role="status">
      <span class="visually-hidden">{t('loading')}</span>
      <span class="ghost" />
      <span class="ghost" />
      <span class="ghost" />
    </div>
  );
}

import type { Explainer, Source } from '../../core/explainer.ts';
import type { ReportTopic } from '../../core/report.ts';
import { headOf } from '../../core/translation.ts';
import { ExplainerBody } from '../explainer/explainer-body.tsx';
import { Gist, languageOfText } from '../explainer/head.tsx';
import type { Neighbours } from '../explainer/neighbours.ts';
import { Heading } from '../heading.tsx';
import { Icon } from '../icon.tsx';
import { KindIcon, KindLabel } from '../kind.tsx';
import { useOwnId } from '../use-own-id.ts';
import { MentionFinder } from './mention-finder.tsx';
import type { Marks } from './use-marks.ts';

/** One topic of the page: kind, title and gist; opened, everything that is known of it. */
export function TopicCard(props: {
  topic: ReportTopic;
  explainer: Explainer;
  sources: Record<string, Source>;
  published: string | null;
  neighbours: Neighbours;
  marks: Marks;
  isOpen: boolean;
  onToggle(): void;
}) {
  const { topic, explainer, isOpen } = props;
  const head = headOf(explainer);
  const bodyId = useOwnId();
  return (
    <article class={isOpen ? 'card is-open' : 'card'} data-kind={explainer.kind} data-topic={topic.id}>
      <div class="card-head">
        <span class="card-icon">
          <KindIcon kind={explainer.kind} />
        </span>
        <KindLabel kind={explainer.kind} />
        <Heading depth={1} class="card-title" {...languageOfText(head.lang)}>
          <button
            type="button"
            class="card-toggle"
            aria-expanded={isOpen}
            aria-controls={bodyId}
            onClick={props.onToggle}
          >
            {head.title}
          </button>
        </Heading>
        {!isOpen && <Gist class="card-gist" explainer={explainer} />}
        <span class="card-chevron">
          <Icon name="down" />
        </span>
      </div>
      <div id={bodyId} class="card-body" hidden={!isOpen}>
        {isOpen && (
          <ExplainerBody
            explainer={explainer}
            sources={props.sources}
            published={props.published}
            neighbours={props.neighbours}
            depth={2}
          >
            {topic.mentions > 0 && props.marks.canShow && (
              <MentionFinder
                topic={topic.id}
                title={head.title}
                mentions={topic.mentions}
                marks={props.marks}
              />
            )}
          </ExplainerBody>
        )}
      </div>
    </article>
  );
}

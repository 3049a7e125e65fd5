import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Explainer, Source } from '../../core/explainer.ts';
import { headOf } from '../../core/translation.ts';
import { ExplainerBody } from '../explainer/explainer-body.tsx';
import { languageOfText } from '../explainer/head.tsx';
import type { Neighbours } from '../explainer/neighbours.ts';
import { Heading } from '../heading.tsx';
import { Icon } from '../icon.tsx';
import { KindIcon, KindLabel } from '../kind.tsx';
import { useMessages } from '../messages.tsx';

/** A related explainer, opened in place of the list, with the way back. */
export function TopicPage(props: {
  /** Undefined while it is being loaded, or where there is none. */
  explainer: Explainer | undefined;
  isLoading: boolean;
  sources: Record<string, Source>;
  published: string | null;
  neighbours: Neighbours;
  /** What lies behind: the title of the explainer before this one; null for the page's own topics. */
  before: string | null;
  onBack(): void;
  onHome(): void;
}) {
  const { t } = useMessages();
  const { explainer } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const id = explainer?.id;
  useLayoutEffect(() => {
    if (id) heading.current?.focus();
  }, [id]);

  return (
    <div class="topic-page">
      <nav class="trail" aria-label={t('trail')}>
        <button type="button" class="quiet-button trail-back" onClick={props.onBack}>
          <Icon name="back" />
          <span>{props.before === null ? t('back_home') : t('back_to', props.before)}</span>
        </button>
        {props.before !== null && (
          <button type="button" class="quiet-button" onClick={props.onHome}>
            {t('tab_topics')}
          </button>
        )}
      </nav>
      {explainer ? (
        <article class="card is-open is-alone" data-kind={explainer.kind}>
          <div class="card-head">
            <span class="card-icon">
              <KindIcon kind={explainer.kind} />
            </span>
            <KindLabel kind={explainer.kind} />
            <Heading
              depth={1}
              class="card-title"
              elementRef={heading}
              tabIndex={-1}
              {...languageOfText(headOf(explainer).lang)}
            >
              {headOf(explainer).title}
            </Heading>
          </div>
          <div class="card-body">
            <ExplainerBody
              explainer={explainer}
              sources={props.sources}
              published={props.published}
              neighbours={props.neighbours}
              depth={2}
            />
          </div>
        </article>
      ) : (
        <p class="note-block" role="status">
          {props.isLoading ? t('loading') : t('explainer_missing')}
        </p>
      )}
    </div>
  );
}

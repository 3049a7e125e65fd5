import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Explainer, type ExplainerKind, explainerKinds } from '../../core/explainer.ts';
import type { ReportTopic } from '../../core/report.ts';
import type { Neighbours } from '../explainer/neighbours.ts';
import { KindIcon } from '../kind.tsx';
import { useMessages } from '../messages.tsx';
import type { PanelPack } from './panel-props.ts';
import { TopicCard } from './topic-card.tsx';
import type { Marks } from './use-marks.ts';

/** How many topics stand there at first; one or two more are not worth a button. */
const firstShown = 7;
const slack = 2;

export interface KnownTopic {
  topic: ReportTopic;
  explainer: Explainer;
}

/** The page's topics, most central first: a few at first, then all of them, with a choice by kind. */
export function TopicList(props: {
  topics: KnownTopic[];
  sources: PanelPack['sources'];
  published: string | null;
  neighbours: Neighbours;
  marks: Marks;
  open: ReadonlySet<string>;
  onToggle(id: string): void;
}) {
  const { n, t } = useMessages();
  const [showsAll, setShowsAll] = useState(false);
  const [kind, setKind] = useState<ExplainerKind | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const isLong = props.topics.length > firstShown + slack;
  const wanted = props.topics.filter(({ explainer }) => kind === null || explainer.kind === kind);
  const shown = isLong && !showsAll ? wanted.slice(0, firstShown) : wanted;

  const firstOfContext = shown.find(({ topic }) => topic.mentions === 0)?.topic;

  // The button that was pressed is gone: the reader goes on at the first topic that it brought.
  useLayoutEffect(() => {
    const next = showsAll ? props.topics[firstShown] : undefined;
    if (next)
      root.current?.querySelector<HTMLElement>(`[data-topic="${next.topic.id}"] .card-toggle`)?.focus();
  }, [showsAll]);

  const { marks } = props;
  const hasMarked = shown.some(({ topic }) => topic.id === marks.shown?.topic);
  useEffect(() => {
    if (marks.shown && !hasMarked) marks.clear();
  }, [kind]);

  return (
    <div class="topics" ref={root}>
      {isLong && showsAll && <KindFilter topics={props.topics} selected={kind} onSelect={setKind} />}
      {shown.map(({ topic, explainer }) => (
        <Fragment key={topic.id}>
          {topic === firstOfContext && <p class="context-head">{t('topics_context')}</p>}
          <TopicCard
            topic={topic}
            explainer={explainer}
            sources={props.sources}
            published={props.published}
            neighbours={props.neighbours}
            marks={marks}
            isOpen={props.open.has(topic.id)}
            onToggle={() => props.onToggle(topic.id)}
          />
        </Fragment>
      ))}
      {isLong && !showsAll && (
        <button type="button" class="button wide-button" onClick={() => setShowsAll(true)}>
          {n('show_more', props.topics.length - firstShown)}
        </button>
      )}
    </div>
  );
}

function KindFilter(props: {
  topics: KnownTopic[];
  selected: ExplainerKind | null;
  onSelect(kind: ExplainerKind | null): void;
}) {
  const { t, number } = useMessages();
  const count = (kind: ExplainerKind) =>
    props.topics.filter(({ explainer }) => explainer.kind === kind).length;
  const kinds = explainerKinds.filter((kind) => count(kind) > 0);
  return (
    <fieldset class="filter">
      <legend class="visually-hidden">{t('filter')}</legend>
      <button
        type="button"
        class="filter-kind"
        aria-pressed={props.selected === null}
        onClick={() => props.onSelect(null)}
      >
        {t('filter_all')} <span class="tab-count">{number(props.topics.length)}</span>
      </button>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          class="filter-kind"
          data-kind={kind}
          aria-pressed={props.selected === kind}
          onClick={() => props.onSelect(props.selected === kind ? null : kind)}
        >
          <KindIcon kind={kind} size={15} />
          {t(`kinds_${kind}`)} <span class="tab-count">{number(count(kind))}</span>
        </button>
      ))}
    </fieldset>
  );
}

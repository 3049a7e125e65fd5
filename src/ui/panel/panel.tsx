import { useEffect, useRef, useState } from 'preact/hooks';
import { judgeClock } from '../../core/clock.ts';
import type { Explainer } from '../../core/explainer.ts';
import { writeLibraryAddress } from '../../core/library-address.ts';
import { siteOf } from '../../core/normalize-link.ts';
import { headOf } from '../../core/translation.ts';
import { explainersMeant } from '../explainer/citations.ts';
import type { Neighbours } from '../explainer/neighbours.ts';
import { type Folds, FoldsContext } from '../fold.tsx';
import { HeadingLevel } from '../heading.tsx';
import { useLookups } from '../lookups/use-lookups.ts';
import { useMessages } from '../messages.tsx';
import { Surface } from '../surface.tsx';
import { FeedbackNotice, useFeedback } from './feedback.tsx';
import { Bar, Headline } from './header.tsx';
import type { PanelProps } from './panel-props.ts';
import type { SectionProps } from './panel-section.ts';
import { panelSections } from './sections.ts';
import { Tabs } from './tabs.tsx';
import { TopicPage } from './topic-page.tsx';
import { useKept } from './use-kept.ts';
import { useLibrary } from './use-library.ts';
import { useMarks } from './use-marks.ts';
import { useSameScroll } from './use-same-scroll.ts';
import { useWay } from './use-way.ts';
import { WidthEdge } from './width-edge.tsx';

/** Everything that Sidelight has to say of a page. The same on every surface; only the controls differ. */
export function Panel(props: PanelProps) {
  return (
    <HeadingLevel value={props.surface === 'page' ? 2 : 1}>
      <Surface
        kind={props.surface}
        settings={props.settings}
        locale={props.locale}
        {...(props.side && { side: props.side })}
        {...(props.isSheet && { isSheet: true })}
        {...(props.isHidden && { isHidden: true })}
      >
        <PanelBody key={props.report.url} {...props} />
      </Surface>
    </HeadingLevel>
  );
}

/** The panel without its ground, for a surface that has one already. */
export function PanelBody(props: PanelProps) {
  const { t } = useMessages();
  const { report, pack, surface, actions } = props;
  const [tab, setTab] = useState('topics');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const frame = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const way = useWay(scroller);
  const library = useLibrary(pack, props.load);
  const marks = useMarks(actions, props.settings.opening !== 'private');
  const lookups = useLookups(props.lookups);
  const feedback = useFeedback(actions);
  const [folded, setFolded] = useKept(props.settings.folded, (keys) => actions.setPanel({ folded: keys }));
  const folds: Folds = {
    isFolded: (key) => folded.includes(key),
    fold: (key, isFolded) =>
      setFolded([...folded.filter((other) => other !== key), ...(isFolded ? [key] : [])]),
  };

  const known = report.topics.flatMap((topic) => {
    const explainer = library.find(topic.id);
    return explainer ? [{ topic, explainer }] : [];
  });
  const isWaiting = known.length === 0 && report.topics.some((topic) => library.canOpen(topic.id));
  const published = report.published?.date ?? null;
  const today = props.today ?? new Date(judgeClock(Date.now()));
  const current = way.ids.at(-1);
  const meant = current === undefined ? undefined : library.find(current);
  const marked = marks.shown?.topic;
  const hasLeftMarked =
    marked !== undefined && (current !== undefined || tab !== 'topics' || !open.has(marked));

  useSameScroll(scroller, props.isHidden ?? false);
  useEffect(() => {
    if (props.takesFocus && !props.isHidden) frame.current?.focus();
  }, [props.isHidden]);
  useEffect(() => library.ask(report.topics.map((topic) => topic.id)), [report]);
  useEffect(() => {
    if (meant) library.ask(explainersMeant(meant));
  }, [meant]);
  // Where the card is not in sight that made them, nothing would say what the marks in the page are, nor take them away.
  useEffect(() => {
    if (hasLeftMarked) marks.clear();
  }, [hasLeftMarked]);
  useEffect(() => {
    if (!props.wanted) return;
    library.ask([props.wanted.topic]);
    way.begin(props.wanted.topic);
  }, [props.wanted]);

  const neighbours: Neighbours = {
    find: library.find,
    canOpen: library.canOpen,
    open(id) {
      library.ask([id]);
      way.open(id);
    },
    openInLibrary: (id) => actions.openLibrary(writeLibraryAddress({ view: 'explainer', id })),
  };
  const toggle = (id: string) => {
    const next = new Set(open);
    const explainer = library.find(id);
    if (!next.delete(id)) {
      next.add(id);
      if (explainer) library.ask(explainersMeant(explainer));
    }
    setOpen(next);
  };
  const select = (key: string) => {
    way.leave();
    setTab(key);
  };
  const section: SectionProps = {
    report,
    sources: pack.sources,
    known,
    isWaiting,
    record: props.record ?? [],
    published,
    today,
    neighbours,
    marks,
    open,
    onToggle: toggle,
    actions,
    settings: props.settings,
    ...(lookups && { lookups }),
    title: props.title ?? '',
  };
  const sections = panelSections.filter(({ isShown }) => isShown?.(section) ?? true);
  // A later report of the page may have no such tab.
  const shownTab = sections.some(({ key }) => key === tab) ? tab : 'topics';
  const collapseOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') actions.collapse();
  };

  const Frame = surface === 'page' ? 'aside' : 'main';
  return (
    <Frame
      ref={frame}
      class="panel"
      tabIndex={-1}
      aria-label={t('panel_label')}
      {...(surface === 'page' && { onKeyDown: collapseOnEscape })}
    >
      <Bar
        report={report}
        surface={surface}
        settings={props.settings}
        actions={actions}
        onNote={feedback.tell}
        {...(props.side && { side: props.side })}
        {...(props.onDock && { onDock: props.onDock })}
      />
      <FeedbackNotice feedback={feedback} site={siteOf(report.url)} onHideSite={actions.hideSite} />
      <FoldsContext value={folds}>
        <div class="scroller" ref={scroller}>
          <Headline report={report} today={today} onWhy={() => select('why')} />
          <Tabs
            label={t('tabs_label')}
            tabs={sections.map(({ key, label, count }) => {
              const number = count?.(section);
              return { key, label: t(label), ...(number !== undefined && { count: number }) };
            })}
            selected={shownTab}
            onSelect={select}
          >
            {current !== undefined && (
              <TopicPage
                key={`${way.ids.length} ${current}`}
                explainer={meant}
                isLoading={library.canOpen(current)}
                sources={pack.sources}
                published={published}
                neighbours={neighbours}
                before={way.ids.length > 1 ? titleOf(library.find(way.ids.at(-2) ?? '')) : null}
                onBack={way.back}
                onHome={way.home}
              />
            )}
            {sections.map(({ key, keeps, View }) => {
              const isShown = current === undefined && key === shownTab;
              return isShown || keeps ? (
                <div key={key} hidden={!isShown}>
                  <View {...section} />
                </div>
              ) : null;
            })}
          </Tabs>
        </div>
      </FoldsContext>
      {props.width && <WidthEdge side={props.side ?? 'right'} {...props.width} />}
    </Frame>
  );
}

function titleOf(explainer: Explainer | undefined): string | null {
  return explainer ? headOf(explainer).title : null;
}

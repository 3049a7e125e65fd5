import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { countNamed } from '../../core/named-topics.ts';
import { explainersMeant } from '../explainer/citations.ts';
import type { Neighbours } from '../explainer/explainer-body.tsx';
import { HeadingLevel } from '../heading.tsx';
import { useMessages } from '../messages.tsx';
import { Surface } from '../surface.tsx';
import { Bar, Headline } from './header.tsx';
import { PageSources } from './page-sources.tsx';
import type { PanelProps } from './panel-props.ts';
import { Tabs } from './tabs.tsx';
import { TopicList } from './topic-list.tsx';
import { TopicPage } from './topic-page.tsx';
import { useLibrary } from './use-library.ts';
import { useMarks } from './use-marks.ts';
import { Why } from './why.tsx';

/** Everything that Sidelight has to say of a page. The same on every surface; only the controls differ. */
export function Panel(props: PanelProps) {
  return (
    <HeadingLevel value={props.surface === 'page' ? 2 : 1}>
      <Surface
        kind={props.surface}
        settings={props.settings}
        locale={props.locale}
        {...(props.side && { side: props.side })}
      >
        <PanelBody key={props.report.url} {...props} />
      </Surface>
    </HeadingLevel>
  );
}

type TabKey = 'topics' | 'sources' | 'why';

/** The panel without its ground, for a surface that has one already. */
export function PanelBody(props: PanelProps) {
  const { t } = useMessages();
  const { report, pack, surface, actions } = props;
  const [tab, setTab] = useState<TabKey>('topics');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [trail, setTrail] = useState<string[]>([]);
  const frame = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const wayBack = useRef<{ top: number; from: Element | null } | null>(null);
  const library = useLibrary(pack, props.load);
  const marks = useMarks(actions);

  const known = report.topics.flatMap((topic) => {
    const explainer = library.find(topic.id);
    return explainer ? [{ topic, explainer }] : [];
  });
  const isWaiting = known.length === 0 && report.topics.some((topic) => library.canOpen(topic.id));
  const published = report.published?.date ?? null;
  const current = trail.at(-1);
  const meant = current === undefined ? undefined : library.find(current);

  useEffect(() => {
    if (props.takesFocus) frame.current?.focus();
  }, []);
  useEffect(() => library.ask(report.topics.map((topic) => topic.id)), [report]);
  useEffect(() => {
    if (meant) library.ask(explainersMeant(meant));
  }, [meant]);
  useLayoutEffect(() => {
    const back = wayBack.current;
    if (!scroller.current) return;
    scroller.current.scrollTop = trail.length === 0 && back ? back.top : 0;
    if (trail.length > 0 || !back) return;
    if (back.from instanceof HTMLElement) back.from.focus({ preventScroll: true });
    wayBack.current = null;
  }, [trail]);

  const neighbours: Neighbours = {
    find: library.find,
    canOpen: library.canOpen,
    open(id) {
      const root = scroller.current?.getRootNode() as Document | ShadowRoot | undefined;
      if (trail.length === 0)
        wayBack.current = { top: scroller.current?.scrollTop ?? 0, from: root?.activeElement ?? null };
      library.ask([id]);
      setTrail([...trail, id]);
    },
  };
  const toggle = (id: string) => {
    const next = new Set(open);
    const explainer = library.find(id);
    if (next.delete(id)) {
      if (marks.shown?.topic === id) marks.clear();
    } else {
      next.add(id);
      if (explainer) library.ask(explainersMeant(explainer));
    }
    setOpen(next);
  };
  const select = (key: TabKey) => {
    wayBack.current = null;
    setTrail([]);
    setTab(key);
    if (scroller.current) scroller.current.scrollTop = 0;
  };
  const collapseOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') actions.collapse();
  };
  // A page's own shortcuts must not answer to what is typed here.
  const keep = (event: KeyboardEvent) => event.stopPropagation();

  const Frame = surface === 'page' ? 'aside' : 'main';
  return (
    <Frame
      ref={frame}
      class="panel"
      tabIndex={-1}
      aria-label={t('panel_label')}
      {...(surface === 'page'
        ? {
            onKeyDown: (event: KeyboardEvent) => {
              collapseOnEscape(event);
              keep(event);
            },
            onKeyUp: keep,
            onKeyPress: keep,
          }
        : {})}
    >
      <Bar report={report} surface={surface} settings={props.settings} actions={actions} />
      <div class="scroller" ref={scroller}>
        <Headline
          report={report}
          topics={known.map(({ explainer }) => explainer)}
          today={props.today ?? new Date()}
          onWhy={() => select('why')}
        />
        <Tabs<TabKey>
          label={t('tabs_label')}
          tabs={[
            { key: 'topics', label: t('tab_topics'), ...(known.length ? { count: countNamed(report) } : {}) },
            { key: 'sources', label: t('tab_sources') },
            { key: 'why', label: t('tab_why') },
          ]}
          selected={tab}
          onSelect={select}
        >
          {current !== undefined && (
            <TopicPage
              key={`${trail.length} ${current}`}
              explainer={meant}
              isLoading={library.canOpen(current)}
              sources={pack.sources}
              published={published}
              neighbours={neighbours}
              before={trail.length > 1 ? (library.find(trail.at(-2) ?? '')?.title ?? null) : null}
              onBack={() => setTrail(trail.slice(0, -1))}
              onHome={() => setTrail([])}
            />
          )}
          <div hidden={current !== undefined || tab !== 'topics'}>
            {known.length > 0 ? (
              <TopicList
                topics={known}
                sources={pack.sources}
                published={published}
                neighbours={neighbours}
                marks={marks}
                open={open}
                onToggle={toggle}
              />
            ) : isWaiting ? (
              <Waiting />
            ) : (
              <p class="empty">{t('topics_none')}</p>
            )}
          </div>
          {current === undefined && tab === 'sources' && <PageSources report={report} />}
          {current === undefined && tab === 'why' && <Why report={report} onHideSite={actions.hideSite} />}
        </Tabs>
      </div>
    </Frame>
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

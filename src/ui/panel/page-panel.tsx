import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Caller } from '../../browser/calls.ts';
import type { LookupSurface } from '../../browser/lookups/lookup-calls.ts';
import type { BackgroundCalls, PanelContent, PanelPlacement } from '../../browser/messages.ts';
import type { GetMessage } from '../../core/catalogue.ts';
import { countNamed } from '../../core/named-topics.ts';
import { MessagesProvider } from '../messages.tsx';
import { EdgeTab } from './edge-tab.tsx';
import { Panel } from './panel.tsx';
import type { PanelActions } from './panel-props.ts';

/** Widths in CSS pixels: what a panel needs, what it likes, and what it leaves free beside the text. */
const width = { least: 320, best: 420, gap: 16 };

export interface PagePanelProps extends PanelContent {
  placement: PanelPlacement;
  getMessage: GetMessage;
  locale: string;
  /** At which side the panel stands, and the free width beside the article's text there, in CSS pixels. */
  room(): { side: 'left' | 'right'; free: number };
  setWidth(pixels: number): void;
  remove(): void;
  background: Pick<
    Caller<BackgroundCalls>,
    | 'getExplainers'
    | 'setPlacement'
    | 'hideSite'
    | 'setOpening'
    | 'openOptions'
    | 'openLibrary'
    | 'openSidePanel'
    | 'showInPage'
    | 'clearMarks'
    | 'openCite'
  >;
  lookups: LookupSurface;
  /** The page's title. */
  title: string;
  hasSidePanel: boolean;
}

/** The panel in a page: opened where it fits beside the article or the reader asked, else a tab at the edge. */
export function PagePanel(props: PagePanelProps) {
  const { background, report, settings, locale, setWidth } = props;
  const [more, setMore] = useState<Pick<PanelContent, 'explainers' | 'sources'>>({
    explainers: {},
    sources: {},
  });
  const [shape, setShape] = useState(() => shapeFor(props));

  // Whether the reader opened or collapsed it: then the focus goes along, else it stays in the page.
  const [moved, setMoved] = useState(false);

  useEffect(() => setShape(shapeFor(props)), [report.url, props.placement]);
  useLayoutEffect(() => setWidth(shape.width), [shape.width]);

  const held = useRef<(() => void) | null>(null);
  useEffect(() => () => held.current?.(), []);

  const put = (open: boolean) => {
    setMoved(true);
    setShape({ ...shape, open });
    void background.setPlacement(open ? 'open' : 'tab');
  };
  const actions = useMemo<PanelActions>(
    () => ({
      close() {
        void background.clearMarks();
        void background.setPlacement('closed');
        props.remove();
      },
      collapse() {
        // What runs goes on behind the tab at the edge.
        held.current ??= props.lookups.hold();
        put(false);
      },
      hideSite: () => void background.hideSite(),
      openOptions: () => void background.openOptions(),
      openLibrary: (address) => void background.openLibrary(address),
      ...(props.hasSidePanel && { openSidePanel: () => void background.openSidePanel() }),
      showInPage: (topic) => background.showInPage(topic),
      clearMarks: () => void background.clearMarks(),
      setOpening: (way) => void background.setOpening(way),
      openCite: (form) => void background.openCite(form),
    }),
    [report.url],
  );
  const pack = {
    explainers: { ...props.explainers, ...more.explainers },
    sources: { ...props.sources, ...more.sources },
  };
  const load = async (ids: string[]) => {
    const found = await background.getExplainers(ids);
    setMore((before) => ({
      explainers: { ...before.explainers, ...found.explainers },
      sources: { ...before.sources, ...found.sources },
    }));
  };

  return (
    <MessagesProvider getMessage={props.getMessage} locale={locale}>
      {shape.open ? (
        <Panel
          report={report}
          pack={pack}
          record={props.record}
          load={load}
          surface="page"
          side={shape.side}
          locale={locale}
          settings={settings}
          actions={actions}
          lookups={props.lookups}
          title={props.title}
          takesFocus={moved}
        />
      ) : (
        <EdgeTab
          count={countNamed(report)}
          side={shape.side}
          locale={locale}
          settings={settings}
          takesFocus={moved}
          onOpen={() => put(true)}
          onDismiss={actions.close}
        />
      )}
    </MessagesProvider>
  );
}

interface Shape {
  open: boolean;
  side: 'left' | 'right';
  width: number;
}

/** Open where the reader wants it so or it fits beside the text; as wide as there is room, within its bounds. */
function shapeFor({ placement, room, settings }: PagePanelProps): Shape {
  const { side, free } = room();
  const beside = free - width.gap;
  const fits = beside >= width.least;
  const best = width.best * Math.min(1.35, Math.max(1, settings.textSize / 100));
  return {
    open: placement === 'open' || (placement === 'auto' && fits),
    side,
    width: fits ? Math.min(best, beside) : best,
  };
}

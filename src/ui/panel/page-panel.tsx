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

/** Widths in CSS pixels: what a panel needs, likes and may have, and what it leaves free beside the text. */
const width = { least: 320, best: 420, most: 720, gap: 16 };

export interface PagePanelProps extends PanelContent {
  placement: PanelPlacement;
  /** How wide the reader made the panel, in CSS pixels; null where nobody did. */
  width: number | null;
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
    | 'noteFeedback'
    | 'setPanelWidth'
  >;
  lookups: LookupSurface;
  /** The page's title. */
  title: string;
  hasSidePanel: boolean;
  /** The topic that the reader wants explained: the panel opens for it. */
  wanted?: { topic: string } | undefined;
}

/** The panel in a page: opened where it fits beside the article or the reader asked, else a tab at the edge. */
export function PagePanel(props: PagePanelProps) {
  const { background, report, settings, locale, setWidth } = props;
  const [more, setMore] = useState<Pick<PanelContent, 'explainers' | 'sources'>>({
    explainers: {},
    sources: {},
  });
  // What the reader chose here counts before what the background has heard of.
  const chosen = useRef<number | null>(null);
  const shapeNow = () => shapeFor({ ...props, width: chosen.current ?? props.width });
  const [shape, setShape] = useState(shapeNow);

  // Whether the reader opened or collapsed it: then the focus goes along, else it stays in the page.
  const [moved, setMoved] = useState(false);

  useEffect(() => setShape(shapeNow()), [report.url, props.placement]);
  const [wanted, setWanted] = useState(props.wanted);
  useEffect(() => {
    setWanted(props.wanted);
    if (props.wanted) setShape({ ...shapeNow(), open: true });
  }, [props.wanted]);
  useLayoutEffect(() => setWidth(shape.width), [shape.width]);

  const held = useRef<(() => void) | null>(null);
  useEffect(() => () => held.current?.(), []);

  const put = (open: boolean) => {
    setMoved(true);
    setShape({ ...shape, open });
    // Opened again, the panel begins with the page's topics.
    setWanted(undefined);
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
      note: (which) => background.noteFeedback(which),
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
          wanted={wanted}
          width={{
            now: shape.width,
            ...boundsFor(props.room().free),
            onMove: (pixels) => setShape({ ...shape, width: pixels }),
            onSet(pixels) {
              chosen.current = pixels;
              setShape({ ...shape, width: pixels });
              void background.setPanelWidth(pixels);
            },
          }}
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

/** Open where the reader wants it so or it fits beside the text; as wide as the reader or we like it, within its bounds. */
function shapeFor({ placement, room, settings, width: chosen }: PagePanelProps): Shape {
  const { side, free } = room();
  const { least, most } = boundsFor(free);
  const best = width.best * Math.min(1.35, Math.max(1, settings.textSize / 100));
  return {
    open: placement === 'open' || (placement === 'auto' && fitsBeside(free)),
    side,
    width: Math.min(most, Math.max(least, chosen ?? best)),
  };
}

/** How wide a panel may be, in CSS pixels: where it fits beside the text, it never covers any. */
function boundsFor(free: number): { least: number; most: number } {
  return { least: width.least, most: fitsBeside(free) ? Math.min(width.most, free - width.gap) : width.most };
}

function fitsBeside(free: number): boolean {
  return free - width.gap >= width.least;
}

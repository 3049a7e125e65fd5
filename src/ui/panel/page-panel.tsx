import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Caller } from '../../browser/calls.ts';
import type { LookupSurface } from '../../browser/lookups/lookup-calls.ts';
import type { BackgroundCalls, PanelContent, PanelPlacement, PanelSettings } from '../../browser/messages.ts';
import type { GetMessage } from '../../core/catalogue.ts';
import { countNamed } from '../../core/named-topics.ts';
import { MessagesProvider } from '../messages.tsx';
import { LinkAddress } from '../out-link.tsx';
import { EdgeTab } from './edge-tab.tsx';
import { Panel } from './panel.tsx';
import type { PanelActions } from './panel-props.ts';
import { type PageRoom, shapePanel } from './panel-shape.ts';
import { useKept } from './use-kept.ts';
import { withholdAddress } from './withhold-address.ts';

export interface PagePanelProps extends PanelContent {
  placement: PanelPlacement;
  getMessage: GetMessage;
  locale: string;
  /** The room beside the article's text. */
  room(): PageRoom;
  /** Calls back when there may be another. Returns the undo. */
  watchRoom(onChange: () => void): () => void;
  setWidth(pixels: number): void;
  remove(): void;
  background: Pick<
    Caller<BackgroundCalls>,
    | 'getExplainers'
    | 'setPlacement'
    | 'hideSite'
    | 'setPanel'
    | 'openOptions'
    | 'openLibrary'
    | 'openSidePanel'
    | 'showInPage'
    | 'clearMarks'
    | 'openCite'
    | 'noteFeedback'
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
  const keep = (changed: Partial<PanelSettings>) => {
    if (changed.opening === 'private') {
      // Asked at once, while the click counts: the reading goes on beside the page.
      if (props.hasSidePanel) void background.openSidePanel();
      leave();
    }
    void background.setPanel(changed);
  };
  const [panelWidth, setPanelWidth] = useKept(settings.panelWidth, (pixels) => keep({ panelWidth: pixels }));
  const [panelSide, setPanelSide] = useKept(settings.panelSide, (side) => keep({ panelSide: side }));
  const [dragged, setDragged] = useState<number | null>(null);
  const [room, setRoom] = useState(props.room);
  // Whether the reader opened or collapsed it here; null while it stands as it came.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const shape = shapePanel(room, props.placement, {
    panelSide,
    panelWidth: dragged ?? panelWidth,
    textSize: settings.textSize,
  });
  const isOpen = chosen ?? shape.open;

  // Whether the reader opened or collapsed it: then the focus goes along, else it stays in the page.
  const [moved, setMoved] = useState(false);

  useEffect(() => props.watchRoom(() => setRoom(props.room())), []);
  const isNew = useRef(true);
  useEffect(() => {
    if (!isNew.current) setRoom(props.room());
    isNew.current = false;
    setChosen(null);
  }, [report.url, props.placement]);
  const [wanted, setWanted] = useState(props.wanted);
  useEffect(() => {
    setWanted(props.wanted);
    if (props.wanted) setChosen(true);
  }, [props.wanted]);
  useLayoutEffect(() => setWidth(shape.width), [shape.width]);

  const held = useRef<(() => void) | null>(null);
  useEffect(() => () => held.current?.(), []);

  const put = (open: boolean) => {
    setMoved(true);
    setChosen(open);
    // Opened again, the panel begins with the page's topics.
    setWanted(undefined);
    void background.setPlacement(open ? 'open' : 'tab');
  };
  const leave = () => {
    void background.clearMarks();
    props.remove();
  };
  const actions = useMemo<PanelActions>(
    () => ({
      close() {
        void background.setPlacement('closed');
        leave();
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
      setPanel: keep,
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
      <LinkAddress.Provider value={withholdAddress}>
        {isOpen ? (
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
            onDock={() => {
              // Wanted there, it stays open there, also over text.
              setChosen(true);
              setPanelSide(shape.side === 'left' ? 'right' : 'left');
            }}
            width={{
              now: shape.width,
              least: shape.least,
              most: shape.most,
              onMove: setDragged,
              onSet(pixels) {
                setDragged(null);
                setPanelWidth(pixels);
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
      </LinkAddress.Provider>
    </MessagesProvider>
  );
}

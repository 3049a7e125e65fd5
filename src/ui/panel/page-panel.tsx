import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LookupSurface } from '../../browser/lookups/lookup-calls.ts';
import type { PanelContent, PanelPlacement, PanelSettings } from '../../browser/messages.ts';
import type { GetMessage } from '../../core/catalogue.ts';
import { countNamed } from '../../core/named-topics.ts';
import type { FramePlace, PageFacts } from '../../core/panel-frame.ts';
import { MessagesProvider } from '../messages.tsx';
import { EdgeTab } from './edge-tab.tsx';
import { Panel } from './panel.tsx';
import type { PanelActions } from './panel-props.ts';
import { overhang, shapePanel } from './panel-shape.ts';
import { useKept } from './use-kept.ts';

export interface PagePanelProps extends PanelContent, PageFacts {
  placement: PanelPlacement;
  getMessage: GetMessage;
  locale: string;
  /** Has the frame stand so in the page. */
  place(place: FramePlace): void;
  /** Has the frame go. */
  remove(): void;
  getExplainers(ids: string[]): Promise<Pick<PanelContent, 'explainers' | 'sources'>>;
  /** Keeps how the reader put the panel. */
  setPlacement(placement: PanelPlacement): Promise<void>;
  actions: Omit<PanelActions, 'close' | 'collapse'>;
  lookups: LookupSurface;
  /** The topic that the reader wants explained: the panel opens for it. */
  wanted?: { topic: string } | undefined;
}

/** The panel's frame in a page: opened where it fits beside the article or the reader asked, else a tab at the edge. */
export function PagePanel(props: PagePanelProps) {
  const { report, settings, locale, place, room, isNarrow, setPlacement } = props;
  const [more, setMore] = useState<Pick<PanelContent, 'explainers' | 'sources'>>({
    explainers: {},
    sources: {},
  });
  const keep = (changed: Partial<PanelSettings>) => {
    if (changed.opening === 'private') {
      // Asked at once, while the click counts: the reading goes on beside the page.
      props.actions.openSidePanel?.();
      return leaveAfter(props.actions.setPanel(changed));
    }
    return props.actions.setPanel(changed);
  };
  const [panelWidth, setPanelWidth] = useKept(settings.panelWidth, (pixels) => keep({ panelWidth: pixels }));
  const [panelSide, setPanelSide] = useKept(settings.panelSide, (side) => keep({ panelSide: side }));
  const [dragged, setDragged] = useState<number | null>(null);
  // Whether the reader opened or collapsed it here; null while it stands as it came.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const shape = shapePanel(room, props.placement, {
    panelSide,
    panelWidth: dragged ?? panelWidth,
    textSize: settings.textSize,
  });
  const isOpen = chosen ?? shape.open;

  // Whether the reader opened or collapsed it: then the focus goes along, else it stays in the page.
  const [moved, setMoved] = useState(false);

  useEffect(() => setChosen(null), [report.url, props.placement]);
  useEffect(() => {
    if (props.wanted) setChosen(true);
  }, [props.wanted]);
  const form = isNarrow ? 'sheet' : 'panel';
  useLayoutEffect(() => {
    if (isLeaving) place({ form: 'tab', side: shape.side, width: 0, height: 0 });
    else if (isOpen) place({ form, side: shape.side, width: shape.width + overhang, height: 0 });
  }, [isLeaving, isOpen, form, shape.side, shape.width]);

  // Behind the tab at the edge the panel waits as the reader left it, and what runs goes on; another page's begins anew.
  const opened = useRef('');
  if (isOpen) opened.current = report.url;
  const isThere = opened.current === report.url;

  const put = (open: boolean) => {
    setMoved(true);
    setChosen(open);
    setPlacement(open ? 'open' : 'tab');
  };
  // Out of sight at once. With the frame goes what it has said and nobody has heard yet.
  const leaveAfter = async (wish: Promise<void>) => {
    setLeaving(true);
    await Promise.allSettled([wish, props.actions.clearMarks()]);
    props.remove();
  };
  const actions = useMemo<PanelActions>(
    () => ({
      ...props.actions,
      setPanel: keep,
      close: () => void leaveAfter(setPlacement('closed')),
      collapse: () => put(false),
    }),
    [report.url],
  );
  const pack = {
    explainers: { ...props.explainers, ...more.explainers },
    sources: { ...props.sources, ...more.sources },
  };
  const load = async (ids: string[]) => {
    const found = await props.getExplainers(ids);
    setMore((before) => ({
      explainers: { ...before.explainers, ...found.explainers },
      sources: { ...before.sources, ...found.sources },
    }));
  };

  if (isLeaving) return null;
  return (
    <MessagesProvider getMessage={props.getMessage} locale={locale}>
      {!isOpen && (
        <EdgeTab
          count={countNamed(report)}
          side={shape.side}
          locale={locale}
          settings={settings}
          takesFocus={moved}
          onSize={(width, height) => place({ form: 'tab', side: shape.side, width, height })}
          onOpen={() => put(true)}
          onDismiss={actions.close}
        />
      )}
      {isThere && (
        <Panel
          report={report}
          pack={pack}
          record={props.record}
          load={load}
          surface="page"
          side={shape.side}
          isSheet={isNarrow}
          locale={locale}
          settings={settings}
          actions={actions}
          lookups={props.lookups}
          title={props.title}
          takesFocus={moved}
          isHidden={!isOpen}
          wanted={props.wanted}
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
      )}
    </MessagesProvider>
  );
}

// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { PagePanel, type PagePanelProps } from '../../src/ui/panel/page-panel.tsx';
import { getMessage, type Mounted, mount } from './mount.tsx';
import { anExplainer, aReport, aSource, settings } from './samples.ts';

const known = { a: anExplainer('a'), b: anExplainer('b') };

/** A panel in a page, drawn again with `change`, as the entry does when the background calls. */
async function open(change: Partial<PagePanelProps> = {}) {
  const done: string[] = [];
  const report: Report = aReport(['a']);
  const draw = (part: Partial<PagePanelProps>) => (
    <PagePanel
      report={report}
      settings={settings}
      explainers={{ a: known.a }}
      sources={{ first: aSource('first') }}
      record={[]}
      placement="tab"
      width={null}
      getMessage={getMessage}
      locale="en"
      room={() => ({ side: 'right', free: 0 })}
      setWidth={(width) => done.push(`width ${width}`)}
      remove={() => done.push('remove')}
      background={{
        getExplainers: async () => ({ explainers: { b: known.b }, sources: {} }),
        setPlacement: async (placement) => void done.push(`placement ${placement}`),
        hideSite: async () => void done.push('hide site'),
        setOpening: async () => undefined,
        openOptions: async () => undefined,
        openLibrary: async () => undefined,
        openSidePanel: async () => undefined,
        showInPage: async () => ({ count: 0, index: 0 }),
        clearMarks: async () => undefined,
        openCite: async () => undefined,
        setPanelWidth: async (width) => void done.push(`keep ${width}`),
        noteFeedback: async (which) => {
          done.push(`note ${which}`);
          return true;
        },
      }}
      lookups={{
        calls: {
          getLookups: async () => null,
          startTrail: async () => ({ started: false, asks: [] }),
          stopTrail: async () => undefined,
          startMeasured: async () => ({ started: false, asks: [] }),
          stopMeasured: async () => undefined,
        },
        watch: () => () => undefined,
        hold: () => () => undefined,
      }}
      title="A page"
      hasSidePanel={false}
      {...part}
    />
  );
  const panel: Mounted = await mount(draw(change));
  const again = (part: Partial<PagePanelProps>) => panel.update(draw({ ...change, ...part }));
  return Object.assign(panel, { done, again });
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

test('the topic of a selection opens the panel on its page, also one that the page’s list lacks', async () => {
  const panel = await open();
  expect(panel.has('Back to this page’s topics')).toBe(false);
  await panel.again({ wanted: { topic: 'b' } });
  await settle();
  await panel.again({ wanted: { topic: 'b' } });
  expect(panel.root.querySelector('.topic-page')?.textContent).toContain('Gist of b');
  await panel.press('Back to this page’s topics');
  expect(panel.text()).toContain('Gist of a');
});

test('the same topic wanted again opens again; a panel that was put away begins with the page’s topics', async () => {
  const panel = await open({ placement: 'open' });
  await panel.again({ placement: 'open', wanted: { topic: 'a' } });
  expect(panel.root.querySelector('.topic-page')).not.toBeNull();
  await panel.press('Collapse to the edge');
  await panel.press('topic explained');
  expect(panel.root.querySelector('.topic-page')).toBeNull();
  await panel.press('Collapse to the edge');
  await panel.again({ placement: 'open', wanted: { topic: 'a' } });
  expect(panel.root.querySelector('.topic-page')?.textContent).toContain('Gist of a');
});

test.each([
  ['as it came', { free: 600, width: null }, 420],
  ['as the reader made it', { free: 800, width: 500 }, 500],
  ['never over the text where there is room beside it', { free: 400, width: 700 }, 384],
  ['within reason where there is no room', { free: 0, width: 5000 }, 720],
  ['never too narrow to read', { free: 900, width: 10 }, 320],
])('the panel is as wide: %s', async (_, { free, width }, wide) => {
  const panel = await open({ placement: 'open', width, room: () => ({ side: 'right', free }) });
  expect(panel.done).toEqual([`width ${wide}`]);
  expect(panel.root.querySelector('[role="separator"]')?.getAttribute('aria-valuenow')).toBe(String(wide));
});

test.each([
  ['right', 'ArrowLeft', 436],
  ['right', 'ArrowRight', 404],
  ['left', 'ArrowLeft', 404],
  ['left', 'ArrowRight', 436],
  ['right', 'Home', 320],
  ['right', 'End', 584],
] as const)('at the %s, %s makes it %i pixels wide, which is kept', async (side, key, wide) => {
  const panel = await open({ placement: 'open', room: () => ({ side, free: 600 }) });
  const edge = panel.root.querySelector('[role="separator"]');
  await act(() => {
    edge?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  expect(edge?.getAttribute('aria-valuenow')).toBe(String(wide));
  expect(panel.done).toEqual(['width 420', `keep ${wide}`, `width ${wide}`]);
  await panel.again({ placement: 'open', width: null, room: () => ({ side, free: 600 }) });
  expect(edge?.getAttribute('aria-valuenow')).toBe(String(wide));
});

test('the edge can be dragged: the width follows, and is kept when it is let go', async () => {
  const panel = await open({ placement: 'open', room: () => ({ side: 'right', free: 600 }) });
  const edge = panel.root.querySelector<HTMLElement>('[role="separator"]');
  if (!edge?.parentElement) throw new Error('the panel has no edge');
  edge.parentElement.getBoundingClientRect = () => new DOMRect(580, 0, 420, 800);
  edge.setPointerCapture = () => undefined;
  const point = (type: string, clientX: number) =>
    act(() => {
      edge.dispatchEvent(new PointerEvent(type, { clientX, button: 0, bubbles: true }));
    });
  await point('pointermove', 400);
  await point('pointerdown', 580);
  await point('pointermove', 500);
  await point('pointerup', 480);
  await point('pointermove', 400);
  expect(panel.done).toEqual(['width 420', 'width 500', 'keep 520', 'width 520']);
});

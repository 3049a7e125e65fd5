// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { PageRoom } from '../../src/core/panel-frame.ts';
import type { Report } from '../../src/core/report.ts';
import { PagePanel, type PagePanelProps } from '../../src/ui/panel/page-panel.tsx';
import { getMessage, type Mounted, mount } from './mount.tsx';
import { anExplainer, aReport, aSource, settings } from './samples.ts';

const known = { a: anExplainer('a'), b: anExplainer('b') };

/** As much room at one side, and none at the other. */
const roomAt = (side: 'left' | 'right', free: number): PageRoom => ({
  side,
  left: 0,
  right: 0,
  [side]: free,
});

/** A panel in a page, drawn again with `change`, as the entry does when the background calls. What that is to keep it hears at once, or when it `hears`. */
async function open(change: Partial<PagePanelProps> = {}, hasSidePanel = false, hears?: Promise<void>) {
  const done: string[] = [];
  const report: Report = aReport(['a']);
  const keep = async (what: string) => {
    if (hears) await hears;
    done.push(what);
  };
  const draw = (part: Partial<PagePanelProps>) => (
    <PagePanel
      report={report}
      settings={settings}
      explainers={{ a: known.a }}
      sources={{ first: aSource('first') }}
      record={[]}
      placement="tab"
      getMessage={getMessage}
      locale="en"
      room={roomAt('right', 0)}
      isNarrow={false}
      place={({ form, side, width }) => done.push(`${form} ${side} ${width}`)}
      remove={() => done.push('remove')}
      getExplainers={async () => ({ explainers: { b: known.b }, sources: {} })}
      setPlacement={(placement) => keep(`placement ${placement}`)}
      actions={{
        hideSite: () => done.push('hide site'),
        openOptions: () => undefined,
        openLibrary: () => undefined,
        showInPage: async () => ({ count: 2, index: 1 }),
        clearMarks: async () => void done.push('clear marks'),
        openCite: () => undefined,
        setPanel: (changed) => keep(`keep ${JSON.stringify(changed)}`),
        note: async (which) => {
          done.push(`note ${which}`);
          return true;
        },
        ...(hasSidePanel && { openSidePanel: () => done.push('side panel') }),
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

test('the same topic wanted again opens again; a panel that was collapsed is as it was left', async () => {
  const panel = await open({ placement: 'open' });
  await panel.again({ placement: 'open', wanted: { topic: 'a' } });
  expect(panel.root.querySelector('.topic-page')).not.toBeNull();
  await panel.press('Collapse to the edge');
  expect(panel.has('Back to this page’s topics')).toBe(false);
  await panel.press('topic explained');
  expect(panel.root.querySelector('.topic-page')).not.toBeNull();
  await panel.press('Back to this page’s topics');
  await panel.press('Collapse to the edge');
  await panel.again({ placement: 'open', wanted: { topic: 'a' } });
  expect(panel.root.querySelector('.topic-page')?.textContent).toContain('Gist of a');
});

test('marks stay in the page while the panel waits at the edge; opened again, its card still tells of them and takes them away', async () => {
  const panel = await open({ placement: 'open' });
  await panel.press('Title of a');
  await panel.press('Show in page');
  await panel.press('Collapse to the edge');
  expect(panel.done).not.toContain('clear marks');
  await panel.press('topic explained');
  expect(panel.control('Title of a').getAttribute('aria-expanded')).toBe('true');
  expect(panel.done).not.toContain('clear marks');
  await panel.press('Clear');
  expect(panel.done).toContain('clear marks');
});

test('opened again, the panel has the focus and is scrolled to where it was, once its frame is as wide again', async () => {
  const panel = await open({ placement: 'open' });
  const scroller = () => panel.root.querySelector<HTMLElement>('.scroller') as HTMLElement;
  scroller().scrollTop = 300;
  scroller().dispatchEvent(new Event('scroll'));
  await panel.press('Collapse to the edge');
  scroller().scrollTop = 0;
  await panel.press('topic explained');
  expect(scroller().scrollTop).toBe(300);
  expect(document.activeElement).toBe(panel.root.querySelector('.panel'));
});

test('the panel of another page begins anew', async () => {
  const panel = await open({ placement: 'open' });
  await panel.press('Title of a');
  await panel.press('Collapse to the edge');
  const other = aReport(['a'], { url: 'https://www.news.example/other' });
  await panel.again({ placement: 'open', report: other });
  expect(panel.control('Title of a').getAttribute('aria-expanded')).toBe('false');
});

test.each([
  ['as it came', { free: 600, width: null }, 420],
  ['as the reader made it', { free: 800, width: 500 }, 500],
  ['never over the text where there is room beside it', { free: 400, width: 700 }, 384],
  ['within reason where there is no room', { free: 0, width: 5000 }, 720],
  ['never too narrow to read', { free: 900, width: 10 }, 320],
])('the panel is as wide: %s', async (_, { free, width }, wide) => {
  const panel = await open({
    placement: 'open',
    settings: { ...settings, panelWidth: width },
    room: roomAt('right', free),
  });
  expect(panel.done).toEqual([`panel right ${wide + 16}`]);
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
  const panel = await open({ placement: 'open', room: roomAt(side, 600) });
  const edge = panel.root.querySelector('[role="separator"]');
  await act(() => {
    edge?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  expect(edge?.getAttribute('aria-valuenow')).toBe(String(wide));
  expect(panel.done).toEqual([
    `panel ${side} 436`,
    `keep {"panelWidth":${wide}}`,
    `panel ${side} ${wide + 16}`,
  ]);
  await panel.again({ placement: 'open', room: roomAt(side, 600) });
  expect(edge?.getAttribute('aria-valuenow')).toBe(String(wide));
});

test('the edge can be dragged: the width follows, and is kept when it is let go', async () => {
  const panel = await open({ placement: 'open', room: roomAt('right', 600) });
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
  expect(panel.done).toEqual([
    'panel right 436',
    'panel right 516',
    'keep {"panelWidth":520}',
    'panel right 536',
  ]);
});

test('the panel moves to the other side, which is kept, and stays there until it is told otherwise', async () => {
  const room: PageRoom = { side: 'right', left: 500, right: 600 };
  const panel = await open({ placement: 'open', room });
  const side = () => panel.root.querySelector('.sidelight')?.getAttribute('data-side');
  expect(side()).toBe('right');
  await panel.press('Move to the left side');
  expect(side()).toBe('left');
  expect(panel.done).toContain('keep {"panelSide":"left"}');
  await panel.again({ placement: 'open', room, settings: { ...settings, panelSide: 'left' } });
  expect(side()).toBe('left');
  await panel.again({ placement: 'open', room, settings: { ...settings, panelSide: 'right' } });
  expect(side()).toBe('right');
});

test('another size of the window puts away a panel that would cover the text, but not one that the reader opened', async () => {
  const panel = await open({ placement: 'auto', room: roomAt('right', 600) });
  const isOpen = () => panel.root.querySelector('.sidelight:not([hidden]) > .panel') !== null;
  const resize = (free: number) => panel.again({ placement: 'auto', room: roomAt('right', free) });
  expect(isOpen()).toBe(true);
  await resize(100);
  expect(isOpen()).toBe(false);
  await panel.press('topic explained');
  await resize(90);
  expect(isOpen()).toBe(true);
});

test('in a window as narrow as a phone’s it is a sheet', async () => {
  const panel = await open({ placement: 'open', isNarrow: true });
  expect(panel.done).toEqual(['sheet right 436']);
  expect(panel.root.querySelector('.sidelight')?.hasAttribute('data-sheet')).toBe(true);
});

test('chosen in the panel, private reading takes it away, and goes on in the browser’s side panel', async () => {
  const panel = await open({ placement: 'open' }, true);
  await panel.press('More');
  await panel.press('Private reading');
  expect(panel.done.filter((what) => !/^(?:panel|tab) /.test(what))).toEqual([
    'side panel',
    'keep {"opening":"private"}',
    'clear marks',
    'remove',
  ]);
});

test.each([
  ['Private reading', ['More', 'Private reading'], 'keep {"opening":"private"}'],
  ['Close', ['Close'], 'placement closed'],
])(
  '%s: nothing is seen any more, but the frame stays until the wish was heard, which would be lost with it',
  async (_, buttons, wish) => {
    let hear = () => undefined as unknown;
    const hears = new Promise<void>((resolve) => {
      hear = resolve as () => unknown;
    });
    const panel = await open({ placement: 'open' }, false, hears);
    for (const button of buttons) await panel.press(button);
    await settle();
    expect(panel.root.textContent).toBe('');
    expect(panel.done).toContain('tab right 0');
    expect(panel.done).not.toContain('remove');
    hear();
    await settle();
    expect(panel.done.slice(-2)).toEqual([wish, 'remove']);
  },
);

test('where nobody hears the wish, the frame goes all the same', async () => {
  const panel = await open({ placement: 'open' }, false, Promise.reject(new Error('no answer')));
  await panel.press('Close');
  await settle();
  expect(panel.done).toContain('remove');
});

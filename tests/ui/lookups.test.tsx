// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { LookupStart, LookupSurface, Lookups } from '../../src/browser/lookups/lookup-calls.ts';
import { type Measured, planMeasured } from '../../src/core/measured/measured.ts';
import type { Report } from '../../src/core/report.ts';
import { makeTrail, type Trail } from '../../src/core/trail.ts';
import { Panel } from '../../src/ui/panel/panel.tsx';
import { mount } from './mount.tsx';
import { aReport, recordedActions, settings } from './samples.ts';

const report: Report = aReport([], {
  published: { date: '2022-09-22T08:00:00Z', from: 'meta' },
  links: [{ url: 'https://one.example/a' }, { url: 'https://two.example/b' }],
  places: [{ code: 'IR', mentions: 3 }],
});
const wish = { archives: ['wayback'], changes: false, originals: false };

/** Look-ups that answer as they are told, and note what is asked of them. */
function fakeLookups(first: Partial<Lookups> = {}, answer: LookupStart = { started: true, asks: [] }) {
  const asked: string[] = [];
  let known: Lookups = { services: [], trail: null, measured: null, ...first };
  let tell: () => void = () => undefined;
  let held = 0;
  const note = async (call: string) => {
    asked.push(call);
    return answer;
  };
  const surface: LookupSurface = {
    calls: {
      getLookups: async () => known,
      startTrail: (wishes) => note(`trail ${JSON.stringify(wishes)}`),
      stopTrail: async () => void asked.push('stop'),
      startMeasured: (wishes) => note(`measured ${JSON.stringify(wishes)}`),
      stopMeasured: async () => void asked.push('stop'),
    },
    watch(onChange) {
      tell = onChange;
      return () => undefined;
    },
    hold() {
      held++;
      return () => {
        held--;
      };
    },
  };
  return {
    surface,
    asked,
    held: () => held,
    change: (next: Partial<Lookups>) =>
      act(async () => {
        known = { ...known, ...next };
        tell();
        await new Promise((resolve) => setTimeout(resolve));
      }),
  };
}

async function open(lookups: ReturnType<typeof fakeLookups>, section: string) {
  const panel = await mount(
    <Panel
      report={report}
      pack={{ explainers: {}, sources: {} }}
      load={async () => undefined}
      surface="side"
      locale="en"
      settings={settings}
      actions={recordedActions([])}
      lookups={lookups.surface}
      title="A story"
      today={new Date('2022-10-01T00:00:00Z')}
    />,
  );
  await panel.press(section);
  return panel;
}

function measured(state: Measured['state']): Measured {
  const since = '2012-12-05';
  const plan = planMeasured(report, Date.parse('2022-10-01'), since);
  const answers = Object.keys(plan.questions).map((part) => [part, { reason: { why: 'no-data', since } }]);
  return { plan, state, ...(state === 'done' && Object.fromEntries(answers)) };
}

function aTrail(part: Partial<Trail>): Trail {
  return { ...makeTrail(report, wish), ...part };
}

test('links stand there though nobody can be asked', async () => {
  const panel = await mount(
    <Panel
      report={report}
      pack={{ explainers: {}, sources: {} }}
      load={async () => undefined}
      surface="side"
      locale="en"
      settings={settings}
      actions={recordedActions([])}
    />,
  );
  await panel.press('Sources');
  expect(panel.has('Archived copy nearest to 22 September 2022')).toBe(true);
  expect(panel.has('Look up captures')).toBe(false);
});

test('before anybody is asked, the panel says who learns what, and how many questions it takes', async () => {
  const panel = await open(fakeLookups(), 'Sources');
  expect(panel.text()).toContain('The Internet Archive learns the address of this page');
  expect(panel.text()).toContain('Up to 3 questions, one after another: about 10 seconds.');
});

test('what is wanted beside the captures is asked for with them', async () => {
  const lookups = fakeLookups();
  const panel = await open(lookups, 'Sources');
  await panel.press('Also see whether later copies differ');
  await panel.press('Look up captures');
  expect(lookups.asked).toEqual(['trail {"changes":true,"originals":false}']);
  expect(lookups.held()).toBe(1);
  await act(() => panel.unmount());
  expect(lookups.held()).toBe(0);
});

test('while the reader is asked elsewhere the panel says so, until something is known', async () => {
  const lookups = fakeLookups({}, { started: false, asks: ['wayback'] });
  const panel = await open(lookups, 'Sources');
  await panel.press('Look up captures');
  expect(panel.text()).toContain('A window asks for your permission.');
  await lookups.change({ trail: aTrail({ state: 'running' }) });
  expect(panel.text()).not.toContain('A window asks for your permission.');
  expect(panel.text()).toContain('0 of 3');
});

test('where the reader has forbidden it, the panel says where that is changed', async () => {
  const panel = await open(fakeLookups({}, { started: false, asks: [] }), 'Sources');
  await panel.press('Look up captures');
  expect(panel.text()).toContain('Your options say never to ask Wayback Machine.');
  expect(panel.has('Change that in the options')).toBe(true);
});

test('a trail that was stopped says why and how far it came, and goes on', async () => {
  const lookups = fakeLookups({
    trail: aTrail({
      state: 'stopped',
      halt: { why: 'too-many', until: Date.parse('2022-10-01T14:05:00') },
    }),
  });
  const panel = await open(lookups, 'Sources');
  expect(panel.text()).toMatch(/Stopped at 0 of 3\. It has had too many questions/);
  await panel.press('Go on');
  expect(lookups.asked).toHaveLength(1);
});

test('a running trail is stopped on request', async () => {
  const lookups = fakeLookups({ trail: aTrail({ state: 'running' }) });
  const panel = await open(lookups, 'Sources');
  await panel.press('Stop');
  expect(lookups.asked).toEqual(['stop']);
});

test('a dead link is marked, with its rescue', async () => {
  const trail = aTrail({ state: 'done' });
  const links = trail.links.map((link, index) =>
    index === 1
      ? {
          ...link,
          asked: ['wayback'],
          capture: {
            value: {
              archive: 'wayback',
              address: 'https://web.archive.org/web/20220922110000/https://one.example/a',
              time: '2022-09-22T11:00:00Z',
              status: 200,
            },
          },
          original: { value: { state: 'gone', status: 404 } },
        }
      : { ...link, asked: ['wayback'], capture: { reason: { why: 'not-archived' as const } } },
  );
  const panel = await open(fakeLookups({ trail: { ...trail, links } }), 'Sources');
  expect(panel.text()).toContain('Dead link');
  expect(panel.text()).toContain('Captured 3 hours after publication');
  expect(panel.control('Read the archived copy').getAttribute('href')).toBe(
    'https://web.archive.org/web/20220922110000/https://one.example/a',
  );
  expect(panel.text()).toContain('A capture was found for 1 of 3 addresses. 1 link is dead.');
});

test.each([
  [
    'Sources',
    'Captures found for 0 of 3 addresses.',
    { trail: aTrail({ state: 'running' }) },
    { trail: aTrail({ state: 'done' }) },
  ],
  [
    'Measured',
    'Done: the results are below.',
    { measured: measured('running') },
    { measured: measured('done') },
  ],
  ['Measured', 'Stopped at 0 of 4.', { measured: measured('running') }, { measured: measured('stopped') }],
])(
  'in "%s", the region that says "Asking…" was there before, and then says "%s"',
  async (section, words, running, over) => {
    const lookups = fakeLookups();
    const panel = await open(lookups, section);
    const [region] = panel.root.querySelectorAll('.pane > div:not([hidden]) [role="status"]');
    expect(region?.textContent).toBe('');
    await lookups.change(running);
    expect(region?.textContent).toBe('Asking…');
    await lookups.change(over);
    expect(region?.textContent?.trim()).toBe(words);
    expect(panel.root.contains(region ?? null)).toBe(true);
  },
);

test('what is counted of a country’s measurements, reports and outages can all be seen', async () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => at);
  const found: Measured = {
    ...measured('done'),
    evidence: {
      value: many(7).map((at) => ({
        address: `https://explorer.ooni.org/m/${at}`,
        input: `https://site${at}.example/`,
        time: '2022-09-22T08:00:00Z',
        network: 'AS1',
        confirmed: false,
      })),
    },
    incidents: {
      value: many(9).map((at) => ({
        address: `https://explorer.ooni.org/findings/${at}`,
        title: `Report ${at}`,
        from: '2022-09-21',
        domains: [],
      })),
    },
    outages: {
      value: many(12).map((at) => ({
        source: 'bgp',
        from: 1_663_800_000 + at,
        until: 1_663_900_000,
        score: 1,
      })),
    },
  };
  const panel = await open(fakeLookups({ measured: found }), 'Measured');
  const count = (list: string) => panel.root.querySelectorAll(`${list} > li`).length;
  expect([count('.outages'), count('.evidence-links')]).toEqual([8, 12]);
  for (const more of ['Show 4 more', 'Show 1 more', 'Show 3 more']) await panel.press(more);
  expect([count('.outages'), count('.evidence-links')]).toEqual([12, 16]);
  expect(panel.has('more')).toBe(false);
});

test('measurements are asked for of the services that are ticked', async () => {
  const lookups = fakeLookups();
  const panel = await open(lookups, 'Measured');
  await panel.press('OONI: which sites');
  await panel.press('Look up measurements');
  expect(lookups.asked).toEqual(['measured {"ooni":false,"ioda":true}']);
});

test('the citation holds the title, the links and their copies', async () => {
  const panel = await open(fakeLookups(), 'Cite');
  const preview = panel.root.querySelector('.cite-preview')?.textContent ?? '';
  expect(preview).toContain('TI  - A story');
  expect(preview).toContain('https://web.archive.org/web/20220922080000/https://one.example/a');
});

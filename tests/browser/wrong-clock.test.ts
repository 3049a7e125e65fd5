import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { changeSettings, readReport, tabIdOf } from './harness/extension-api.ts';
import { startMeasured, startTrail, waitForMeasured, waitForTrail } from './harness/lookup-calls.ts';
import { waitForPanel } from './harness/panel-view.ts';
import { type Mood, serveStandIns, serviceHosts } from './harness/stand-ins.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

const clocks = [
  ['1970', Date.UTC(1970, 0, 1, 0, 5)],
  ['2090', Date.UTC(2090, 5, 1)],
] as const;

describe.each(browserKinds)('in %s', (kind) => {
  let world: World;
  let standIns: { setMood(mood: Mood): void };
  beforeAll(async () => {
    world = await startWorld(kind);
    standIns = serveStandIns(world.server);
    // Only when asked: so that the page's clock can be set before anything of ours runs in it.
    await changeSettings(world, {
      where: 'asked',
      consents: { wayback: 'always', ooni: 'always', ioda: 'always' },
    });
  });
  afterAll(() => world?.close());

  describe.each(clocks)('a clock that stands in %s', (year, time) => {
    let page: Page;
    let tab: number;
    it('loses no date of the page, and shows none that is absurd', async () => {
      page = await explain(`${world.pages.get('cited-story')?.url}?clock=${year}`, time);
      tab = await tabIdOf(world, page);
      const report = await readReport(world, tab);
      expect(report?.published?.date.slice(0, 10)).toBe(world.pages.get('cited-story')?.published);
      const { text } = await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
      expect(text).not.toMatch(/\b(?:1969|1970|209\d|NaN|Invalid)\b|-\d+ (?:years|months)|\b[3-9]\d years/);
    });

    it('asks what was measured at the right time', async () => {
      await setBackgroundClock(time);
      expect(await startMeasured(world, tab)).toEqual({ started: true, asks: [] });
      const measured = await waitForMeasured(world, tab);
      expect(measured.plan.questions).toHaveProperty('around');
      expect(measured.recent).toHaveProperty('value');
      for (const { url } of world.server.askedOf('api.ooni.io', 'api.ioda.inetintel.cc.gatech.edu'))
        expect(url.search).not.toMatch(/1969|1970|2090|since=&|=-/);
    });

    it('once it is right, holds nobody to what was said before', async () => {
      await page.close();
      page = await explain(`${world.pages.get('plain-text')?.url}?clock=${year}`, time);
      await waitForPanel(world, page);
      tab = await tabIdOf(world, page);
      standIns.setMood('too many requests, for ten minutes');
      await startTrail(world, tab);
      expect((await waitForTrail(world, tab)).halt).toMatchObject({ why: 'too-many' });
      standIns.setMood('good');
      await setBackgroundClock(Date.UTC(2026, 11, 1));
      const before = world.server.askedOf(...serviceHosts).length;
      expect(await startTrail(world, tab)).toEqual({ started: true, asks: [] });
      const trail = await waitForTrail(world, tab);
      expect(trail.halt).toBeUndefined();
      expect(trail.links[0]?.capture).toHaveProperty('value');
      expect(world.server.askedOf(...serviceHosts).length).toBeGreaterThan(before);
      await page.close();
    });
  });

  /** Opens a page, sets the clock of our scripts in it, and has it explained. */
  async function explain(url: string, time: number): Promise<Page> {
    const opened = await world.visit(url);
    const id = await tabIdOf(world, opened);
    await world.control.evaluate(
      async (tabId, now) => {
        const { scripting, runtime } = globalThis.browser ?? chrome;
        await scripting.executeScript({
          target: { tabId },
          args: [now],
          func: (wrong: number) => {
            const Real = Date;
            const begin = Real.now();
            globalThis.Date = class extends Real {
              constructor(...given: [number]) {
                if (given.length) super(...given);
                else super(Real.now() - begin + wrong);
              }
              static override now() {
                return Real.now() - begin + wrong;
              }
            } as DateConstructor;
          },
        });
        await runtime.sendMessage({ call: 'explainTab', args: [tabId] });
      },
      id,
      time,
    );
    await opened.bringToFront();
    return opened;
  }

  /** Sets the clock of the background for as long as that runs. */
  async function setBackgroundClock(time: number): Promise<void> {
    const set = (wrong: number) => {
      const background = chrome.extension?.getBackgroundPage?.() as unknown as typeof globalThis | undefined;
      const start = performance.now();
      // The one way in which the background asks for the time.
      (background ?? globalThis).Date.now = () => performance.now() - start + wrong;
    };
    if (kind === 'firefox') {
      await world.control.evaluate(set, time);
      return;
    }
    const worker = await until('the worker', async () => {
      await world.control.evaluate(() => chrome.runtime.sendMessage({ wake: true }).catch(() => undefined));
      const target = world.open.browser.targets().find((one) => one.type() === 'service_worker');
      return (await target?.worker()) ?? null;
    });
    await worker.evaluate(set, time);
  }
});

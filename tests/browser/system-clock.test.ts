import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { changeSettings, readReport, tabIdOf } from './harness/extension-api.ts';
import { startMeasured, startTrail, waitForMeasured, waitForTrail } from './harness/lookup-calls.ts';
import { waitForPanel } from './harness/panel-view.ts';
import { serveCitedPages, serveStandIns, serviceHosts } from './harness/stand-ins.ts';
import { makeSystemClock, type SystemClock } from './harness/system-clock.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

const day = 86_400_000;
const clock = makeSystemClock();

describe.skipIf(!clock).each(browserKinds)('in %s, on a device', (kind) => {
  const { environment, set, remove } = clock as SystemClock;
  let world: World;
  beforeAll(async () => {
    set('+0');
    world = await startWorld(kind, { environment });
    serveStandIns(world.server);
    serveCitedPages(world.server);
    await changeSettings(world, { consents: { wayback: 'always', ooni: 'always', ioda: 'always' } });
  });
  afterAll(async () => {
    await world?.close();
    if (kind === browserKinds.at(-1)) remove();
  });

  it('whose clock is right, an answer holds for a day and no longer', async () => {
    expect(await askedForTrail()).toBeGreaterThan(0);
    expect(await askedForTrail()).toBe(0);
    await setClock('+3d', 3 * day);
    expect(await askedForTrail()).toBeGreaterThan(0);
    expect(await askedForTrail()).toBe(0);
  });

  it.each([
    ['five years ahead', '+5y', 5],
    ['seventy years ahead', '+70y', 70],
    ['twenty years behind', '-20y', -20],
  ])(
    'whose clock goes %s, nothing is lost and nothing absurd is shown or asked',
    async (_, offset, years) => {
      await setClock(offset, years * 365 * day);
      const page = await visit();
      const view = await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
      const wrong = new Date(Date.now() + years * 365 * day).getUTCFullYear();
      expect(view.text).not.toMatch(/NaN|Invalid|-\d+ (?:years|months)/);
      // A clock that may be right is believed.
      if (Math.abs(years) > 10)
        expect(view.text).not.toMatch(new RegExp(`\\b(?:${wrong - 1}|${wrong})\\b|\\b[3-9]\\d years`));
      const tab = await tabIdOf(world, page);
      const report = await readReport(world, tab);
      expect(report?.about).toBe(true);
      expect(report?.published?.date.slice(0, 10)).toBe(world.pages.get('cited-story')?.published);
      expect(await startMeasured(world, tab)).toEqual({ started: true, asks: [] });
      const measured = await waitForMeasured(world, tab);
      expect(measured.plan.questions).toHaveProperty('around');
      for (const { url } of world.server.askedOf('api.ooni.io', 'api.ioda.inetintel.cc.gatech.edu'))
        expect(url.search).not.toMatch(new RegExp(`${wrong}|since=&|=-`));
      await page.close();
    },
  );

  it('whose clock is right again, no answer of the future is held on to', async () => {
    await setClock('+5y', 5 * 365 * day);
    await askedForTrail();
    await setClock('+0', 0);
    expect(await askedForTrail()).toBeGreaterThan(0);
  });

  /** How many questions the look-up of the story's links takes. */
  async function askedForTrail(): Promise<number> {
    const page = await visit();
    const tab = await tabIdOf(world, page);
    await until('a report', () => readReport(world, tab));
    const before = world.server.askedOf(...serviceHosts).length;
    expect(await startTrail(world, tab)).toEqual({ started: true, asks: [] });
    const trail = await waitForTrail(world, tab);
    expect(trail.links[0]?.capture).toHaveProperty('value');
    await page.close();
    return world.server.askedOf(...serviceHosts).length - before;
  }

  function visit(): Promise<Page> {
    return world.visit('cited-story');
  }

  /** Sets the clock, and waits until page and background go by it. */
  async function setClock(offset: string, ahead: number): Promise<void> {
    set(offset);
    await until('the clock to be set', async () => {
      const told = await world.control.evaluate(() => Date.now());
      const error = Math.abs(told - Date.now() - ahead);
      if (error < day) return true;
      throw new Error(`${error / day} days off`);
    });
  }
});

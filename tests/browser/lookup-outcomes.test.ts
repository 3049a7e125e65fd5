import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { describeReason, type Reason } from '../../src/core/lookup/outcome.ts';
import { changeSettings, tabIdOf } from './harness/extension-api.ts';
import { callAbout, startTrail, waitForTrail } from './harness/lookup-calls.ts';
import { messagePattern } from './harness/messages.ts';
import { waitForOutcome } from './harness/outcome.ts';
import { clickInPanel, waitForPanel } from './harness/panel-view.ts';
import { type Mood, serveStandIns, serviceHosts } from './harness/stand-ins.ts';
import { rest } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

/** What a reader is told of each way in which the archive may behave, and how many questions it takes. */
const outcomes: [Mood, Reason, number][] = [
  ['empty', { why: 'not-archived' }, 1],
  ['wrong shape', { why: 'unknown' }, 2],
  ['a page in HTML', { why: 'unknown' }, 2],
  ['cut off', { why: 'unreachable' }, 2],
  ['excluded', { why: 'excluded' }, 1],
  ['out of order', { why: 'unavailable', status: 503 }, 4],
  ['a redirect', { why: 'unknown' }, 2],
  ['fifty megabytes', { why: 'too-large' }, 1],
  ['too slow', { why: 'timed-out' }, 1],
];

describe.each(browserKinds)('what the archive may do, in %s', (kind) => {
  let world: World;
  let standIns: ReturnType<typeof serveStandIns>;
  let tab: number;
  beforeAll(async () => {
    world = await startWorld(kind);
    standIns = serveStandIns(world.server);
    await changeSettings(world, { consents: { wayback: 'always' }, keepAnswers: false });
  });
  afterAll(() => world?.close());

  async function ask() {
    const page = await world.visit('plain-text');
    await waitForOutcome(world, page, 'recognized');
    tab = await tabIdOf(world, page);
    await forgetPauses();
    const before = world.server.askedOf(...serviceHosts).length;
    expect(await startTrail(world, tab)).toEqual({ started: true, asks: [] });
    const trail = await waitForTrail(world, tab);
    const asked = world.server.askedOf(...serviceHosts).length - before;
    return { page, trail, asked };
  }

  /** What the panel in a page says of the look-up, once it gives this reason. */
  async function readReason(page: Page, key: string): Promise<string> {
    const view = await waitForPanel(world, page);
    if (!view.isOpen) await clickInPanel(world, page, messagePattern('edge_open_other'));
    await clickInPanel(world, page, messagePattern('tab_sources'));
    const reason = messagePattern(key);
    return (await waitForPanel(world, page, key, ({ text }) => reason.test(text))).text;
  }

  it.each(outcomes)('%s', async (mood, reason, times) => {
    standIns.setMood(mood);
    const { page, trail, asked } = await ask();
    expect(trail.links[0]?.capture).toEqual({ reason });
    expect(asked).toBe(times);
    expect(world.server.askedOf('elsewhere.example'), 'a redirect was followed').toEqual([]);
    const said = await readReason(page, describeReason(reason).key);
    if (mood !== 'empty')
      expect(said, 'no failure may look like a missing copy').not.toMatch(
        messagePattern('reason_not_archived'),
      );
    await page.close();
  });

  it('good', async () => {
    standIns.setMood('good');
    const { page, trail } = await ask();
    expect(trail.links[0]?.capture).toMatchObject({ value: { status: 200 } });
    await page.close();
  });

  it.each([
    ['too many requests', 60_000],
    ['too many requests, for ten minutes', 600_000],
  ] as const)('%s', async (mood, milliseconds) => {
    standIns.setMood(mood);
    const begun = Date.now();
    const { page: first, trail, asked } = await ask();
    expect(asked).toBe(1);
    expect(await readReason(first, 'reason_too_many')).toMatch(/ask again at \d\d?:\d\d/);
    await first.close();
    expect(trail.links[0]?.capture, 'the question stays open').toBeUndefined();
    if (trail.halt?.why !== 'too-many')
      throw new Error(`it stopped because of ${JSON.stringify(trail.halt)}`);
    expect(trail.halt.until).toBeGreaterThanOrEqual(begun + milliseconds);
    expect(trail.halt.until).toBeLessThan(begun + milliseconds + 30_000);

    // Asked again at once, by the same reader on another page: the archive is left alone.
    standIns.setMood('good');
    const before = world.server.askedOf(...serviceHosts).length;
    const page = await world.visit('arabic-story');
    await waitForOutcome(world, page, 'recognized');
    const other = await tabIdOf(world, page);
    await startTrail(world, other);
    expect((await waitForTrail(world, other)).halt).toEqual(trail.halt);
    await rest(500);
    expect(world.server.askedOf(...serviceHosts)).toHaveLength(before);
    await page.close();
  });

  it('offline', async () => {
    if (kind !== 'chrome') return;
    const worker = await world.open.browser.waitForTarget((target) => target.type() === 'service_worker');
    const session = await worker.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: true,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
    const page = await world.visit('plain-text');
    await waitForOutcome(world, page, 'recognized');
    const id = await tabIdOf(world, page);
    await forgetPauses();
    await callAbout(world, id, 'startTrailOf', { changes: false, originals: false });
    const trail = await waitForTrail(world, id);
    expect(['offline', 'unreachable']).toContain(
      trail.halt?.why ??
        (trail.links[0]?.capture && 'reason' in trail.links[0].capture
          ? trail.links[0].capture.reason.why
          : ''),
    );
    await session.detach();
  });

  function forgetPauses(): Promise<void> {
    return world.control.evaluate(() =>
      (globalThis.browser ?? chrome).storage.session.remove('pause:wayback'),
    );
  }
});

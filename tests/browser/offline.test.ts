import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { changeSettings, tabIdOf } from './harness/extension-api.ts';
import { onExtensionList } from './harness/extension-list.ts';
import { getLookups, startTrail, waitForTrail } from './harness/lookup-calls.ts';
import { messagePattern } from './harness/messages.ts';
import { waitForPanel } from './harness/panel-view.ts';
import { serveStandIns, serviceHosts } from './harness/stand-ins.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

describe.each(browserKinds)('a network that goes in the middle of a trail, in %s', (kind) => {
  let world: World;
  let session: CDPSession | undefined;
  beforeAll(async () => {
    world = await startWorld(kind);
    serveStandIns(world.server);
    await changeSettings(world, { consents: { wayback: 'always' }, keepAnswers: false });
  });
  afterAll(() => world?.close());

  it('loses nothing that was found, says so, and is gone on with when it is back', async () => {
    const page = await world.visit('cited-story');
    await waitForPanel(world, page);
    const tab = await tabIdOf(world, page);
    await startTrail(world, tab);
    const found = async () => {
      const { trail } = await getLookups(world, tab);
      return trail?.links.filter(({ capture }) => capture && 'value' in capture).map(({ url }) => url) ?? [];
    };
    await until('the first captures', async () => (await found()).length >= 2);
    await setOnline(false);
    const halted = await waitForTrail(world, tab);
    const before = await found();
    expect(before.length).toBeGreaterThanOrEqual(2);
    expect(before.length).toBeLessThan(halted.links.length - 2);
    expect(JSON.stringify(halted)).toMatch(/"why":"(?:offline|unreachable)"/);
    await setOnline(true);
    const asked = world.server.askedOf(...serviceHosts).length;
    await startTrail(world, tab);
    const whole = await waitForTrail(world, tab);
    expect(whole.state).toBe('done');
    expect(await found()).toEqual(expect.arrayContaining(before));
    expect(JSON.stringify(whole)).not.toMatch(/"why":"(?:offline|unreachable)"/);
    // What was found before is not asked for again.
    const again = world.server.askedOf(...serviceHosts).slice(asked);
    expect(again.map(({ url }) => url.searchParams.get('url'))).not.toContain(before[0]);
  });

  it('leaves the panel as it is, which needs none', async () => {
    const page = await world.visit('sample-story');
    await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
    await setOnline(false);
    const view = await waitForPanel(world, page);
    expect(view.text).not.toMatch(messagePattern('reason_offline'));
    await setOnline(true);
  });

  async function setOnline(online: boolean): Promise<void> {
    if (kind === 'firefox') {
      await onExtensionList(world, {
        inChrome: () => Promise.resolve(),
        inFirefox: async () => {
          const { Services } = globalThis as unknown as { Services: { io: { offline: boolean } } };
          Services.io.offline = !Services.io.offline;
        },
      });
      return;
    }
    if (!session) {
      const worker = world.open.browser.targets().find((target) => target.type() === 'service_worker');
      session = await worker?.createCDPSession();
      await session?.send('Network.enable');
    }
    await session?.send('Network.emulateNetworkConditions', {
      offline: !online,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  }
});

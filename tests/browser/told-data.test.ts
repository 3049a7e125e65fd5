import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSettings, tabIdOf } from './harness/extension-api.ts';
import { answerConsent, startTrail, waitForTrail } from './harness/lookup-calls.ts';
import { messagePattern } from './harness/messages.ts';
import { waitForOutcome } from './harness/outcome.ts';
import { serveStandIns } from './harness/stand-ins.ts';
import { mayTell } from './harness/told-data.ts';
import { startWorld, type World } from './harness/world.ts';

const archive = ['web.archive.org', 'archive.org'];

describe('Firefox’s own question about what services are told', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('firefox', { mayTell: false });
    serveStandIns(world.server);
  });
  afterAll(() => world?.close());

  it('is asked by the click that allows a service, and before it nobody is told anything', async () => {
    await changeSettings(world, { consents: { wayback: 'always' } });
    const story = await world.visit('cited-story');
    await waitForOutcome(world, story, 'recognized');
    const tab = await tabIdOf(world, story);
    expect(await mayTell(world.control)).toBe(false);
    expect(await startTrail(world, tab)).toEqual({ started: false, asks: ['wayback'] });
    expect(world.server.askedOf(...archive)).toEqual([]);
    await answerConsent(world, messagePattern('consent_once'));
    await waitForTrail(world, tab);
    expect(await mayTell(world.control)).toBe(true);
    expect(world.server.askedOf(...archive).length).toBeGreaterThan(0);
  });
});

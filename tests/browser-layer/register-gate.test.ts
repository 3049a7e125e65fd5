import { beforeEach, describe, expect, it } from 'vitest';
import { keepGate } from '../../src/browser/bring-into-line.ts';
import { endUnwantedGates, registerGate, startWantedGates } from '../../src/browser/register-gate.ts';
import { defaultSettings, type Settings } from '../../src/core/settings.ts';
import browser, { recorded, resetBrowser } from '../fake-browser.ts';

beforeEach(resetBrowser);

async function register(change: Partial<Settings>) {
  await registerGate({ ...defaultSettings, ...change });
  return recorded.registered[0];
}

describe('keepGate', () => {
  it('registers the gate once, however many ask at once', async () => {
    await Promise.all([keepGate(), keepGate(), keepGate()]);
    expect(recorded.registrations).toEqual(['registered']);
  });

  it('puts it back where the browser has lost it', async () => {
    await keepGate();
    recorded.registered = [];
    await keepGate();
    expect(recorded.registered.map(({ id }) => id)).toEqual(['gate']);
  });
});

describe('endUnwantedGates', () => {
  it('ends the gate in the open pages where the reader wants it no more, and in no other', async () => {
    const open = async (url: string) => (await browser.tabs.create({ url })).id as number;
    const [wanted, hidden] = [await open('https://bbc.com/a'), await open('https://example.org/a')];
    recorded.gates = { [wanted]: 'quiet', [hidden]: 'quiet' };
    await endUnwantedGates({ ...defaultSettings, hiddenSites: ['example.org'] });
    expect(recorded.gates).toEqual({ [wanted]: 'quiet' });
    await endUnwantedGates({ ...defaultSettings, paused: true });
    expect(recorded.gates).toEqual({});
  });
});

describe('startWantedGates', () => {
  it('starts the gate in the open pages where the reader wants it again, and in no other', async () => {
    const open = async (url: string) => (await browser.tabs.create({ url })).id as number;
    const [first, hidden] = [await open('https://bbc.com/a'), await open('https://example.org/a')];
    await open('about:blank');
    const settings = { ...defaultSettings, hiddenSites: ['example.org'] };
    await startWantedGates(settings, settings);
    await startWantedGates({ ...settings, paused: true }, settings);
    expect(recorded.injected).toEqual([]);
    await startWantedGates(settings, { ...settings, paused: true });
    expect(recorded.injected).toEqual([{ tab: first, file: 'gate.js' }]);
    await startWantedGates(defaultSettings, settings);
    expect(recorded.injected.slice(1)).toEqual([{ tab: hidden, file: 'gate.js' }]);
  });
});

describe('registerGate', () => {
  it('runs the gate on every web page by default', async () => {
    expect(await register({})).toMatchObject({ matches: ['http://*/*', 'https://*/*'], excludeMatches: [] });
  });

  it('runs it on the chosen sites alone', async () => {
    expect(
      await register({ where: 'chosen', chosenSites: ['bbc.com', 'localhost', 'bücher.example', '[::1]'] }),
    ).toMatchObject({
      matches: ['*://*.bbc.com/*', '*://localhost/*', '*://*.xn--bcher-kva.example/*', '*://[::1]/*'],
    });
  });

  it('leaves hidden sites out', async () => {
    expect(await register({ hiddenSites: ['bbc.com'] })).toMatchObject({
      excludeMatches: ['*://*.bbc.com/*'],
    });
  });

  it.each([
    ['only when asked', { where: 'asked' }],
    ['while paused', { paused: true }],
    ['with no site chosen', { where: 'chosen' }],
  ] as const)('runs nothing %s, even if it ran before', async (_, change) => {
    await register({});
    expect(await register(change)).toBeUndefined();
  });

  it('has one registration however often it is called', async () => {
    await register({});
    await register({});
    expect(recorded.registered).toHaveLength(1);
  });

  it('leaves in place what stands, and exchanges in one step what differs, so that no page is missed', async () => {
    await register({});
    await register({ opening: 'toolbar' });
    expect(recorded.registrations).toEqual(['registered']);
    await register({ hiddenSites: ['bbc.com'] });
    expect(recorded.registrations).toEqual(['registered', 'updated']);
    await register({ hiddenSites: ['bbc.com'] });
    expect(recorded.registrations).toEqual(['registered', 'updated']);
  });

  it('takes away what an older version has registered', async () => {
    recorded.registered.push({ id: 'older', matches: ['*://*/*'] });
    await register({});
    expect(recorded.registered.map(({ id }) => id)).toEqual(['gate']);
  });
});

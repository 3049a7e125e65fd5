import { Window } from 'happy-dom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type GateLife, gateMark } from '../src/browser/gate-mark.ts';
import { compileGate } from '../src/knowledge/compile-gate.ts';

vi.mock('sidelight:gate', () => ({ gate: compileGate() }));

const mark = Symbol.for(gateMark);
const world = globalThis as unknown as Record<symbol, GateLife | undefined>;
const story =
  '<p>Internet censorship: providers block websites, and Tor bridges serve for circumvention.</p>';
let window: Window;
let told = 0;

beforeEach(() => {
  vi.useFakeTimers();
  window = new Window({ url: 'https://news.example.org/one' });
  Object.assign(window, { setTimeout, setInterval, clearTimeout, clearInterval });
  window.document.body.innerHTML = story;
  told = 0;
  const sendMessage = async () => {
    told += 1;
    return { value: true };
  };
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('chrome', { runtime: { id: 'sidelight', sendMessage } });
});
afterEach(() => {
  end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Runs the gate in the page, as the browser does. */
async function start() {
  vi.resetModules();
  await import('../src/gate.ts');
}

/** Ends it, as the background does. */
function end() {
  world[mark]?.abort();
  delete world[mark];
}

it('tells of a page once, also where it was ended and started again, as by a short pause', async () => {
  await start();
  expect(told).toBe(1);
  await start();
  expect(told).toBe(1);
  end();
  await start();
  expect(told).toBe(2);
  window.history.pushState({}, '', '/two');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toBe(3);
});

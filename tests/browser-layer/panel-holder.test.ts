// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { findHolder } from '../../src/browser/panel-holder.ts';
import type { FramePlace } from '../../src/core/panel-frame.ts';

const place: FramePlace = { form: 'tab', side: 'right', width: 46, height: 107 };
const speak = (data: unknown, ports: MessagePort[] = []) =>
  window.dispatchEvent(Object.assign(new Event('message'), { data, ports }));

afterEach(() => {
  location.hash = '';
});

it('hears the one who knows the secret, and whatever it said before anybody listened', async () => {
  location.hash = '#1-2-3';
  const found = findHolder();
  const { port1, port2 } = new MessageChannel();
  port1.postMessage({ refresh: true });
  speak({ secret: '1-2-3' }, [port2]);
  const holder = await found;
  const heard = new Promise((resolve) => holder.listen(resolve));
  expect(await heard).toEqual({ refresh: true });
  const told = new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  holder.tell({ place });
  expect(await told).toEqual({ place });
  port1.close();
});

it.each([
  ['another secret', '#1-2-3', { secret: '3-2-1' }],
  ['no secret', '#1-2-3', {}],
  ['nothing', '#1-2-3', null],
  ['the secret of an address that has none', '', { secret: '' }],
])('hears nobody who says %s', async (_, hash, data) => {
  location.hash = hash;
  let isFound = false;
  void findHolder().then(() => {
    isFound = true;
  });
  const { port1, port2 } = new MessageChannel();
  speak(data, [port2]);
  await new Promise((resolve) => setTimeout(resolve));
  expect(isFound).toBe(false);
  port1.close();
});

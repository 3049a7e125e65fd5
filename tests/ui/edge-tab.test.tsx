// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { EdgeTab } from '../../src/ui/panel/edge-tab.tsx';
import { mount } from './mount.tsx';
import { settings } from './samples.ts';

test('the tab at the edge says how many topics wait, opens, and can be put away', async () => {
  const done: string[] = [];
  const tab = await mount(
    <EdgeTab
      count={3}
      locale="en"
      settings={settings}
      onSize={() => undefined}
      onOpen={() => done.push('open')}
      onDismiss={() => done.push('away')}
    />,
  );
  await tab.press('3 topics explained');
  await tab.press('Put this tab away');
  expect(done).toEqual(['open', 'away']);
});

test('it takes the focus only where the reader has just collapsed the panel', async () => {
  const show = (takesFocus: boolean) =>
    mount(
      <EdgeTab
        count={3}
        locale="en"
        settings={settings}
        takesFocus={takesFocus}
        onSize={() => undefined}
        onOpen={() => undefined}
        onDismiss={() => undefined}
      />,
    );
  await show(false);
  expect(document.activeElement).toBe(document.body);
  const tab = await show(true);
  expect(document.activeElement).toBe(tab.control('3 topics explained'));
});

test('it stands at the side that it is told', async () => {
  await mount(
    <EdgeTab
      count={3}
      locale="en"
      settings={settings}
      side="left"
      onSize={() => undefined}
      onOpen={() => undefined}
      onDismiss={() => undefined}
    />,
  );
  expect(document.querySelector('.sidelight')?.getAttribute('data-side')).toBe('left');
});

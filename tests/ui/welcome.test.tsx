// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Settings } from '../../src/core/settings.ts';
import { Welcome } from '../../src/ui/welcome/welcome.tsx';
import { mount } from './mount.tsx';
import { settings } from './samples.ts';

const beside =
  'Where there is room, the panel opens beside the text. Elsewhere, a thin tab waits at the edge.';
const onOtherPages = 'On any other page, press the toolbar button to ask.';
const onlyAsked = 'Nothing of Sidelight runs on any page until you press its toolbar button.';

test.each<[Partial<Settings>, string[]]>([
  [{}, [beside, onOtherPages]],
  [{ opening: 'tab' }, ['A thin tab with the number of topics. It opens when you press it.', onOtherPages]],
  [{ opening: 'toolbar' }, ['A number on the button, and nothing in the page.', onOtherPages]],
  [{ where: 'asked', opening: 'tab' }, [onlyAsked, beside]],
])('the first run tells what will be seen, as chosen: %o', async (part, steps) => {
  const page = await mount(
    <Welcome
      settings={{ ...settings, ...part }}
      locale="en"
      onChange={async () => undefined}
      onOpenOptions={() => undefined}
      onDone={() => undefined}
    />,
  );
  const told = [...page.root.querySelectorAll('.try-list li')].map(({ textContent }) => textContent);
  expect(told.slice(1)).toEqual(steps);
});

test('a choice that could not be stored does not look chosen, and the reader is told', async () => {
  const page = await mount(
    <Welcome
      settings={settings}
      locale="en"
      onChange={() => Promise.reject(new Error('QuotaExceededError'))}
      onOpenOptions={() => undefined}
      onDone={() => undefined}
    />,
  );
  await page.press('Private reading');
  expect((page.control('Private reading') as HTMLInputElement).checked).toBe(false);
  expect(page.root.querySelector('[role="alert"]')?.textContent).toContain('could not be stored');
});

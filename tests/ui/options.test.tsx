// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../src/core/settings.ts';
import { Options } from '../../src/ui/options/options.tsx';
import { Welcome } from '../../src/ui/welcome/welcome.tsx';
import { mount } from './mount.tsx';
import { settings } from './samples.ts';

async function open(part: Partial<Settings> = {}, problem?: string) {
  const changes: Partial<Settings>[] = [];
  const resets: true[] = [];
  const page = await mount(
    <Options
      settings={{ ...settings, ...part }}
      locale="en"
      languages={[
        { tag: 'en', name: 'English' },
        { tag: 'fa', name: 'فارسی' },
      ]}
      onChange={(changed) => changes.push(changed)}
      onForget={() => 0}
      onReset={() => resets.push(true)}
      {...(problem ? { problem } : {})}
    />,
  );
  const type = (label: string, text: string) =>
    act(() => {
      const input = page.control(label) as HTMLInputElement;
      input.value = text;
      input.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
  return Object.assign(page, { changes, resets, type });
}

describe('the options', () => {
  test.each([
    ['Only when I ask', { where: 'asked' }],
    ['Show a tab at the edge', { opening: 'tab' }],
    ['Dark', { theme: 'dark' }],
    ['150%', { textSize: 150 }],
    ['فارسی', { language: 'fa' }],
  ])('"%s" gives the one setting that changes', async (name, changed) => {
    const page = await open();
    await page.press(name);
    expect(page.changes).toEqual([changed]);
  });

  test('the list of chosen sites is there when it counts', async () => {
    expect((await open()).has('Add a site')).toBe(false);
    const page = await open({ where: 'chosen' });
    expect(page.text()).toContain('Sidelight looks nowhere by itself');
    await page.type('Add a site', 'https://www.bbc.com/news');
    expect(page.changes[0]?.chosenSites).toEqual(['bbc.com']);
  });

  test('what is no site is refused with a word on what would be one', async () => {
    const page = await open();
    await page.type('Hide a site', 'not a site');
    expect(page.changes).toEqual([]);
    expect(page.text()).toContain('“not a site” is not a site');
  });

  test('a hidden site can be taken back', async () => {
    const page = await open({ hiddenSites: ['a.example', 'b.example'] });
    await page.press('Remove a.example');
    expect(page.changes[0]?.hiddenSites).toEqual(['b.example']);
  });

  test('reset asks once more', async () => {
    const page = await open();
    await page.press('Reset all options');
    expect(page.resets).toEqual([]);
    await page.press('Yes, reset');
    expect(page.resets).toEqual([true]);
    expect(page.text()).toContain('Everything is as it came');
  });

  test('the browser’s tab says whose options they are', async () => {
    await open();
    expect(document.title).toBe('Sidelight options');
  });

  test('a problem with the settings is said', async () =>
    expect((await open({}, 'They could not be read.')).text()).toContain('They could not be read.'));
});

test('the welcome page lets the reader choose where to look before anything else', async () => {
  const changes: Partial<Settings>[] = [];
  const page = await mount(
    <Welcome
      settings={settings}
      locale="en"
      onChange={(changed) => changes.push(changed)}
      onOpenOptions={() => undefined}
      onDone={() => undefined}
    />,
  );
  await page.press('Only when I ask');
  expect(changes).toEqual([{ where: 'asked' }]);
  expect(page.has('Open a sample story')).toBe(false);
});

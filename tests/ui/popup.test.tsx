// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { PageState } from '../../src/core/page-state.ts';
import type { Settings } from '../../src/core/settings.ts';
import { Popup, type PopupActions } from '../../src/ui/popup/popup.tsx';
import { mount } from './mount.tsx';
import { aReport, settings } from './samples.ts';

const site = 'news.example';

async function open(page: PageState, part: Partial<Settings> = {}) {
  const done: string[] = [];
  const actions: PopupActions = {
    openBeside: () => done.push('beside'),
    look: () => done.push('look'),
    setSite: (on) => done.push(`site ${on}`),
    setPaused: (paused) => done.push(`paused ${paused}`),
    openOptions: () => done.push('options'),
    openLibrary: () => done.push('library'),
  };
  const topics = { titles: ['First', 'Second'], count: 4 };
  const popup = await mount(
    <Popup page={page} locale="en" settings={{ ...settings, ...part }} actions={actions} topics={topics} />,
  );
  return Object.assign(popup, { done });
}

describe('in each state the popup says what the page is, and its first button does what is wanted', () => {
  test.each<[PageState, string, string | null, string | null]>([
    [{ state: 'recognized', site, report: aReport(['a']) }, 'First', 'Open beside the page', 'beside'],
    [{ state: 'quiet', site }, 'Nothing to explain here', 'Explain it anyway', 'look'],
    [{ state: 'not-looked', site }, 'Not looked at', 'Look at this page', 'look'],
    [{ state: 'waiting', site }, 'Reading the page', null, null],
    [{ state: 'hidden', site }, 'Hidden on news.example', 'Show here again', 'site true'],
    [{ state: 'paused', site }, 'Paused', 'Resume', 'paused false'],
    [{ state: 'failed', site, reason: 'no-access' }, 'does not let Sidelight read', 'Try again', 'look'],
    [{ state: 'failed', site, reason: 'crashed' }, 'went wrong', 'Try again', 'look'],
    [{ state: 'unsupported' }, 'Not a page to read', null, null],
  ])('%o', async (page, words, button, outcome) => {
    const popup = await open(page);
    expect(popup.text()).toContain(words);
    expect(popup.has('Options')).toBe(true);
    if (button === null) return;
    await popup.press(button);
    expect(popup.done).toEqual([outcome]);
  });
});

test('a recognized page shows its topics, place and date', async () => {
  const popup = await open({ state: 'recognized', site, report: aReport(['a']) });
  expect(popup.text()).toContain('Iran · 16 June 2009 · 4 topics');
  expect(popup.text()).toContain('Also: Second');
});

describe('the site’s switch', () => {
  const isOn = async (part: Partial<Settings>) => {
    const popup = await open({ state: 'quiet', site }, part);
    return (popup.control('On news.example') as HTMLInputElement).checked;
  };
  test('is on where the site is looked at', async () => expect(await isOn({})).toBe(true));
  test('is off where the site is hidden', async () =>
    expect(await isOn({ hiddenSites: ['example'] })).toBe(false));
  test('is off where only other sites are looked at', async () =>
    expect(await isOn({ where: 'chosen', chosenSites: ['bbc.com'] })).toBe(false));
  test('is not there where nothing is looked at unasked', async () => {
    const popup = await open({ state: 'not-looked', site }, { where: 'asked' });
    expect(popup.has('On news.example')).toBe(false);
  });
});

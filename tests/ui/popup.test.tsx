// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { PageState } from '../../src/core/page-state.ts';
import type { Settings } from '../../src/core/settings.ts';
import { Popup, type PopupActions } from '../../src/ui/popup/popup.tsx';
import { mount } from './mount.tsx';
import { aReport, settings } from './samples.ts';

const site = 'news.example';

async function open(
  page: PageState,
  part: Partial<Settings> = {},
  rescue?: { copy: string; status?: number },
  more: Partial<PopupActions> = {},
) {
  const done: string[] = [];
  const actions: PopupActions = {
    openBeside: () => done.push('beside'),
    look: () => done.push('look'),
    setSite: async (on) => void done.push(`site ${on}`),
    setPaused: async (paused) => void done.push(`paused ${paused}`),
    openOptions: () => done.push('options'),
    openLibrary: () => done.push('library'),
    ...more,
  };
  const topics = { titles: ['First', 'Second'], count: 4 };
  const popup = await mount(
    <Popup
      page={page}
      locale="en"
      isPrivate={false}
      settings={{ ...settings, ...part }}
      actions={actions}
      topics={topics}
      {...(rescue && { rescue })}
    />,
  );
  return Object.assign(popup, { done });
}

describe('in each state the popup says what the page is, and its first button does what is wanted', () => {
  test.each<[PageState, string, string, string]>([
    [
      { state: 'recognized', site, report: aReport(['a']) },
      'Internet censorship in Iran',
      'Open beside the page',
      'beside',
    ],
    [{ state: 'quiet', site }, 'Nothing to explain here', 'Explain it anyway', 'look'],
    [{ state: 'not-looked', site, because: 'settings' }, 'only when you ask', 'Look at this page', 'look'],
    [{ state: 'not-looked', site, because: 'late' }, 'open before', 'Look at this page', 'look'],
    [{ state: 'waiting', site }, 'Reading the page', 'Explain it now', 'look'],
    [{ state: 'hidden', site }, 'Hidden on news.example', 'Show here again', 'site true'],
    [{ state: 'paused', site }, 'Paused', 'Resume', 'paused false'],
    [{ state: 'failed', site, reason: 'no-access' }, 'does not let Sidelight read', 'Try again', 'look'],
    [{ state: 'failed', site, reason: 'crashed' }, 'went wrong', 'Try again', 'look'],
    [{ state: 'unsupported' }, 'Not a page to read', 'Open the library of explainers', 'library'],
  ])('%o', async (page, words, button, outcome) => {
    const popup = await open(page);
    expect(popup.text()).toContain(words);
    expect(popup.has('Options')).toBe(true);
    expect(popup.root.querySelector('.state button')?.textContent).toBe(button);
    await popup.press(button);
    expect(popup.done).toEqual([outcome]);
  });
});

test('a recognized page shows its topics, place and date', async () => {
  const popup = await open({ state: 'recognized', site, report: aReport(['a']) });
  expect(popup.text()).toContain('16 June 2009 · 4 topics');
  expect(popup.text()).toContain('First and Second');
});

test('of a page in which no panel can stand, it says so and leads to the side panel alone', async () => {
  const page: PageState = { state: 'recognized', site, report: aReport(['a']), isSandboxed: true };
  const popup = await open(page, {}, undefined, { openSidePanel: () => undefined });
  expect(popup.text()).toContain('lets no panel stand in its page');
  expect(popup.has('Open beside the page')).toBe(false);
  expect(popup.root.querySelector('.state button')?.textContent).toBe('Open in the browser’s side panel');
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
    const popup = await open({ state: 'not-looked', site, because: 'settings' }, { where: 'asked' });
    expect(popup.has('On news.example')).toBe(false);
  });
});

test('a pause that could not be stored is not shown as one, and the reader is told', async () => {
  const full = () => Promise.reject(new Error('QuotaExceededError'));
  const popup = await open({ state: 'quiet', site }, {}, undefined, { setSite: full, setPaused: full });
  const isOn = (name: string) => (popup.control(name) as HTMLInputElement).checked;
  await popup.press('Pause everywhere');
  expect(isOn('Pause everywhere')).toBe(false);
  expect(popup.root.querySelector('[role="alert"]')?.textContent).toContain('could not be stored');
  await popup.press('On news.example');
  expect(isOn('On news.example')).toBe(true);
});

test('in private reading nothing is offered that would stand in the page', async () => {
  const popup = await mount(
    <Popup
      page={{ state: 'recognized', site, report: aReport(['a']) }}
      locale="en"
      isPrivate={false}
      settings={{ ...settings, opening: 'private' }}
      actions={{
        openSidePanel: () => undefined,
        look: () => undefined,
        setSite: async () => undefined,
        setPaused: async () => undefined,
        openOptions: () => undefined,
        openLibrary: () => undefined,
      }}
    />,
  );
  expect(popup.root.querySelector('.state button')?.textContent).toBe('Open in the browser’s side panel');
  expect(popup.has('Open beside the page')).toBe(false);
});

test('of a page that is not there, it says that and offers a copy, and nothing to explain', async () => {
  const copy = 'https://web.archive.org/web/2/https://news.example/story';
  const popup = await open({ state: 'quiet', site }, {}, { copy, status: 404 });
  expect(popup.root.querySelector('h1')?.textContent).toBe('This page is not there');
  expect(popup.root.querySelector('a.is-first')?.getAttribute('href')).toBe(copy);
  expect(popup.has('Explain it anyway')).toBe(false);
});

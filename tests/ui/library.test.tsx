// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Explainer, NamePack } from '../../src/core/explainer.ts';
import { Library } from '../../src/ui/library/library.tsx';
import { type Mounted, mount } from './mount.tsx';
import { anExplainer, aSource, settings } from './samples.ts';

const explainers: Explainer[] = [
  anExplainer('snowflake', {
    kind: 'tool',
    title: 'Snowflake',
    related: ['tor'],
    reviewed: '2026-11-22',
    picture: {
      title: 'How it works',
      desc: 'A volunteer in the middle.',
      width: 360,
      height: 100,
      nodes: [
        ['defs', {}, ['marker', { id: 'arrow' }, ['path', { d: 'M0 0' }]]],
        ['path', { class: 'good', d: 'M0 0H9', 'marker-end': 'url(#arrow)' }],
      ],
    },
    sections: [{ key: 'text', blocks: [{ p: ['It leads to ', { see: 'tor', text: 'Tor' }, '.'] }] }],
  }),
  anExplainer('tor', {
    kind: 'tool',
    title: 'Tor',
    translation: { lang: 'fa', title: 'تور', gist: ['شبکه‌ای از رله‌ها', { cite: ['first'] }, '.'] },
  }),
  anExplainer('iran-2019', {
    kind: 'event',
    title: 'Iran: a week without',
    date: '2019-11-16/2019-11-23',
    places: ['IR'],
    methods: ['throttling'],
  }),
  anExplainer('throttling', { title: 'Throttling' }),
];
const names: NamePack = {
  names: { snowflake: { en: ['Snowflake'], zh: ['雪花代理'] } },
  titles: { tor: ['تور'] },
};

async function open(address: string): Promise<Mounted> {
  history.replaceState(null, '', `/library.html${address}`);
  return mount(
    <Library
      pack={{
        lang: 'en',
        explainers: Object.fromEntries(explainers.map((explainer) => [explainer.id, explainer])),
        sources: { first: aSource('first') },
      }}
      names={names}
      settings={settings}
      locale="en"
      today={new Date('2026-11-22')}
    />,
  );
}

const heading = (page: Mounted) => page.root.querySelector('h1')?.textContent;
const titles = (page: Mounted) =>
  [...page.root.querySelectorAll('.entry-title')].map(({ textContent }) => textContent);

async function goTo(address: string): Promise<void> {
  await act(async () => {
    history.pushState(null, '', address);
    window.dispatchEvent(new Event('hashchange'));
  });
}

async function search(page: Mounted, text: string): Promise<void> {
  await act(async () => {
    const input = page.root.querySelector('input');
    if (!input) throw new Error('no search field');
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Types a text key by key: each letter is added to what the field shows by then. */
async function type(page: Mounted, text: string): Promise<void> {
  for (const letter of text) await search(page, `${page.root.querySelector('input')?.value}${letter}`);
}

beforeEach(() => window.scrollTo(0, 0));

describe('the library', () => {
  test('begins with kinds, countries and everything', async () => {
    const page = await open('#/');
    expect(heading(page)).toBe('The library');
    expect(page.text()).toContain('4 explainers of internet censorship');
    expect(page.control('Tools').getAttribute('href')).toBe('#/kind/tool');
    expect(page.control('Iran').getAttribute('href')).toBe('#/country/IR');
    expect(page.control('Snowflake').getAttribute('href')).toBe('#/snowflake');
    expect(document.title).toBe('Sidelight library');
  });

  test('shows an explainer at its address, with its references as links', async () => {
    const page = await open('#/snowflake');
    expect(heading(page)).toBe('Snowflake');
    expect(document.title).toBe('Snowflake · Sidelight library');
    expect(page.root.querySelector('a.see')?.getAttribute('href')).toBe('#/tor');
    expect(page.root.querySelector('.related-list a')?.getAttribute('href')).toBe('#/tor');
    expect(page.text()).toContain('22 November 2026, against its sources');
    expect(page.text()).toContain('src/knowledge/tools/snowflake.md');
    expect(page.text()).toContain('雪花代理');
  });

  test('draws a picture with its words for whoever does not see it', async () => {
    const page = await open('#/snowflake');
    const drawing = page.root.querySelector('svg[role="img"]');
    const textOf = (attribute: string) =>
      document.getElementById(drawing?.getAttribute(attribute) ?? '')?.textContent;
    expect(textOf('aria-labelledby')).toBe('How it works');
    expect(textOf('aria-describedby')).toBe('A volunteer in the middle.');
    const marker = drawing?.querySelector('marker')?.id;
    expect(drawing?.querySelector('path.good')?.getAttribute('marker-end')).toBe(`url(#${marker})`);
  });

  test('shows a translated title and gist in their language, marked, with the English title below', async () => {
    const page = await open('#/tor');
    expect(heading(page)).toBe('تور');
    expect(page.root.querySelector('h1')?.getAttribute('lang')).toBe('fa');
    expect(page.root.querySelector('h1')?.getAttribute('dir')).toBe('rtl');
    expect(page.root.querySelector('.gist')?.getAttribute('dir')).toBe('rtl');
    expect(page.text()).toContain('translated, and open to correction');
    expect(page.root.querySelector('.page-head .page-lead')?.textContent).toBe('Tor');
  });

  test('tells an event’s date, duration, place and methods', async () => {
    const page = await open('#/iran-2019');
    expect(page.text()).toContain('16 – 23 November 2019');
    expect(page.text()).toContain('8 days');
    expect(page.control('Throttling').getAttribute('href')).toBe('#/throttling');
  });

  test('moves the focus to the heading when a reader goes elsewhere', async () => {
    const page = await open('#/snowflake');
    expect(document.activeElement).toBe(document.body);
    await goTo('#/kind/tool');
    expect(heading(page)).toBe('Tools');
    expect(document.activeElement?.textContent).toBe('Tools');
  });

  test.each([
    ['snowfl', ['Snowflake']],
    ['雪花', ['Snowflake']],
    ['تور', ['تور']],
    ['TOR', ['تور']],
    ['zzqqxx', []],
  ])('finds by "%s"', async (query, found) => {
    const page = await open('#/');
    await search(page, query);
    expect(titles(page).slice(0, 1)).toEqual(found);
    expect(location.hash).toBe(`#/?q=${encodeURIComponent(query)}`);
  });

  test('keeps the spaces that are typed between words, and searches without those around them', async () => {
    const page = await open('#/');
    await type(page, ' a week ');
    expect(page.root.querySelector('input')?.value).toBe(' a week ');
    expect(titles(page)).toEqual(['Iran: a week without']);
    expect(page.text()).toContain('“a week”');
  });

  test('searches for nothing where only spaces are typed', async () => {
    const page = await open('#/');
    await type(page, ' ');
    expect(page.text()).toContain('By kind');
  });

  test('searches within a kind, and leads to the whole', async () => {
    const page = await open('#/kind/event');
    await search(page, 'tor');
    expect(page.text()).toContain('Nothing is found for “tor”');
    expect(page.control('Search the whole library').getAttribute('href')).toBe('#/?q=tor');
  });

  test('writes what is searched for as its own letters run, and the hint as the interface does', async () => {
    const page = await open('#/');
    const direction = () => page.root.querySelector('input')?.getAttribute('dir');
    expect(direction()).toBeNull();
    await search(page, 'تور');
    expect(direction()).toBe('auto');
  });

  test('leaves a search when the field is emptied', async () => {
    const page = await open('#/?q=tor');
    expect(titles(page)).toEqual(['تور']);
    await search(page, '');
    expect(page.text()).toContain('By kind');
  });

  test('says what it has not', async () => {
    const page = await open('#/constructor');
    expect(heading(page)).toBe('There is no such explainer');
  });

  test('the country of the timeline is chosen without a step or another focus, as each arrow key is a choice', async () => {
    const page = await open('#/timeline');
    const select = page.root.querySelector('select');
    if (!select) throw new Error('no choice of a country');
    const steps = vi.spyOn(history, 'pushState');
    select.focus();
    for (const code of ['IR', '', 'IR'])
      await act(async () => {
        select.value = code;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
    expect(heading(page)).toContain('Iran');
    expect(location.hash).toBe('#/timeline/IR');
    expect(document.activeElement).toBe(select);
    expect(page.root.contains(select)).toBe(true);
    expect(steps).not.toHaveBeenCalled();
    steps.mockRestore();
  });

  test('a decade that was looked at is left for a country that has nothing in it', async () => {
    const page = await open('#/timeline');
    await page.press('2020');
    const select = page.root.querySelector('select');
    await act(async () => {
      if (select) select.value = 'IR';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(page.root.querySelector('.periods [aria-pressed="true"]')?.textContent).toBe('All years');
  });

  test('a decade that was looked at stays with the country, and is found again on the way back', async () => {
    const page = await open('#/timeline');
    const chosen = () => page.root.querySelector('.periods [aria-pressed="true"]')?.textContent;
    await page.press('2019');
    const select = page.root.querySelector('select');
    await act(async () => {
      if (select) select.value = 'IR';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const decade = chosen();
    expect(decade).toBe('2019');
    expect(location.hash).toBe('#/timeline/IR/2010');
    await goTo('#/iran-2019');
    await goTo('#/timeline/IR/2010');
    expect(chosen()).toBe(decade);
  });

  test('who follows a link from one timeline to another begins at its heading', async () => {
    const page = await open('#/timeline');
    await goTo('#/timeline/IR');
    expect(document.activeElement).toBe(page.root.querySelector('h1'));
  });

  test('says that it has nothing on a country yet, and leads on to those on which it has', async () => {
    const page = await open('#/country/LU');
    expect(heading(page)).toBe('Luxembourg');
    expect(page.text()).toContain('Nothing is found for “Luxembourg”.');
    expect(page.control('Iran').getAttribute('href')).toBe('#/country/IR');
    expect(document.title).toBe('Luxembourg · Sidelight library');
  });

  test.each(['ZZ', 'QX'])('has no timeline of the country %s that is none', async (code) => {
    const page = await open(`#/timeline/${code}/2010`);
    expect(heading(page)).toBe('There is no such explainer');
    expect(page.text()).toContain(`“${code}”`);
    expect(document.title).toBe('There is no such explainer · Sidelight library');
  });

  test.each(['ZZ', 'QX', 'XB'])('knows no country %s, and leads on', async (code) => {
    const page = await open(`#/country/${code}`);
    expect(heading(page)).toBe('There is no such explainer');
    expect(page.text()).toContain(`“${code}”`);
    expect(page.control('Iran').getAttribute('href')).toBe('#/country/IR');
    expect(document.title).toBe('There is no such explainer · Sidelight library');
  });

  test('tells the time of a country', async () => {
    const page = await open('#/country/IR');
    expect(heading(page)).toBe('Iran');
    expect(page.control('Iran: a week without').getAttribute('href')).toBe('#/iran-2019');
    expect(page.root.querySelectorAll('.time-mark')).toHaveLength(1);
  });
});

// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { Explainer } from '../../src/core/explainer.ts';
import type { Report } from '../../src/core/report.ts';
import type { Settings } from '../../src/core/settings.ts';
import { makeTimeline, type TimelineEvent } from '../../src/core/timeline.ts';
import { Panel } from '../../src/ui/panel/panel.tsx';
import type { PanelSurface } from '../../src/ui/panel/panel-props.ts';
import { type Mounted, mount } from './mount.tsx';
import { anExplainer, aReport, aSource, recordedActions, settings } from './samples.ts';

const sources = { first: aSource('first'), second: aSource('second', { copy: true, lang: 'fa' }) };

interface Opened extends Mounted {
  done: string[];
  asked: string[][];
  /** Draws it with another record of the country. */
  tellRecord(record: TimelineEvent[]): Promise<void>;
}

/** A panel whose owner knows `library` and answers `load` from it. */
async function open(
  report: Report,
  known: Explainer[],
  {
    library = known,
    surface = 'page' as PanelSurface,
    record = [] as TimelineEvent[],
    part = {} as Partial<Settings>,
  } = {},
): Promise<Opened> {
  const done: string[] = [];
  const asked: string[][] = [];
  let explainers = Object.fromEntries(known.map((explainer) => [explainer.id, explainer]));
  const actions = recordedActions(done);
  const draw = (events = record) => (
    <Panel
      report={report}
      pack={{ explainers, sources }}
      load={load}
      record={events}
      surface={surface}
      locale="en"
      settings={{ ...settings, ...part }}
      actions={actions}
      today={new Date('2026-11-22')}
    />
  );
  let mounted: Mounted | undefined;
  async function load(ids: string[]) {
    asked.push(ids);
    const more = library.filter((explainer) => ids.includes(explainer.id));
    explainers = { ...explainers, ...Object.fromEntries(more.map((one) => [one.id, one])) };
    await mounted?.update(draw());
  }
  mounted = await mount(draw());
  await mounted.update(draw());
  const tellRecord = (events: TimelineEvent[]) => opened.update(draw(events));
  const opened = mounted;
  return Object.assign(opened, { done, asked, tellRecord });
}

/** Opens the card of a topic: its title may stand elsewhere in the panel too. */
async function openCard(panel: Opened, id: string): Promise<void> {
  await act(async () => {
    panel.root.querySelector<HTMLElement>(`[data-topic="${id}"] .card-toggle`)?.click();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

const many = (count: number) => Array.from({ length: count }, (_, index) => `topic-${index + 1}`);

describe('the head of the panel', () => {
  test('says what the page is about, where and when', async () => {
    const panel = await open(aReport(['a']), [anExplainer('a')]);
    expect(panel.root.querySelector('h2')?.textContent).toBe('Internet censorship in Iran');
    expect(panel.text()).toContain('16 June 2009');
    expect(panel.text()).toContain('news.example');
  });

  test('says how old an old story is, and says nothing of a new one', async () => {
    const old = await open(aReport(['a']), [anExplainer('a')]);
    expect(old.text()).toContain('This story is 17 years old');
    const fresh = await open(aReport(['a'], { published: { date: '2026-11-20', from: 'meta' } }), [
      anExplainer('a'),
    ]);
    expect(fresh.text()).not.toContain('This story is');
  });

  test('names no country where the page names none, and owns that the date is unknown', async () => {
    const panel = await open(aReport(['a'], { places: [], published: null }), [anExplainer('a')]);
    expect(panel.root.querySelector('h2')?.textContent).toBe('Internet censorship');
    expect(panel.text()).toContain('Date unknown');
  });

  test('does not claim to have recognized what the reader only asked about', async () => {
    const panel = await open(aReport(['a'], { about: false, asked: true, probability: 0.1 }), [
      anExplainer('a'),
    ]);
    expect(panel.text()).toContain('explained because you asked');
  });
});

describe('what the reader says of a page', () => {
  test('“not about censorship” is noted, and the whole site can be hidden', async () => {
    const panel = await open(aReport(['a']), [anExplainer('a')]);
    await panel.press('More');
    await panel.press('Not about censorship');
    expect(panel.done).toEqual(['note wrong']);
    expect(panel.root.querySelector('.feedback')?.textContent).toContain('This page is not shown again');
    expect(document.activeElement).toBe(panel.control('More'));
    await act(() => panel.root.querySelector<HTMLElement>('.feedback .button')?.click());
    expect(panel.done).toEqual(['note wrong', 'hide site']);
  });

  test('“something is missing” is noted, and the word of it can be put away', async () => {
    const panel = await open(aReport(['a']), [anExplainer('a')]);
    await panel.press('More');
    await panel.press('Something is missing');
    expect(panel.root.querySelector('.feedback')?.textContent).toContain('Nothing was sent');
    await act(() => panel.root.querySelector<HTMLElement>('.feedback .icon-button')?.click());
    expect(panel.root.querySelector('.feedback')?.textContent).toBe('');
    expect(panel.done).toEqual(['note missing']);
  });
});

describe('the topics', () => {
  test('stand in the order of the report, and unknown ones are left out', async () => {
    const panel = await open(aReport(['b', 'nowhere', 'a']), [anExplainer('a'), anExplainer('b')]);
    const titles = [...panel.root.querySelectorAll('.card-title')].map((title) => title.textContent);
    expect(titles).toEqual(['Title of b', 'Title of a']);
  });

  test('are seven at first when they are many; the rest follow, with a choice by kind', async () => {
    const ids = many(12);
    const known = ids.map((id, index) => anExplainer(id, { kind: index === 11 ? 'tool' : 'method' }));
    const panel = await open(aReport(ids), known);
    expect(panel.root.querySelectorAll('.card')).toHaveLength(7);
    await panel.press('Show 5 more');
    expect(panel.root.querySelectorAll('.card')).toHaveLength(12);
    expect(document.activeElement?.textContent).toBe('Title of topic-8');
    await panel.press('Tools');
    expect([...panel.root.querySelectorAll('.card-title')].map((title) => title.textContent)).toEqual([
      'Title of topic-12',
    ]);
  });

  test('are asked for where the owner has not loaded them', async () => {
    const panel = await open(aReport(['a']), [], { library: [anExplainer('a')] });
    expect(panel.asked).toEqual([['a']]);
    expect(panel.text()).toContain('Title of a');
  });

  test('say so where none can be explained', async () => {
    const panel = await open(aReport(['nowhere']), []);
    await act(() => new Promise((resolve) => setTimeout(resolve)));
    expect(panel.text()).toContain('Nothing in the library matches');
  });

  test('open and close with their title', async () => {
    const panel = await open(aReport(['a']), [
      anExplainer('a', { sections: [{ key: 'text', blocks: [{ p: ['More.'] }] }] }),
    ]);
    expect(panel.text()).not.toContain('More.');
    await panel.press('Title of a');
    expect(panel.control('Title of a').getAttribute('aria-expanded')).toBe('true');
    expect(panel.text()).toContain('More.');
    await panel.press('Title of a');
    expect(panel.text()).not.toContain('More.');
  });
});

describe('an open topic', () => {
  const tool = anExplainer('tool', {
    kind: 'tool',
    asOf: '2026-11-22',
    sections: [
      { key: 'text', blocks: [{ p: ['Text', { cite: ['second', 'nowhere'] }, '.'] }] },
      { key: 'protects', blocks: [{ list: [['From this.']] }] },
      { key: 'limits', blocks: [{ list: [['Not from that.']] }] },
    ],
    since: [
      { date: '2008', text: ['Known already.'] },
      { date: '2012-03', text: ['Came later.'] },
    ],
    related: ['other', 'nowhere'],
  });

  test('tells what a tool protects against, what not, and as of when', async () => {
    const panel = await open(aReport(['tool']), [tool]);
    await openCard(panel, 'tool');
    for (const words of [
      'What it protects against',
      'What it does not protect against',
      'Information as of 22 November 2026',
    ])
      expect(panel.text()).toContain(words);
  });

  test('numbers its sources and leads from a note to its source and back', async () => {
    const panel = await open(aReport(['tool']), [tool]);
    await openCard(panel, 'tool');
    const note = panel.control('Source 2: Source second');
    await panel.press('Source 2: Source second');
    expect(document.activeElement?.getAttribute('data-source')).toBe('second');
    await panel.press('Back to the text');
    expect(document.activeElement).toBe(note);
  });

  test('says of a source what it is: a copy, in another language, archived or only perhaps', async () => {
    const panel = await open(aReport(['tool']), [tool]);
    await openCard(panel, 'tool');
    expect(panel.text()).toContain('A publisher · May 2010 · Report · in Persian');
    expect(panel.text()).toContain('A copy of the publisher’s page.');
    expect(panel.control('Archived copy: Source first').getAttribute('rel')).toBe('noopener noreferrer');
  });

  test('shows what came after the page, and keeps what was known before behind a button', async () => {
    const panel = await open(aReport(['tool']), [tool]);
    await openCard(panel, 'tool');
    const earlier = panel.root.querySelector('.is-earlier');
    expect(earlier?.textContent).toContain('Known already.');
    expect(earlier?.hasAttribute('hidden')).toBe(true);
    await panel.press('1 entry from before this page');
    expect(earlier?.hasAttribute('hidden')).toBe(false);
  });

  test('shows everything beside a page without a date', async () => {
    const panel = await open(aReport(['tool'], { published: null }), [tool]);
    await openCard(panel, 'tool');
    expect(panel.root.querySelector('.is-earlier')).toBeNull();
    expect(panel.root.querySelector('.timeline')?.textContent).toContain('Known already.');
  });

  test('opens a related one in place and leads back to where the reader was', async () => {
    const panel = await open(aReport(['tool']), [tool], {
      library: [tool, anExplainer('other', { related: ['tool'] })],
    });
    await openCard(panel, 'tool');
    const related = panel.control('Title of other');
    related.focus();
    await panel.press('Title of other');
    expect(panel.text()).toContain('Gist of other');
    expect(document.activeElement?.textContent).toBe('Title of other');
    await panel.press('Back to this page’s topics');
    expect(document.activeElement).toBe(related);
  });

  test('walks through its mentions in the page, and clears the marks', async () => {
    const panel = await open(aReport(['tool']), [tool]);
    await openCard(panel, 'tool');
    await panel.press('Show in page');
    expect(panel.text()).toContain('1 of 5');
    await panel.press('Next mention');
    expect(panel.text()).toContain('2 of 5');
    await panel.press('Clear');
    expect(panel.done).toEqual(['show tool', 'show tool', 'clear']);
    expect(panel.text()).toContain('2 mentions');
  });

  test.each([
    ['closed', 'Title of tool'],
    ['left for another tab', 'Sources'],
    ['left for a related one', 'Title of other'],
  ])('takes its marks out of the page when it is %s', async (_, control) => {
    const panel = await open(aReport(['tool']), [anExplainer('tool', { related: ['other'] })], {
      library: [anExplainer('other')],
    });
    await openCard(panel, 'tool');
    await panel.press('Show in page');
    expect(panel.done).toEqual(['show tool']);
    await panel.press(control);
    expect(panel.done).toEqual(['show tool', 'clear']);
  });

  test('takes its marks out of the page when only topics of another kind are shown', async () => {
    const ids = Array.from({ length: 10 }, (_, index) => `t${index}`);
    const known = ids.map((id, index) => anExplainer(id, { kind: index === 0 ? 'tool' : 'method' }));
    const panel = await open(aReport(ids), known);
    await panel.press('more');
    await openCard(panel, 't0');
    await panel.press('Show in page');
    await panel.press('Tools');
    expect(panel.done).toEqual(['show t0']);
    await panel.press('Methods');
    expect(panel.done).toEqual(['show t0', 'clear']);
  });
});

describe('the parts of an open topic', () => {
  const tool = anExplainer('tool', {
    kind: 'tool',
    sections: [
      { key: 'text', blocks: [{ p: ['Text', { cite: ['first'] }, '.'] }] },
      { key: 'failures', blocks: [{ list: [['It failed.']] }] },
      { key: 'limits', blocks: [{ list: [['Not from that.']] }] },
    ],
  });
  const isFolded = (panel: Opened, name: string) =>
    panel.control(name).getAttribute('aria-expanded') === 'false';

  test('fold under their heading, which is kept', async () => {
    const panel = await open(aReport(['tool']), [tool]);
    await openCard(panel, 'tool');
    expect(isFolded(panel, 'Known failures')).toBe(false);
    await panel.press('Known failures');
    expect(isFolded(panel, 'Known failures')).toBe(true);
    await panel.press('Known failures');
    expect(isFolded(panel, 'Known failures')).toBe(false);
    expect(panel.done).toEqual(['panel {"folded":["failures"]}', 'panel {"folded":[]}']);
  });

  test('are as they were left', async () => {
    const panel = await open(aReport(['tool']), [tool], { part: { folded: ['failures'] } });
    await openCard(panel, 'tool');
    expect(isFolded(panel, 'Known failures')).toBe(true);
  });

  test('unfold where a note leads into them', async () => {
    const panel = await open(aReport(['tool']), [tool], { part: { folded: ['sources'] } });
    await openCard(panel, 'tool');
    await panel.press('Source 1: Source first');
    expect(document.activeElement?.getAttribute('data-source')).toBe('first');
    expect(document.activeElement?.closest('[hidden]')).toBeNull();
  });

  test('never hide what a tool does not protect against', async () => {
    const panel = await open(aReport(['tool']), [tool], { part: { folded: ['limits'] } });
    await openCard(panel, 'tool');
    expect(panel.has('What it does not protect against')).toBe(false);
    const limits = panel.root.querySelector('.section-limits');
    expect(limits?.textContent).toContain('Not from that.');
    expect(limits?.querySelector('[hidden]')).toBeNull();
  });

  test('show nothing in the page in private reading', async () => {
    const panel = await open(aReport(['tool']), [tool], { part: { opening: 'private' } });
    await openCard(panel, 'tool');
    expect(panel.has('Show in page')).toBe(false);
  });
});

describe('an old page', () => {
  const event = anExplainer('event', {
    kind: 'event',
    title: 'The event',
    since: [
      { date: '2008', text: ['Known already.'] },
      { date: '2012-03', text: ['Came ', { see: 'other', text: 'later' }, { cite: ['first'] }, '.'] },
    ],
  });
  const long = anExplainer('long', {
    since: ['2011', '2012', '2013', '2014', '2015', '2016'].map((date) => ({
      date,
      text: [`In ${date}.`],
    })),
  });

  test('begins with what is known since, and leads to where it is told', async () => {
    const panel = await open(aReport(['event']), [event]);
    const later = panel.root.querySelector('.later');
    expect(later?.textContent).toContain('Came later.');
    expect(later?.textContent).not.toContain('Known already.');
    await panel.press('From: The event');
    expect(panel.has('Back to this page’s topics')).toBe(true);
  });

  test('shows three entries, and more when asked', async () => {
    const panel = await open(aReport(['long']), [long]);
    const count = () => panel.root.querySelectorAll('.later li').length;
    expect(count()).toBe(3);
    await panel.press('Show 3 more');
    expect(count()).toBe(6);
  });

  test('tells more below what stands there, and goes on at the first of it', async () => {
    const panel = await open(aReport(['long']), [long]);
    const texts = () =>
      [...panel.root.querySelectorAll('.later .timeline-text')].map((one) => one.textContent);
    const before = texts();
    panel.control('Show 3 more').focus();
    await panel.press('Show 3 more');
    expect(texts().slice(0, 3)).toEqual(before);
    expect([...texts()].sort()).toEqual(long.since.map(({ date }) => `In ${date}.`));
    const fourth = panel.root.querySelectorAll('.later li')[3];
    expect(document.activeElement).toBe(fourth?.querySelector('button'));
  });

  test.each([
    ['of last week', { published: { date: '2026-11-20', from: 'meta' as const } }],
    ['without a date', { published: null }],
  ])('is none %s', async (_, part) => {
    const panel = await open(aReport(['event'], part), [event]);
    expect(panel.root.querySelector('.later')).toBeNull();
  });
});

describe('the time of a page', () => {
  const record = makeTimeline([
    anExplainer('before', { kind: 'event', title: 'Before', date: '2005-02', places: ['IR'] }),
    anExplainer('after', { kind: 'event', title: 'After', date: '2019-11-16/2019-11-23', places: ['IR'] }),
  ]);

  test('is the record of its country, with the page’s day in its place', async () => {
    const panel = await open(aReport(['a']), [anExplainer('a')], { record });
    await panel.press('When');
    expect(panel.text()).toContain('On record in Iran');
    const lines = [...panel.root.querySelectorAll('.time-list > li')].map(({ textContent }) =>
      textContent?.replace(/\s+/g, ' '),
    );
    expect(lines).toEqual([
      'February 2005Before',
      '16 June 2009 · this page',
      '16 – 23 November 2019 · 8 daysAfter',
    ]);
    expect(panel.root.querySelectorAll('.time-mark')).toHaveLength(2);
    expect(panel.root.querySelector('.time-page')).not.toBeNull();
  });

  test('opens an event in place', async () => {
    const panel = await open(aReport(['a']), [anExplainer('a')], {
      record,
      library: [anExplainer('a'), anExplainer('after', { title: 'After' })],
    });
    await panel.press('When');
    await panel.press('After');
    expect(panel.text()).toContain('Gist of after');
  });

  test('marks in the drawing what has the focus in the list', async () => {
    const panel = await open(aReport(['a']), [anExplainer('a')], { record });
    await panel.press('When');
    await act(() => panel.control('Before').focus());
    expect(panel.root.querySelectorAll('.time-mark.is-pointed')).toHaveLength(1);
  });

  /** Opens the record of a country with an event in each of some years; `titles` are those that are listed. */
  async function openRecord(years: readonly number[]) {
    const long = makeTimeline(
      years.map((year) =>
        anExplainer(`in-${year}`, { kind: 'event', title: `In ${year}`, date: `${year}-03`, places: ['IR'] }),
      ),
    );
    const panel = await open(aReport(['a']), [anExplainer('a')], { record: long });
    await panel.press('When');
    const titles = () => [...panel.root.querySelectorAll('.time-link')].map(({ textContent }) => textContent);
    return { panel, titles };
  }

  test('can be looked at by decade, and around the page’s own day', async () => {
    const years = [2005, 2008, 2009, 2010, 2011, 2014, 2016, 2017, 2018, 2019, 2020, 2022];
    const { panel, titles } = await openRecord(years);
    expect(titles()).toHaveLength(8);
    await panel.press('Around this page');
    expect(panel.control('Around this page').getAttribute('aria-pressed')).toBe('true');
    expect(titles()).toEqual(['In 2008', 'In 2009', 'In 2010']);
    await panel.press('2020');
    expect(titles()).toEqual(['In 2020', 'In 2022']);
    await panel.press('All years');
    expect(titles()).toHaveLength(8);
  });

  test('shows earlier events over those nearest to the page, and later ones under them, each where its button was', async () => {
    const years = Array.from({ length: 20 }, (_, index) => 2000 + index);
    const { panel, titles } = await openRecord(years);
    const from = (first: number, last: number) =>
      years.filter((year) => year >= first && year <= last).map((year) => `In ${year}`);
    expect(titles()).toEqual(from(2006, 2013));
    panel.control('Show 6 more').focus();
    await panel.press('Show 6 more');
    expect(titles()).toEqual([...from(2000, 2013)]);
    expect(document.activeElement?.textContent).toBe('In 2000');
    panel.control('Show 6 more').focus();
    await panel.press('Show 6 more');
    expect(titles()).toEqual(from(2000, 2019));
    expect(document.activeElement?.textContent).toBe('In 2014');
    expect(panel.has('more')).toBe(false);
  });

  test('leaves the first tab chosen where it goes from the record while it is read', async () => {
    const panel = await open(aReport(['a']), [anExplainer('a')], { record });
    await panel.press('When');
    await panel.tellRecord([]);
    const reachable = [...panel.root.querySelectorAll<HTMLElement>('[role="tab"][tabindex="0"]')];
    expect(reachable.map(({ textContent }) => textContent)).toEqual(['In this page1']);
    const pane = panel.root.querySelector('[role="tabpanel"]');
    expect(pane?.getAttribute('aria-labelledby')).toBe(reachable[0]?.id);
    expect(pane?.textContent).toContain('Title of a');
  });

  test('has no tab where nothing is on record', async () => {
    const panel = await open(aReport(['a']), [anExplainer('a')]);
    expect(panel.has('When')).toBe(false);
  });
});

describe('a translated explainer', () => {
  const translated = anExplainer('a', {
    title: 'Throttling',
    sections: [{ key: 'text', blocks: [{ p: ['English text.'] }] }],
    translation: { lang: 'fa', title: 'کند کردن', gist: ['خلاصه', { cite: ['first'] }, '.'] },
  });

  /** A text with its language and direction. */
  const shownAs = (element: Element | null) => [
    element?.textContent,
    element?.getAttribute('lang'),
    element?.getAttribute('dir'),
  ];

  test('shows title and gist in their language and direction, marked, and the English text', async () => {
    const panel = await open(aReport(['a']), [translated]);
    expect(shownAs(panel.root.querySelector('.card-title'))).toEqual(['کند کردن', 'fa', 'rtl']);
    await openCard(panel, 'a');
    expect(panel.root.querySelector('.gist')?.getAttribute('lang')).toBe('fa');
    expect(panel.text()).toContain('open to correction');
    expect(panel.text()).toContain('The text below is in English.');
    expect(panel.text()).toContain('English text.');
  });

  test('shows what is translated of the text in its language, and says how much that is', async () => {
    const since = [{ date: '2012-03', lang: 'fa', text: ['پس از آن.'] }];
    const report = aReport(['a'], { published: { date: '2011-01-28', from: 'json-ld' } });
    const panel = await open(report, [{ ...translated, since }]);
    expect(shownAs(panel.root.querySelector('.later .timeline-text'))).toEqual(['پس از آن.', 'fa', 'rtl']);
    await openCard(panel, 'a');
    expect(panel.root.querySelector('.since .timeline-text')?.getAttribute('lang')).toBe('fa');
    expect(panel.text()).toContain('parts of the text are translated');
    const sections = translated.sections.map((section) => ({ ...section, lang: 'fa' }));
    const whole = await open(report, [{ ...translated, sections, since }]);
    await openCard(whole, 'a');
    expect(whole.text()).toContain('This is a translation');
  });
});

test('an explainer can be opened in the library', async () => {
  const panel = await open(aReport(['a']), [anExplainer('a')]);
  await openCard(panel, 'a');
  await panel.press('Open in the library');
  expect(panel.done).toEqual(['library #/a']);
});

describe('the other tabs', () => {
  const report = aReport(['a'], { links: [{ url: 'https://www.example.org/cited' }] });

  test('link to copies of the page and of what it cites, near the time it was published', async () => {
    const panel = await open(report, [anExplainer('a')]);
    await panel.press('Sources');
    expect(panel.control('Archived copy nearest to 16 June 2009').getAttribute('href')).toContain(
      '/web/20090616',
    );
    expect(panel.control('Copy of that time: https://www.example.org/cited').getAttribute('href')).toContain(
      '/web/20090616',
    );
    expect(panel.text()).toContain('example.org/cited');
  });

  test('say in words why the page was recognized, and how to keep silent there', async () => {
    const panel = await open(report, [anExplainer('a')]);
    await panel.press('Why?');
    expect(panel.text()).toContain('web proxy');
    expect(panel.text()).toContain('3 times, in the title and the text');
    // Captures may have been looked up since: then the page's address was sent.
    expect(panel.text()).toContain('For it, neither the page nor its address was sent anywhere.');
    await panel.press('Hide on news.example');
    expect(panel.done).toEqual(['hide site']);
  });

  test('name the site that is hidden, as it is hidden', async () => {
    const panel = await open({ ...report, url: 'https://m.news.example/story' }, [anExplainer('a')]);
    await panel.press('Why?');
    expect(panel.text()).toContain('Hide on news.example');
    expect(panel.text()).not.toContain('m.news.example');
  });

  test('are walked with the arrow keys', async () => {
    const panel = await open(report, [anExplainer('a')]);
    const press = (key: string) =>
      act(() => {
        const row = panel.root.querySelector('[role="tablist"]');
        row?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      });
    await press('ArrowRight');
    expect(panel.root.querySelector('[aria-selected="true"]')?.textContent).toBe('Sources');
    await press('End');
    expect(panel.root.querySelector('[aria-selected="true"]')?.textContent).toBe('Why');
  });
});

describe('beside a page', () => {
  const pressEscape = (element: HTMLElement) =>
    act(() => {
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });

  test('the panel takes no focus when it opens', async () => {
    await open(aReport(['a']), [anExplainer('a')]);
    expect(document.activeElement).toBe(document.body);
  });

  test('Escape closes the menu first, then collapses the panel', async () => {
    const panel = await open(aReport(['a']), [anExplainer('a')]);
    await panel.press('More');
    await pressEscape(panel.control('Options'));
    expect(panel.done).toEqual([]);
    expect(panel.has('Options')).toBe(false);
    await pressEscape(panel.control('More'));
    expect(panel.done).toEqual(['collapse']);
  });

  test.each(['Library', 'Options', 'Hide on', 'Not about censorship'])(
    'the focus goes back to the menu’s button from "%s", which is hidden then',
    async (name) => {
      const panel = await open(aReport(['a']), [anExplainer('a')]);
      await panel.press('More');
      panel.control(name).focus();
      await panel.press(name);
      expect(document.activeElement).toBe(panel.control('More'));
    },
  );

  test('the menu closes behind the focus, which it would cover, and with a press outside the frame', async () => {
    const panel = await open(aReport(['a']), [anExplainer('a')]);
    await panel.press('More');
    await act(() => panel.control('Options').focus());
    await act(() => panel.root.querySelector('aside')?.focus());
    expect(panel.has('Options'), 'pressed between two entries').toBe(true);
    await act(() => panel.control('Why?').focus());
    expect(panel.has('Options')).toBe(false);
    await panel.press('More');
    panel.control('Why?').blur();
    await act(() => void window.dispatchEvent(new Event('blur')));
    expect(panel.has('Options')).toBe(false);
  });

  test('headings start below the page’s own; in our side panel they start at the top', async () => {
    expect((await open(aReport(['a']), [anExplainer('a')])).root.querySelector('h1')).toBeNull();
    const side = await open(aReport(['a']), [anExplainer('a')], { surface: 'side' });
    expect(side.root.querySelector('h1')).not.toBeNull();
    expect(side.has('Collapse')).toBe(false);
  });
});

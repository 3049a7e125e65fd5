import { expect } from 'vitest';
import { readReport } from '../../harness/extension-api.ts';
import { waitForPanel } from '../../harness/panel-view.ts';
import { type HostilePage, html, rain, story } from '../hostile-page.ts';

const words = (change: (text: string) => string) =>
  story.replace(/>[^<]+</g, (text) => `>${change(text.slice(1, -1))}<`);
const base = { panel: 'any', outcomes: ['recognized', 'quiet'] } as const;

/** Pages that play with letters. */
export const letters: HostilePage[] = [
  {
    ...base,
    what: 'turns its letters round',
    outcomes: ['recognized'],
    body: () =>
      html({
        title: '\u202e\u2067Internet censorship\u202d\u2066',
        body: words((text) => `\u202e${text}\u2067`),
      }),
  },
  {
    ...base,
    what: 'has letters without width within words',
    body: () =>
      html({ body: words((text) => text.replace(/(\p{L}{3})(?=\p{L})/gu, '$1\u200b\u2060\ufeff')) }),
  },
  {
    ...base,
    what: 'writes with look-alike letters',
    body: () =>
      html({ body: words((text) => text.replaceAll('e', 'е').replaceAll('o', 'о').replaceAll('a', 'а')) }),
  },
  {
    ...base,
    what: 'writes with mathematical letters',
    body: () =>
      html({
        body: words((text) =>
          text.replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97)),
        ),
      }),
  },
  {
    ...base,
    what: 'has halves of letters and letters that are none',
    body: () =>
      html({
        script: `addEventListener('DOMContentLoaded', () => { document.title = '\\ud800 \\udfff \\uffff \\ufdd0 \\0 censorship'; for (const paragraph of document.querySelectorAll('p')) paragraph.firstChild.data += '\\udc00\\ud800\\uffff\\0\\u{10ffff}'; });`,
      }),
  },
  {
    ...base,
    what: 'piles accents on its letters',
    body: () => html({ body: words((text) => text.replace(/\p{L}/gu, '$&\u0301\u0323\u20dd')) }),
  },
  {
    what: 'has markup in its titles',
    outcomes: ['recognized'],
    panel: 'there',
    body: () => {
      const bomb =
        '&lt;img src=x onerror=&quot;leaked.push(1)&quot;&gt;&lt;script&gt;leaked.push(2)&lt;/script&gt;&quot;&gt;{{7*7}}javascript:leaked.push(3)';
      return html({
        script: ';',
        title: `Internet censorship ${bomb}`,
        head: `<meta property="og:title" content="Internet censorship ${bomb}"><meta name="description" content="${bomb}"><meta name="author" content="${bomb}"><meta property="og:site_name" content="${bomb}">`,
        body: `<h1>${bomb}</h1>${story}`,
      });
    },
    async act({ world, page }) {
      const view = await waitForPanel(world, page);
      expect(view.text).not.toMatch(/^49$/m);
    },
  },
  {
    what: 'claims a language that is none',
    outcomes: ['recognized'],
    panel: 'there',
    body: () => html({ attributes: `lang="${'x-'.repeat(5000)}<script>" xml:lang="__proto__"` }),
    async act({ world, tab }) {
      expect((await readReport(world, tab))?.lang.length).toBeLessThanOrEqual(35);
    },
  },
  {
    what: 'imitates our panel',
    outcomes: ['quiet'],
    panel: 'none',
    body: () =>
      html({
        body: `${rain}<div popover="manual" data-own id="fake"><h2>Sidelight</h2><button>Look for archived copies</button></div>`,
        script: `addEventListener('load', () => { const fake = document.getElementById('fake'); fake.showPopover(); for (const button of document.querySelectorAll('button')) button.click(); });`,
      }),
  },
];

import { expect } from 'vitest';
import { readPanel, waitForPanel } from '../../harness/panel-view.ts';
import { rest } from '../../harness/until.ts';
import { type HostilePage, html, rain, story, unharmed } from '../hostile-page.ts';

const xhtml = (body: string) =>
  `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "rain"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Odd</title></head><body>${body}</body></html>`;

/** Documents of odd kinds, and pages under odd rules. */
export const documents: HostilePage[] = [
  {
    what: 'is XHTML',
    outcomes: ['recognized'],
    panel: 'there',
    headers: { 'content-type': 'application/xhtml+xml' },
    body: () => xhtml(story),
  },
  {
    what: 'is XHTML with parts of other kinds',
    outcomes: ['recognized'],
    panel: 'any',
    headers: { 'content-type': 'application/xhtml+xml' },
    body: () =>
      xhtml(
        `${story}<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><a href="javascript:1"><text>rain</text></a><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">rain</p></foreignObject></svg><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math><body/><p:p xmlns:p="urn:x" href="x">odd</p:p>`,
      ),
  },
  {
    what: 'is a drawing with a script',
    outcomes: ['not-read', 'quiet'],
    panel: 'none',
    headers: { 'content-type': 'image/svg+xml' },
    body: () =>
      `<svg xmlns="http://www.w3.org/2000/svg"><title>internet censorship, Tor bridges, VPN</title><script>window.leaked = [];</script><text>Internet censorship</text></svg>`,
  },
  {
    what: 'is an XML document of another kind',
    outcomes: ['not-read', 'quiet'],
    panel: 'none',
    headers: { 'content-type': 'text/xml' },
    body: () => '<rss><channel><title>Internet censorship, Tor bridges</title></channel></rss>',
  },
  {
    what: 'has no doctype and much that is wrong',
    outcomes: ['recognized'],
    panel: 'there',
    body: () =>
      `<title>Internet censorship</title></head></html><body><body lang=en><p><table><p>${story}</table></p><frameset><plaintext`.replace(
        '<plaintext',
        '',
      ),
  },
  {
    what: 'is a frameset',
    outcomes: ['quiet', 'recognized'],
    panel: 'any',
    body: () =>
      `<!doctype html><title>Internet censorship</title><frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset>`,
  },
  {
    // No frame in it may run a script either: read in the popup or the side panel.
    what: 'may run no script and load nothing',
    outcomes: ['recognized'],
    panel: 'none',
    headers: { 'content-security-policy': "default-src 'none'; style-src 'none'; sandbox" },
    body: () => html({}),
  },
  {
    what: 'wants trusted types',
    outcomes: ['recognized'],
    panel: 'there',
    headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
    body: () =>
      html({
        script: `addEventListener('securitypolicyviolation', (event) => leak('a violation: ' + event.violatedDirective + event.sample));`,
      }),
  },
  {
    what: 'reports every violation',
    outcomes: ['recognized'],
    panel: 'there',
    headers: {
      'content-security-policy-report-only':
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'none'; img-src data:; style-src-attr 'unsafe-inline'; report-uri https://spy.example/report",
    },
    body: () =>
      html({
        script:
          `addEventListener('securitypolicyviolation', (event) => leak('a violation: ' + event.violatedDirective + ' ' + event.blockedURI)); new window.ReportingObserver?.((reports) => leak('a report ' + JSON.stringify(reports)), { buffered: true }).observe();`.replace(
            'new window.ReportingObserver?.(',
            'window.ReportingObserver && new ReportingObserver(',
          ),
      }),
  },
  {
    what: 'may use nothing',
    outcomes: ['recognized'],
    panel: 'there',
    headers: {
      'permissions-policy': 'clipboard-write=(), fullscreen=(), unload=()',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'document-policy': 'force-load-at-top',
    },
    body: () => html({}),
  },
  {
    what: 'shows a story in a frame',
    outcomes: ['quiet'],
    panel: 'none',
    body: () =>
      html({
        body: `${rain}<iframe srcdoc="${story.replaceAll('"', '&quot;')}"></iframe><iframe sandbox srcdoc="${story.replaceAll('"', '&quot;')}"></iframe>`,
      }),
  },
  {
    what: 'shows a story in a sandboxed frame that may do much',
    outcomes: ['quiet'],
    panel: 'none',
    body: () =>
      html({
        body: `${rain}<iframe sandbox="allow-scripts allow-popups allow-top-navigation allow-same-origin" src="data:text/html,${encodeURIComponent(story)}"></iframe><object data="data:text/html,${encodeURIComponent(story)}"></object><portal></portal>`,
      }),
  },
  unharmed('relaxes its domain', `try { document.domain = 'example'; } catch {}`),
  unharmed(
    'lets itself be edited',
    `addEventListener('DOMContentLoaded', () => { document.designMode = 'on'; document.body.contentEditable = 'true'; whenPanel(() => realTimeout(() => { document.execCommand('selectAll'); document.execCommand('insertText', false, 'x'); }, 500)); });`,
    { panel: 'any' },
  ),
  {
    what: 'is printed',
    outcomes: ['recognized'],
    panel: 'any',
    only: 'chrome',
    body: () => html({}),
    async act({ world, page }) {
      await waitForPanel(world, page);
      await page.emulateMediaType('print');
      await rest(200);
      expect(await readPanel(world, page), 'the panel is printed').toBeNull();
      await page.emulateMediaType('screen');
    },
  },
  {
    what: 'has empty pages within',
    outcomes: ['quiet'],
    panel: 'none',
    body: () =>
      html({
        body: `${rain}<iframe src="about:blank"></iframe>`,
        script: `addEventListener('load', () => { const frame = document.querySelector('iframe').contentDocument; frame.body.textContent = 'Internet censorship OONI Tor bridges'; });`,
      }),
  },
];

import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { toDossierHtml } from '../../../src/core/citations/dossier-html.ts';
import { aDossier } from './a-dossier.ts';

const words = {
  archived: 'archived copy',
  search: 'look for a copy',
  cites: 'It cites',
  measured: 'Measured',
  published: 'published',
  read: 'read',
  gone: 'gone',
  lang: 'en',
  direction: 'ltr' as const,
};

function open(html: string) {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true } });
  window.document.write(html);
  return window.document;
}

it('is one file that loads nothing and runs nothing', () => {
  const html = toDossierHtml(aDossier(), words);
  const document = open(html);
  expect(document.querySelectorAll('img, link, iframe, script:not([type="application/json"])')).toHaveLength(
    0,
  );
  expect(html).toContain("default-src 'none'");
  expect([...document.querySelectorAll('a')].every((link) => link.href.startsWith('https://'))).toBe(true);
  expect(document.body.textContent).toContain('gone');
});

it('holds its data, as they were, whatever a title holds', () => {
  const dossier = aDossier('</script><script>alert(1)</script> & "more" <b>');
  const document = open(toDossierHtml(dossier, words));
  expect(document.querySelector('h1')?.textContent).toBe(dossier.title);
  expect(document.querySelectorAll('script')).toHaveLength(1);
  expect(JSON.parse(document.querySelector('script')?.textContent ?? '')).toEqual(dossier);
});

import { expect, it } from 'vitest';
import { findMain } from '../../src/page/find-main.ts';
import { documentOf } from './document-of.ts';

const words = '<p>The regulator told providers to slow the service down, and so they did, people said.</p>';
const find = (body: string) => findMain(documentOf(`<html><body>${body}</body></html>`))?.id;

it.each([
  [
    'the article',
    `<main id="main"><article id="article">${words.repeat(5)}</article><p>More.</p></main>`,
    'article',
  ],
  [
    'the main element around several articles',
    `<main id="main"><article>${words}</article><article>${words}</article><article>${words}</article></main>`,
    'main',
  ],
  [
    'the innermost part that holds nearly all text',
    `<div><div id="story">${words.repeat(9)}</div><div class="x"><a href="/">Home</a></div></div>`,
    'story',
  ],
  [
    'no part where the text is spread',
    `<div id="all"><div>${words.repeat(3)}</div><div>${words.repeat(3)}</div></div>`,
    'all',
  ],
  [
    'the text among longer comments outside of the main element',
    `<main id="main">${words.repeat(5)}</main><div>${words.repeat(9)}</div>`,
    'main',
  ],
])('finds %s', (_, body, id) => {
  expect(find(body)).toBe(id);
});

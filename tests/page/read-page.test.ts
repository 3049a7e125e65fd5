import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/page/read-page.ts';
import { documentOf } from './document-of.ts';

const url = 'https://news.example.org/story';
const long =
  'The regulator told providers to slow the service down, and they did so within the hour, people said. ';

function read(body: string, head = '') {
  return readPage(documentOf(`<html lang="en"><head>${head}</head><body>${body}</body></html>`), url);
}

describe('readPage', () => {
  it('reads title, description, language and paragraphs', () => {
    const page = read(
      `<h1>Service slowed</h1><p>${long.repeat(5)}</p><p>Second.</p>`,
      '<title>Service slowed - The Courier</title><meta property="og:title" content="Service slowed"><meta name="description" content="What happened">',
    );
    expect(page).toEqual({
      url,
      title: 'Service slowed',
      description: 'What happened',
      lang: 'en',
      blocks: ['Service slowed', long.repeat(5).trim(), 'Second.'],
    });
  });

  it('leaves out navigation, banners, related stories, comments, scripts and forms', () => {
    const { blocks } = read(`
      <header><a href="/">Home</a> <a href="/w">World</a></header>
      <nav><a href="/x">Sections</a></nav>
      <div class="cookie-banner">We use cookies</div>
      <main><article><h1>Title</h1><p>${long.repeat(5)}</p>
        <div class="related-stories"><p>Related thing</p></div>
        <script>var x = 'script text'</script><style>p{}</style>
        <form>Subscribe now</form><p hidden>Hidden words</p></article></main>
      <aside><p>Aside words</p></aside>
      <section id="comments"><p>First!</p></section>
      <footer>Imprint</footer>`);
    expect(blocks).toEqual(['Title', long.repeat(5).trim()]);
  });

  it('joins text split over inline elements, and parts blocks', () => {
    const { blocks } = read(
      `<div>${long.repeat(5)}<b>cen</b>sor<i>ship</i><br>next line<ul><li>one</li><li>two</li></ul></div>`,
    );
    expect(blocks).toEqual([`${long.repeat(5)}censorship`, 'next line', 'one', 'two']);
  });

  it('takes the article among other articles', () => {
    const { blocks } = read(
      `<main><article><p>${long.repeat(9)}</p></article><article><p>Teaser of another story, which is long enough to be a paragraph of its own</p></article></main>`,
    );
    expect(blocks).toEqual([long.repeat(9).trim()]);
  });

  it('does not mistake a wrapper with an unlucky name for furniture', () => {
    const { blocks } = read(`<div class="content with sidebar"><h1>Title</h1><p>${long.repeat(5)}</p></div>`);
    expect(blocks).toContain('Title');
  });

  const sections = [...Array(9).keys()].map((index) => `<li><a href="/${index}">Section ${index}</a></li>`);

  it.each([
    ['whose text has no paragraphs', `${long.repeat(9)}<br>${long.repeat(3)}`, 2],
    ['half of whose text stands outside', `<p>${long.repeat(9)}</p></form><p>${long.repeat(9)}</p>`, 2],
  ])('reads a page that stands in a form, %s', (_, text, count) => {
    const { blocks } = read(
      `<form id="aspnetForm"><input type="hidden" name="__VIEWSTATE"><ul class="nav">${sections.join('')}</ul>
        <label>Search</label><input type="text" name="q"><div>${text}</div>`,
    );
    expect(blocks).toHaveLength(count);
    expect(blocks.join(' ')).not.toContain('Search');
  });

  it.each([
    [
      'a comment',
      '<form class="reply"><h3>Leave a reply</h3><p>Your address is not shown.</p><textarea></textarea></form>',
    ],
    [
      'a newsletter',
      '<form><div>All the news of the week</div><input type="email"><button>Go</button></form>',
    ],
    ['a login', '<form><p>You have no account yet?</p><input type="password"></form>'],
    ['a search', '<form role="search"><span>Find stories</span><input type="search"></form>'],
  ])('reads no form that asks for %s, in short pages and long', (_, form) => {
    for (const times of [2, 9]) {
      const { blocks } = read(`<ul>${sections.join('')}</ul><div>${long.repeat(times)}</div>${form}`);
      expect(blocks.filter((block) => !block.startsWith('Section'))).toEqual([long.repeat(times).trim()]);
    }
  });

  it('reads open shadow roots', () => {
    const document = documentOf('<html><body><news-story></news-story></body></html>');
    const story = document.querySelector('news-story');
    const root = story?.attachShadow({ mode: 'open' });
    const paragraph = document.createElement('p');
    paragraph.textContent = long.repeat(5);
    root?.append(paragraph);
    expect(readPage(document, url).blocks).toEqual([long.repeat(5).trim()]);
  });

  it('reads comments where the page is its comments', () => {
    const { blocks } = read('<div class="comments"><p>I could not open it.</p><p>Nor could I.</p></div>');
    expect(blocks).toEqual(['I could not open it.', 'Nor could I.']);
  });

  it.each([
    ['nothing', ''],
    ['no body', '<html></html>'],
    ['plain words', 'just words'],
    ['a frameset', '<frameset><frame src="a"></frameset>'],
    ['unclosed elements', '<div><p>a<div><span>b'],
  ])('makes a page of %s', (_, html) => {
    expect(readPage(documentOf(html), url)).toMatchObject({ url, blocks: expect.any(Array) });
  });

  it('stops at its bounds in a very long page', () => {
    const { blocks } = read(`<article>${`<p>${long}</p>`.repeat(6000)}</article>`);
    expect(blocks.join('').length).toBeLessThan(201_000);
  });
});

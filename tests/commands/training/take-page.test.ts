import { describe, expect, it } from 'vitest';
import type { Take } from '../../../src/commands/training/page-list.ts';
import { type TakenPage, takePage } from '../../../src/commands/training/take-page.ts';

const cases: { name: string; file: string; take: Take; page: TakenPage }[] = [
  {
    name: 'front matter in YAML, links, pictures and lists of Markdown',
    file: '---\ntitle: "A title: here"\ndate: 2020-01-02\n---\n\nFirst [link](https://site.example) ![x](y.png).\n\n- one\n- two\n\n    code stays\n',
    take: { form: 'markdown' },
    page: { title: 'A title: here', text: 'First link .\none\ntwo\ncode stays' },
  },
  {
    name: 'front matter in TOML and shortcodes, of which a body is text',
    file: '+++\ntitle = "Wall"\n+++\n{{< figure src="a" >}}\n\n{{<quote body="Said so." by="x">}}\n\nEnd.',
    take: { form: 'markdown' },
    page: { title: 'Wall', text: 'Said so.\nEnd.' },
  },
  {
    name: 'plain fields before the text',
    file: 'Title: Fields\nDate: 2011-12-19\nSlug: fields\n\nText: with a colon.',
    take: { form: 'markdown' },
    page: { title: 'Fields', text: 'Text: with a colon.' },
  },
  {
    name: 'a heading that is the title where the first is not',
    file: '# Author\n\n### Day\n\n# What it is about\n\nText.',
    take: { form: 'markdown', heading: 3 },
    page: { title: 'What it is about', text: 'Author\nDay\nWhat it is about\nText.' },
  },
  {
    name: 'the element that holds the text of a page',
    file: '<title>Page</title><nav>Home</nav><div id="full"><p>One<br>two</p><table><tr><td>a</td><td>b</td></tr></table></div><p>More</p>',
    take: { form: 'html', css: '#full' },
    page: { title: 'Page', text: 'One\ntwo\na b' },
  },
  {
    name: 'the main part of a page without navigation, scripts and footers',
    file: '<body><nav>Home</nav><article><h1>Head</h1><script>x()</script><p>Text.</p></article><footer>Us</footer></body>',
    take: { form: 'html' },
    page: { title: 'Head', text: 'Head\nText.' },
  },
  {
    name: 'text until its comments',
    file: 'Head\n\nText.\n\nComments\n\nNo.',
    take: { form: 'text', until: ['Comments'] },
    page: { title: 'Head', text: 'Text.' },
  },
  {
    name: 'a record of CSV with quotation marks and signs for spaces',
    file: 'id,News\n1,no\n2,"said ""a_b"", then\nc"\n',
    take: { form: 'csv', row: 1, text: 'News', space: '_' },
    page: { title: '', text: 'said "a b", then\nc' },
  },
  {
    name: 'words that link to an encyclopedia',
    file: '## T\n\n[[zh:公司]]没有，[[page|too]]',
    take: { form: 'markdown', heading: 1 },
    page: { title: 'T', text: 'T\n公司没有，[[page|too]]' },
  },
  {
    name: 'a record of JSON Lines',
    file: '{"t":"A","x":"<p>One</p><p>Two</p>"}\n{"t":"B","x":"Three"}\n',
    take: { form: 'jsonl', row: 0, title: 't', text: 'x' },
    page: { title: 'A', text: 'One\nTwo' },
  },
  {
    name: 'a record of JSON whose text is a list',
    file: '[{"content":["One","Two"]}]',
    take: { form: 'json', row: 0, text: 'content' },
    page: { title: '', text: 'One\nTwo' },
  },
];

describe('a page is taken from a file', () => {
  it.each(cases)('$name', ({ file, take, page }) => expect(takePage(file, take)).toEqual(page));

  it.each<[string, string, Take]>([
    ['element', '<p>Text</p>', { form: 'html', css: '#none' }],
    ['record', '[]', { form: 'json', row: 3 }],
  ])('and says so where the %s is not there', (_, file, take) => {
    expect(() => takePage(file, take)).toThrow(/^no /);
  });
});

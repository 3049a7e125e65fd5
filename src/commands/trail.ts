import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { citedAddress } from '../core/normalize-link.ts';
import { noteOnLink } from '../core/notes-on-link.ts';
import { findCitedLinks } from '../page/find-cited-links.ts';
import { findPublicationDate } from '../page/find-publication-date.ts';
import { readPage } from '../page/read-page.ts';
import { captureNear } from '../services/wayback.ts';
import { fail, orFail, readWords } from './command-line.ts';
import { parseHtml } from './parse-html.ts';

const usage = `npm run trail -- FILE.html... [--json]
Prints what pages cite, with links to the archived copies nearest to their publication.`;
const { values, positionals: files } = readWords(usage, {
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
if (!files.length) fail(usage);

for (const file of files) {
  const html = orFail(() => readFileSync(file, 'utf8'));
  const { document, url: address } = parseHtml(html, `https://example.invalid/${basename(file)}`);
  const url = citedAddress(address, address) ?? address;
  const published = findPublicationDate(document, readPage(document, url), Date.now());
  const trail = {
    published,
    page: { url, archived: captureNear(url, published?.date) },
    links: findCitedLinks(document, url).map((link) => ({
      text: link.text,
      url: link.url,
      archived: captureNear(link.url, published?.date),
      note: noteOnLink(link.url),
    })),
  };
  if (values.json) {
    console.log(JSON.stringify(trail, null, 2));
    continue;
  }
  console.log(
    `${file}: published ${published ? `${published.date} (${published.from})` : 'at an unknown date'}`,
  );
  console.log(`  ${trail.page.archived}`);
  for (const link of trail.links)
    console.log(
      `  ${link.text || '(no text)'}${link.note ? ` (${link.note})` : ''}\n    ${link.url}\n    ${link.archived}`,
    );
}

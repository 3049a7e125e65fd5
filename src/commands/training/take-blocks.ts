/** Elements that are not a page's running text. */
const left = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE NAV HEADER FOOTER ASIDE FORM BUTTON SELECT SVG IFRAME OBJECT HEAD'.split(
    ' ',
  ),
);
/** Elements within a line. */
const inline = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DEL DFN EM FONT I IMG INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/** Cells of a row stand in one block. */
const cells = new Set(['TD', 'TH']);

/** The text of an element's blocks in their order: paragraphs, headings, items, cells' rows. Empty ones are left out. */
export function takeBlocks(root: Element): string[] {
  const blocks: string[] = [];
  let line = '';
  const end = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') blocks.push(text);
    line = '';
  };
  const space = () => {
    line += ' ';
  };
  const walk = (node: Node) => {
    if (node.nodeType === 3) {
      line += node.nodeValue ?? '';
      return;
    }
    if (node.nodeType !== 1) return;
    const name = (node as Element).tagName.toUpperCase();
    if (left.has(name)) return;
    if (name === 'BR') return void end();
    const edge = inline.has(name) ? undefined : cells.has(name) ? space : end;
    edge?.();
    for (const child of node.childNodes) walk(child);
    edge?.();
  };
  for (const child of root.childNodes) walk(child);
  end();
  return blocks;
}

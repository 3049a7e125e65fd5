import type { Shot } from './take-shots.ts';

/** A page that shows all pictures, by surface and state, each with its browser, language, theme and width. */
export function writeContactSheet(shots: readonly Shot[]): string {
  const groups = new Map<string, Shot[]>();
  for (const shot of shots) {
    const name = `${shot.surface}: ${shot.state}`;
    groups.set(name, [...(groups.get(name) ?? []), shot]);
  }
  const names = [...groups.keys()];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Sidelight: ${shots.length} pictures</title>
<style>
  body { font: 14px/1.4 system-ui, sans-serif; margin: 24px; background: #8a8f98; color: #111; }
  nav { position: sticky; top: 0; z-index: 1; padding: 8px; background: #fff; border-radius: 6px; }
  nav a { margin-inline-end: 12px; white-space: nowrap; }
  section { scroll-margin-top: 90px; }
  .row { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; }
  figure { margin: 0; padding: 8px; background: #fff; border-radius: 6px; }
  figure.is-wrong { outline: 4px solid #c00; }
  img { display: block; max-inline-size: 100%; block-size: auto; border: 1px solid #bbb; }
  figcaption { padding-block-end: 6px; }
</style>
<nav>${names.map((name, index) => `<a href="#s${index}">${escapeText(name)} (${groups.get(name)?.length})</a>`).join(' ')}</nav>
${[...groups].map(([name, group], index) => writeGroup(name, group, index)).join('\n')}
</html>
`;
}

function writeGroup(name: string, shots: readonly Shot[], index: number): string {
  return `<section id="s${index}"><h2>${escapeText(name)}</h2><div class="row">
${shots.map(writeFigure).join('\n')}
</div></section>`;
}

function writeFigure({ browser, language, theme, width, file, problem, overflow }: Shot): string {
  const wrong = overflow > 0 ? ` · ${overflow} px too wide` : '';
  const caption = `${browser} · ${language} · ${theme} · ${width} px${wrong}`;
  if (!file)
    return `<figure class="is-wrong"><figcaption>${escapeText(`${caption}: ${problem}`)}</figcaption></figure>`;
  const shown = Math.round(width > 700 ? width / 2 : width * 0.75);
  return `<figure${overflow > 0 ? ' class="is-wrong"' : ''}><figcaption>${escapeText(caption)}</figcaption><a href="${file}"><img src="${file}" width="${shown}" loading="lazy" alt="${escapeText(caption)}"></a></figure>`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

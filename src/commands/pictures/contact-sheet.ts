import type { Shot } from './take-shots.ts';

/** What a person may choose pictures by, each with its values. */
const choices = ['browser', 'language', 'theme', 'width'] as const;

/** Shows the pictures whose every chosen property is ticked. It runs in the sheet. */
const filter = `
  const boxes = [...document.querySelectorAll('input')];
  const show = () => {
    for (const figure of document.querySelectorAll('figure'))
      figure.hidden = boxes.some((box) => !box.checked && figure.dataset[box.name] === box.value);
    for (const section of document.querySelectorAll('section'))
      section.hidden = !section.querySelector('figure:not([hidden])');
  };
  addEventListener('change', show);
`;

/** A page that shows all pictures, by surface and state, to choose from by browser, language, theme and width. */
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
  header { position: sticky; top: 0; z-index: 1; padding: 8px; background: #fff; border-radius: 6px; max-height: 40vh; overflow: auto; }
  header a, fieldset, label { margin-inline-end: 12px; white-space: nowrap; }
  fieldset { display: inline-block; padding: 0 8px; }
  section { scroll-margin-top: 40vh; }
  .row { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; }
  figure { margin: 0; padding: 8px; background: #fff; border-radius: 6px; }
  figure.is-wrong { outline: 4px solid #c00; }
  img { display: block; max-inline-size: 100%; block-size: auto; border: 1px solid #bbb; }
  figcaption { padding-block-end: 6px; max-inline-size: 480px; }
  [hidden] { display: none; }
</style>
<header>
<div>${choices.map((choice) => writeChoice(choice, shots)).join(' ')}</div>
${names.map((name, index) => `<a href="#s${index}">${escapeText(name)} (${groups.get(name)?.length})</a>`).join(' ')}
</header>
${[...groups].map(([name, group], index) => writeGroup(name, group, index)).join('\n')}
<script>${filter}</script>
</html>
`;
}

function writeChoice(choice: (typeof choices)[number], shots: readonly Shot[]): string {
  const values = [...new Set(shots.map((shot) => String(shot[choice])))];
  const boxes = values.map(
    (value) =>
      `<label><input type="checkbox" name="${choice}" value="${escapeText(value)}" checked> ${escapeText(value)}</label>`,
  );
  return `<fieldset><legend>${choice}</legend>${boxes.join('')}</fieldset>`;
}

function writeGroup(name: string, shots: readonly Shot[], index: number): string {
  return `<section id="s${index}"><h2>${escapeText(name)}</h2><div class="row">
${shots.map(writeFigure).join('\n')}
</div></section>`;
}

function writeFigure(shot: Shot): string {
  const { width, file, problem, overflow, cut } = shot;
  const caption = [
    ...choices.map((choice) => `${shot[choice]}${choice === 'width' ? ' px' : ''}`),
    ...(overflow > 0 ? [`${overflow} px too wide`] : []),
    ...(problem ? [problem] : []),
    ...cut.map((text) => `cut: ${text}`),
  ].join(' · ');
  const shown = Math.round(width > 700 ? width / 2 : width * 0.75);
  const data = choices.map((choice) => `data-${choice}="${escapeText(String(shot[choice]))}"`).join(' ');
  const picture = file
    ? `<a href="${file}"><img src="${file}" width="${shown}" loading="lazy" alt="${escapeText(caption)}"></a>`
    : '';
  return `<figure ${data}${isWrong(shot) ? ' class="is-wrong"' : ''}><figcaption>${escapeText(caption)}</figcaption>${picture}</figure>`;
}

/** Whether a machine sees that a picture is wrong: it is missing, too wide for its window, or holds text that is cut. */
export function isWrong({ file, overflow, cut }: Shot): boolean {
  return file === null || overflow > 0 || cut.length > 0;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../src/knowledge/read-picture.ts';

const file = 'pictures/model.svg';
const good = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 200">
  <title>A title</title>
  <desc>What is to be seen &amp; where.</desc>
  <!-- an arrow -->
  <defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4"><path class="fill bad" d="M0 0L8 4L0 8z"/></marker></defs>
  <g class="soft"><path d="M10 10H90" marker-end="url(#arrow)"/></g>
  <text class="small strong" x="20" y="20" text-anchor="middle">Two <tspan class="bad">words</tspan></text>
</svg>
`;

describe('a picture', () => {
  it('is read as data', () => {
    expect(readPicture(file, good)).toEqual({
      problems: [],
      picture: {
        title: 'A title',
        desc: 'What is to be seen & where.',
        width: 360,
        height: 200,
        nodes: [
          [
            'defs',
            {},
            [
              'marker',
              { id: 'arrow', viewBox: '0 0 8 8', refX: '7', refY: '4' },
              ['path', { class: 'fill bad', d: 'M0 0L8 4L0 8z' }],
            ],
          ],
          ['g', { class: 'soft' }, ['path', { d: 'M10 10H90', 'marker-end': 'url(#arrow)' }]],
          [
            'text',
            { class: 'small strong', x: '20', y: '20', 'text-anchor': 'middle' },
            'Two ',
            ['tspan', { class: 'bad' }, 'words'],
          ],
        ],
      },
    });
  });

  const inside = (markup: string) => good.replace('<!-- an arrow -->', markup);
  it.each([
    ['a script', inside('<script>alert(1)</script>'), '<script> is not allowed'],
    ['a style', inside('<style>*{}</style>'), '<style> is not allowed'],
    ['a link', inside('<a href="https://example.org"><path d="M0 0"/></a>'), '<a> is not allowed'],
    ['an image', inside('<image href="x.png"/>'), '<image> is not allowed'],
    ['a foreign object', inside('<foreignObject><p>x</p></foreignObject>'), '<foreignObject> is not allowed'],
    ['a handler', inside('<path d="M0 0" onclick="alert(1)"/>'), 'onclick="alert(1)" is not allowed'],
    ['a colour', inside('<path d="M0 0" fill="red"/>'), 'fill="red" is not allowed; colours'],
    ['a style attribute', inside('<path d="M0 0" style="fill:red"/>'), 'style="fill:red" is not allowed'],
    [
      'an unknown class',
      inside('<path class="ink red" d="M0 0"/>'),
      '"red" is no class of pictures; use ink',
    ],
    ['an id on a path', inside('<path id="p" d="M0 0"/>'), 'only a <marker> has an id'],
    [
      'an unknown marker',
      inside('<path d="M0 0" marker-end="url(#dot)"/>'),
      'points at no <marker id="dot">',
    ],
    ['an outer marker', inside('<path d="M0 0" marker-end="url(https://e.org#a)"/>'), 'must be url(#id)'],
    ['an odd value', inside('<path d="M0 0;alert"/>'), 'has signs that pictures do not use'],
    ['text beside text', inside('words'), 'stands outside <text>'],
    ['no title', good.replace(/<title>.*<\/title>/, ''), 'needs one <title>'],
    ['an empty description', good.replace(/<desc>.*<\/desc>/, '<desc></desc>'), 'needs one <desc>'],
    ['no viewBox', good.replace(' viewBox="0 0 360 200"', ''), '"viewBox" is missing'],
    ['another width', good.replace('0 0 360 200', '0 0 800 200'), 'write viewBox="0 0 360 HEIGHT"'],
    ['a width attribute', good.replace('viewBox=', 'width="360" viewBox='), '<svg> has "width"'],
    ['a document type', `<!DOCTYPE svg>${good}`, 'cannot be read'],
    ['a numbered entity', inside('<text x="1" y="1">&#106;</text>'), 'is no entity that is read'],
    ['an unclosed element', good.replace('</svg>', ''), '<svg> is not closed'],
    ['a crossed element', inside('<g><text></g></text>'), '</g> closes nothing'],
    ['another root', '<div></div>', 'begins with <div>'],
  ])('with %s is refused, and the message says why', (_, text, problem) => {
    const { picture, problems } = readPicture(file, text);
    expect(problems.join('\n')).toContain(problem);
    expect(problems.every((line) => line.startsWith(file))).toBe(true);
    expect(picture).toBeUndefined();
  });

  it('is refused or read, whatever the text, and never throws', () => {
    const pieces = fc.constantFrom(
      '<svg',
      '<g>',
      '</g>',
      '<path d="',
      '"',
      '/>',
      '<!--',
      '-->',
      '&lt;',
      '&',
      '<',
      'x',
      '<title>',
      good,
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const { picture, problems } = readPicture(file, parts.join(''));
        expect(picture === undefined).toBe(problems.length > 0);
      }),
    );
  });
});

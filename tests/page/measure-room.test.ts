import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { measureRoom } from '../../src/page/measure-room.ts';

const sentence = 'The regulator told providers to slow the service down, people said.';

/** A window 1,440 pixels wide whose paragraphs stand between two edges. */
function windowWith(html: string, left: number, right: number): globalThis.Window {
  const window = new Window({ url: 'https://news.example.org/', width: 1440, height: 900 });
  window.document.write(html);
  for (const paragraph of window.document.querySelectorAll('p')) {
    paragraph.getBoundingClientRect = () => ({ left, right, width: right - left, height: 60 }) as never;
  }
  return window as unknown as globalThis.Window;
}

describe('measureRoom', () => {
  it('measures the room at the right of a page that is read from the left', () => {
    const window = windowWith(`<body><article><p>${sentence}</p></article></body>`, 100, 900);
    expect(measureRoom(window).room).toEqual({ side: 'right', left: 100, right: 540 });
  });

  it('measures the room at the left of a page that is read from the right', () => {
    const style = '<style>article { direction: rtl }</style>';
    const window = windowWith(
      `${style}<body><article dir="rtl"><p>${sentence}</p></article></body>`,
      500,
      1340,
    );
    expect(measureRoom(window).room).toEqual({ side: 'left', left: 500, right: 100 });
  });

  it('finds no room where there is no text to go by', () => {
    expect(measureRoom(windowWith('<body><p>short</p></body>', 0, 100)).room).toMatchObject({
      left: 0,
      right: 0,
    });
  });
});

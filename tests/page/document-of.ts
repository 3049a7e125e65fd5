import { Window } from 'happy-dom';

/** A document parsed from HTML, without running its scripts or loading anything. */
export function documentOf(html: string, url = 'https://news.example.org/story'): Document {
  const window = new Window({
    url,
    settings: {
      disableJavaScriptEvaluation: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
    },
  });
  window.document.write(html);
  return window.document as unknown as Document;
}

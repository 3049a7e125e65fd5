import type { ComponentChildren } from 'preact';
import { Heading } from '../heading.tsx';

/** The head of a page of the library. Its heading takes the focus when a reader comes to the page. */
export function PageHead(props: {
  title: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** What stands over the title. */
  over?: ComponentChildren;
  children?: ComponentChildren;
}) {
  return (
    <header class="page-head">
      {props.over}
      <Heading
        depth={0}
        class="page-title"
        tabIndex={-1}
        isPageHeading
        {...(props.lang && { lang: props.lang })}
        {...(props.dir && { dir: props.dir })}
      >
        {props.title}
      </Heading>
      {props.children}
    </header>
  );
}

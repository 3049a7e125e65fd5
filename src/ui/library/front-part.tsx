import type { ComponentChildren } from 'preact';
import { Heading } from '../heading.tsx';

/** A part of a page that leads on, under its title. */
export function FrontPart(props: { title: string; children: ComponentChildren }) {
  return (
    <section class="front-part">
      <Heading depth={1} class="part-title">
        {props.title}
      </Heading>
      {props.children}
    </section>
  );
}

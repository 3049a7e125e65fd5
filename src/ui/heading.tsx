import { type ComponentChildren, createContext, createElement, type Ref } from 'preact';
import { useContext } from 'preact/hooks';

/** The level of the outermost heading of a surface: 1 in our own pages, 2 beside a stranger's page, which has its own. */
export const HeadingLevel = createContext(1);

/** A heading `depth` levels below the outermost one (0). */
export function Heading(props: {
  depth: number;
  class?: string;
  id?: string;
  tabIndex?: number;
  elementRef?: Ref<HTMLHeadingElement>;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** Whether it heads a page of ours, and takes the focus when a reader comes there. */
  isPageHeading?: boolean;
  children?: ComponentChildren;
}) {
  const { depth, elementRef, isPageHeading, children, ...attributes } = props;
  const level = Math.min(6, useContext(HeadingLevel) + depth);
  return createElement(
    `h${level}`,
    { ...attributes, ...(isPageHeading && { 'data-page-heading': '' }), ref: elementRef ?? null },
    children,
  );
}

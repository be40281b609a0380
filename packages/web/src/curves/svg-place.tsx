import { useEffect, useRef } from 'react';

/** A drawing that the engine made as text, put into the page as nodes. */
export function SvgPlace({ svg }: { readonly svg: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    place.current?.replaceChildren(document.importNode(drawn, true));
  }, [svg]);
  return <div ref={place} />;
}

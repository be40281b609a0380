import type { Drill } from '@stridewhy/engine';

/** What often goes wrong in a drill, each with its fix. */
export function Mistakes({ of }: { readonly of: Drill['mistakes'] }) {
  return (
    <ul>
      {of.map(({ mistake, fix }) => (
        <li key={mistake}>
          {mistake} {fix}
        </li>
      ))}
    </ul>
  );
}

import { shown } from '@stridewhy/engine';

/** One figure of a table: what it says, and whether it is worse than its stated error. */
export interface Cell {
  readonly text: string;
  readonly bad: boolean;
  /** One case outside a 95 % band: printed as worse, but one in twenty is expected, so that it alone fails nothing. */
  readonly outside?: boolean;
}

export interface Table {
  readonly title: string;
  /** What is measured against what, and the stated error. */
  readonly about: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Picture beside it: file name and what it shows. */
  readonly picture?: { readonly file: string; readonly alt: string };
}

export const plain = (text: string): Cell => ({ text, bad: false });

/** A number with a limit on its size; `null` says a dash. */
export function limited(value: number | null, limit: number | null, decimals: number, factor = 1): Cell {
  if (value === null || !Number.isFinite(value)) return plain('–');
  return { text: shown(factor * value, decimals), bad: limit !== null && Math.abs(value) > limit };
}

function isMarked({ bad, outside }: Cell): boolean {
  return bad || outside === true;
}

/** Rows with a figure worse than its stated error. */
export function failuresOf(tables: readonly Table[]): readonly string[] {
  return tables.flatMap(({ title, head, rows }) =>
    rows.flatMap((row) =>
      row.flatMap((cell, k) => (cell.bad ? [`${title}: ${row[0]?.text}, ${head[k]} ${cell.text}`] : [])),
    ),
  );
}

/** The page as Markdown; what is worse than its stated error is bold and marked. */
export function markdown(intro: string, tables: readonly Table[], closing: string): string {
  const parts = tables.map(({ title, about, head, rows, picture }) =>
    [
      `## ${title}`,
      '',
      about,
      '',
      `| ${head.join(' | ')} |`,
      `|${head.map(() => '---').join('|')}|`,
      ...rows.map(
        (row) => `| ${row.map((cell) => (isMarked(cell) ? `**✗ ${cell.text}**` : cell.text)).join(' | ')} |`,
      ),
      ...(picture === undefined ? [] : ['', `![${picture.alt}](${picture.file})`]),
    ].join('\n'),
  );
  return `${[intro, ...parts, closing].join('\n\n')}\n`;
}

/** The same for the terminal; red is what is worse than its stated error. */
export function terminal(tables: readonly Table[], color: boolean): string {
  const red = (text: string) => (color ? `\u001B[31m${text}\u001B[0m` : `✗ ${text}`);
  return tables
    .map(({ title, head, rows }) => {
      const widths = head.map((name, k) =>
        Math.max(name.length, ...rows.map((row) => (row[k]?.text.length ?? 0) + (color ? 0 : 2))),
      );
      const line = (cells: readonly string[], pad: readonly number[]) =>
        cells
          .map((text, k) => `${text}${' '.repeat(Math.max(0, (widths[k] ?? 0) - (pad[k] ?? text.length)))}`)
          .join('  ');
      return [
        `\n${title}`,
        line(
          head,
          head.map((name) => name.length),
        ),
        ...rows.map((row) =>
          line(
            row.map((cell) => (isMarked(cell) ? red(cell.text) : cell.text)),
            row.map((cell) => cell.text.length + (isMarked(cell) && !color ? 2 : 0)),
          ),
        ),
      ].join('\n');
    })
    .join('\n');
}

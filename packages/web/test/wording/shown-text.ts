import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';

/** A text of the source that a runner may get to see, and where it stands. */
export interface ShownText {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** A node of the syntax tree (ESTree with JSX). */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly name?: unknown;
  readonly value?: unknown;
  readonly children?: unknown;
  readonly callee?: unknown;
  readonly key?: unknown;
  readonly id?: unknown;
  readonly quasis?: unknown;
  readonly expression?: unknown;
}

/** JSX attributes that are read out or shown; all others steer the page. */
const spoken =
  /^(aria-(label|valuetext|description|roledescription)|label|title|placeholder|alt|problem|advice|name|text|hint|children|lead)$/u;

/** Properties that hold what only professionals read, or no text at all. */
const unspoken = /^(source|definition|interval|positive|d|className)$/u;

/** Stands for what a sentence takes from elsewhere. */
const gap = 'N';

/** Every text in the sources under a folder that may be shown: JSX text, spoken attributes, and strings that are prose. */
export function shownTexts(folder: URL): readonly ShownText[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => /\.tsx?$/u.test(file) && !file.endsWith('.d.ts'))
    .sort()
    .flatMap((file) => textsOf(file, readFileSync(new URL(file, folder), 'utf8')));
}

function textsOf(file: string, source: string): readonly ShownText[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: ShownText[] = [];
  const add = (node: Node, text: string): void => {
    const line = source.slice(0, node.start).split('\n').length;
    found.push({ file, line, text: text.replace(/\s+/gu, ' ').trim() });
  };
  visit(program as unknown as Node, add);
  return found;
}

function visit(node: Node, add: (node: Node, text: string) => void): void {
  if (isForDevelopers(node)) return;
  if (node.type === 'JSXAttribute') {
    const name = String((node.name as Node).name);
    if (spoken.test(name)) for (const text of literals(node)) add(node, text);
    // A handler or an element may hold more text.
    if (node.value !== null && (node.value as Node).type !== 'Literal') {
      if (!/^(className|style|d|key|id|transform)$/u.test(name)) children(node, add);
    }
    return;
  }
  if (isForProfessionals(node)) return;
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    const text = jsxText(node);
    if (directText(node) && /\p{L}{2}/u.test(text)) add(node, text);
  }
  const text = textOf(node);
  if (text !== null && isProse(text)) add(node, text);
  children(node, add);
}

function children(node: Node, add: (node: Node, text: string) => void): void {
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) visit(child, add);
    }
  }
}

/** Imports, types, and errors that say a programmer was wrong. */
function isForDevelopers(node: Node): boolean {
  if (/^(Import|TS|ExportAll)/u.test(node.type) && !/^TS(As|Satisfies|NonNull)/u.test(node.type)) return true;
  const callee = node.callee;
  return node.type === 'NewExpression' && isNode(callee) && /^(Range|Type)?Error$/u.test(String(callee.name));
}

/** Sources and definitions: what a physio or a researcher looks up. */
function isForProfessionals(node: Node): boolean {
  if (node.type === 'Property') return unspoken.test(String((node.key as Node).name));
  if (node.type === 'VariableDeclarator') return /Source$/u.test(String((node.id as Node).name));
  return (
    node.type === 'CallExpression' && /^(constantError|normOf)$/u.test(String((node.callee as Node).name))
  );
}

/** A string or template as it is shown, `null` for other nodes. */
function textOf(node: Node): string | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral') return null;
  const parts = (node.quasis as readonly { readonly value: { readonly cooked: string } }[]).map(
    ({ value }) => value.cooked,
  );
  return parts.join(gap);
}

/** Two words of letters beside each other, no path of a drawing and no code. */
function isProse(text: string): boolean {
  return /\p{L}{2,}[,:;]? \p{L}/u.test(text) && !/[{}<>|\\]/u.test(text);
}

function literals(node: Node): readonly string[] {
  const own = textOf(node);
  if (own !== null) return /\p{L}{2}/u.test(own) ? [own] : [];
  return Object.values(node)
    .flat()
    .flatMap((child) => (isNode(child) && child.type !== 'JSXElement' ? literals(child) : []));
}

function directText({ children: list }: Node): boolean {
  return (list as readonly Node[]).some(
    (child) => child.type === 'JSXText' && /\p{L}/u.test(String(child.value)),
  );
}

/** An element's words in a row, with a gap for each value from elsewhere. */
function jsxText({ children: list }: Node): string {
  return (list as readonly Node[])
    .map((child) => {
      if (child.type === 'JSXText') return String(child.value).replaceAll('\n', ' ');
      if (child.type !== 'JSXExpressionContainer') return jsxTextOf(child);
      return textOf(child.expression as Node) ?? gap;
    })
    .join('');
}

function jsxTextOf(node: Node): string {
  return Array.isArray(node.children) ? jsxText(node) : gap;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Text that is already HTML or SVG. Only {@link markup} makes it, so all else is escaped. */
export interface Markup {
  readonly kind: 'markup';
  readonly text: string;
}

/** What a template may hold: strings and numbers are escaped, `null` and `false` vanish. */
export type Part = string | number | Markup | null | false | readonly Part[];

/** Tagged template for HTML and SVG that escapes every value, in text and in quoted attributes. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const text = strings.map(
    (string, index) => string + (index < parts.length ? rendered(parts[index] ?? null) : ''),
  );
  return { kind: 'markup', text: text.join('') };
}

/** Text made safe for HTML and SVG, inside and outside of quoted attributes. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/gu, (character) => entities[character] ?? '')
    .replace(/[^\P{Cc}\n\t]/gu, '\uFFFD');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function rendered(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'kind' in part ? part.text : part.map(rendered).join('');
}
